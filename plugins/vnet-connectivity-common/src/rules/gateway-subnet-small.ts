import { limits } from '../azure';
import { gatewaySubnetField, rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';
import {
  coexistenceRegions,
  freeServiceSubnetOf,
  useServiceSubnet,
} from './service-subnets';

const smallest = limits.subnetPrefixLength.value;
const recommended = limits.gatewaySubnetPrefixLength.value;

/** A small GatewaySubnet works, but leaves no room for a second gateway. Where there are two, it is refused. */
export const gatewaySubnetSmall: Rule = {
  id: 'gateway-subnet-small',
  severity: 'warning',
  kind: 'advice',
  title: `The GatewaySubnet is /${recommended} or larger`,
  why: `Microsoft recommends /${recommended} or larger, so that there is room for what comes later, such as an ExpressRoute gateway beside the VPN gateway.`,
  source: 'vpnGatewaySettings',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
  ],
  *check({ planned }) {
    const refused = coexistenceRegions(planned);
    for (const { kind, key, text, prefix, path } of readableRanges(
      rangesOf(planned),
    )) {
      if (
        kind !== 'gateway-subnet' ||
        prefix.length <= recommended ||
        prefix.length > smallest ||
        refused.includes(key)
      ) {
        continue;
      }
      const better = freeServiceSubnetOf(
        prefix.length - 1,
        planned.regions[key],
        gatewaySubnetField,
      );
      yield {
        path,
        message: `The GatewaySubnet ${text} of region ${key} works, but is smaller than the recommended /${recommended}. ${
          better
            ? `Use ${better}.`
            : 'Give the region a larger addressSpace, so that there is room for one.'
        }`,
        ...(better && {
          fix: useServiceSubnet(better, key, gatewaySubnetField),
        }),
      };
    }
  },
};
