import { networksOf } from './networks';
import type { Rule } from './rule';

export const why =
  'For Azure, App and app are the same name, so the second subnet would be refused as existing already.';

/** Azure compares names without regard to case, Terraform and YAML do not. */
export const subnetNameDuplicate: Rule = {
  id: 'subnet-name-duplicate',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Names of subnets differ in more than upper and lower case',
  source: 'resourceNames',
  *check({ spec }) {
    for (const { path, name: owner, network } of networksOf(spec)) {
      const seen = new Map<string, string>();
      for (const name of Object.keys(network.subnets ?? {})) {
        const same = seen.get(name.toLowerCase());
        if (same === undefined) {
          seen.set(name.toLowerCase(), name);
          continue;
        }
        yield {
          path: [...path, 'subnets', name],
          related: [[...path, 'subnets', same]],
          message: `Subnet ${name} in ${owner} has the same name as subnet ${same}: Azure makes no difference between upper and lower case. Rename one of them.`,
        };
      }
    }
  },
};
