import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'Settings are found by the name of their subnet. With a name that no workload subnet has they would be on no subnet; the subnets of gateways and firewalls take no settings.';

/** Settings belong to a subnet that is there. */
export const subnetSettingsUnknown: Rule = {
  id: 'subnet-settings-unknown',
  severity: 'error',
  kind: 'incomplete',
  title: 'Settings of a subnet are those of a workload subnet of the network',
  source: 'spec',
  *check({ spec }) {
    for (const { name, network, path } of networksOf(spec)) {
      const { subnets = {}, subnetSettings = {} } = network;
      for (const subnet of Object.keys(subnetSettings)) {
        if (Object.hasOwn(subnets, subnet)) continue;
        const at = [...path, 'subnetSettings', subnet];
        yield {
          path: at,
          message: `There are settings for a subnet ${subnet} of ${name}, which has no subnet of that name. Add the subnet, or remove its settings.`,
          fix: {
            title: `Remove the settings of subnet ${subnet}`,
            changes: [{ path: at, value: undefined }],
          },
        };
      }
    }
  },
};
