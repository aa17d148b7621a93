import { gatewaySubnetName } from '../azure';
import type { Change } from '../findings';
import type { Rule } from './rule';

/** The GatewaySubnet is no workload subnet and has a field of its own. */
export const gatewaySubnetNameRule: Rule = {
  id: 'gateway-subnet-name',
  severity: 'error',
  title: `The ${gatewaySubnetName} is written as gatewaySubnet`,
  why: `Gateways live in a subnet that is named exactly ${gatewaySubnetName} and holds nothing else. The generator names it, so that no spelling can be wrong.`,
  source: 'vpnGatewaySettings',
  *check({ spec }) {
    for (const [key, { subnets = {}, gatewaySubnet }] of Object.entries(
      spec.regions,
    )) {
      for (const [name, range] of Object.entries(subnets)) {
        if (name.toLowerCase() !== gatewaySubnetName.toLowerCase()) continue;
        const field = `regions.${key}.gatewaySubnet`;
        const path = ['regions', key, 'subnets', name];
        const remove: Change = { path, value: undefined };
        yield {
          path,
          message: `${name} in region ${key} is listed among the workload subnets. ${
            gatewaySubnet === undefined
              ? `Write its range as ${field} instead: ${range}.`
              : `${field} names its range already (${gatewaySubnet}), so remove it here.`
          }`,
          fix:
            gatewaySubnet === undefined
              ? {
                  title: `Move ${name} to gatewaySubnet`,
                  changes: [
                    remove,
                    { path: ['regions', key, 'gatewaySubnet'], value: range },
                  ],
                }
              : {
                  title: `Remove ${name} from the workload subnets`,
                  changes: [remove],
                },
        };
      }
    }
  },
};
