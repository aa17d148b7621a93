import { prefixOf } from '../address';
import { expressRouteCoexistence } from '../azure';
import { gatewaySubnetField, rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';
import { coexistenceRegions, freeServiceSubnet } from './service-subnets';

const longest = expressRouteCoexistence.gatewaySubnetPrefixLength;

/** Two gateways in one subnet need the addresses of both. */
export const gatewaySubnetCoexistence: Rule = {
  id: 'gateway-subnet-coexistence',
  severity: 'error',
  title: `A GatewaySubnet with a VPN and an ExpressRoute gateway is /${longest} or larger`,
  why: `A network's VPN gateway and ExpressRoute gateway stand in the same subnet. Both fit into /${longest}, but into nothing smaller.`,
  source: 'expressRouteCoexistence',
  *check({ planned }) {
    const regions = coexistenceRegions(planned);
    for (const { kind, key, text, prefix, path } of readableRanges(
      rangesOf(planned),
    )) {
      if (
        kind !== 'gateway-subnet' ||
        prefix.length <= longest ||
        !regions.includes(key)
      ) {
        continue;
      }
      const free = freeServiceSubnet(planned.regions[key], gatewaySubnetField);
      const better =
        free && prefixOf(free).length <= longest ? free : undefined;
      yield {
        path,
        message: `The GatewaySubnet ${text} of region ${key} is too small for a VPN and an ExpressRoute gateway together. ${
          better
            ? `Use ${better}.`
            : `Give the region a larger addressSpace, so that a /${longest} fits.`
        }`,
        ...(better && {
          fix: {
            title: `Use ${better} as the GatewaySubnet of ${key}`,
            changes: [{ path, value: better }],
          },
        }),
      };
    }
  },
};
