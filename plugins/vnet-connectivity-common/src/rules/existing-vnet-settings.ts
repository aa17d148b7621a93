import { networksOf } from './networks';
import type { Rule } from './rule';

const settings = [
  'subnetSettings',
  'dnsServers',
  'ddosProtectionPlanId',
] as const;

export const why =
  'A network that exists is connected as it is: only its peerings and the subnets of gateways and firewalls are built in it. Its DNS servers, its DDoS protection plan and the settings of its subnets are changed by its owner.';

/** A network that exists belongs to its owner. */
export const existingVnetSettings: Rule = {
  id: 'existing-vnet-settings',
  severity: 'error',
  kind: 'not-built',
  title: 'A virtual network that exists keeps its own settings',
  source: 'spec',
  *check({ spec }) {
    for (const { name, network, path, exists } of networksOf(spec)) {
      for (const field of settings) {
        if (!exists || network[field] === undefined) continue;
        const at = [...path, field];
        yield {
          path: at,
          related: [[...path, 'existingVnetId']],
          message: `The virtual network of ${name} exists already, and this version does not change ${field} of what exists. Remove ${field}, and ask the owner of the network.`,
          fix: {
            title: `Leave ${field} of ${name} to its owner`,
            changes: [{ path: at, value: undefined }],
          },
        };
      }
    }
  },
};
