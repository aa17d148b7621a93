import { serviceSubnets } from '../azure';
import { gatewaySubnetField, rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';
import {
  coexistenceRegions,
  freeServiceSubnet,
  useServiceSubnet,
} from './service-subnets';

const { longest, longestForBasic } = serviceSubnets.gateway;

export const why = `A gateway is two machines or more that need addresses in the GatewaySubnet. All SKUs but Basic, which fits into a /${longestForBasic} and is not built here, require /${longest} or larger.`;

/** Azure refuses a GatewaySubnet in which the gateway's own machines have no room. For two gateways there is a rule of its own. */
export const gatewaySubnetSize: Rule = {
  id: 'gateway-subnet-size',
  severity: 'error',
  kind: 'azure-refuses',
  title: `The GatewaySubnet is /${longest} or larger`,
  source: 'vpnGatewaySettings',
  *check({ spec, planned }) {
    const withTwo = coexistenceRegions(planned);
    for (const { kind, key, text, prefix, path } of readableRanges(
      rangesOf(spec),
    )) {
      if (
        kind !== 'gateway-subnet' ||
        prefix.length <= longest ||
        withTwo.includes(key)
      ) {
        continue;
      }
      const free = freeServiceSubnet(planned.regions[key], gatewaySubnetField);
      yield {
        path,
        message: `The GatewaySubnet ${text} of region ${key} is too small: a gateway needs /${longest} at least. ${
          free
            ? `Use ${free}, or leave gatewaySubnet out.`
            : `Give the region a larger addressSpace, so that a /${longest} fits.`
        }`,
        ...(free && { fix: useServiceSubnet(free, key, gatewaySubnetField) }),
      };
    }
  },
};
