import { limits } from '../azure';
import { gatewaySubnetField, rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';
import { freeServiceSubnet, useServiceSubnet } from './service-subnets';

const smallest = limits.subnetPrefixLength.value;
const recommended = limits.gatewaySubnetPrefixLength.value;

/** Azure refuses a GatewaySubnet in which the gateway's own machines have no room. */
export const gatewaySubnetSize: Rule = {
  id: 'gateway-subnet-size',
  severity: 'error',
  kind: 'azure-refuses',
  title: `The GatewaySubnet is /${smallest} or larger`,
  why: `A gateway is a pair of machines that need addresses in the GatewaySubnet. Azure takes no subnet smaller than /${smallest}, and Microsoft recommends /${recommended}.`,
  source: 'vpnGatewaySettings',
  *check({ spec, planned }) {
    for (const { kind, key, text, prefix, path } of readableRanges(
      rangesOf(spec),
    )) {
      if (kind !== 'gateway-subnet' || prefix.length <= smallest) continue;
      const free = freeServiceSubnet(planned.regions[key], gatewaySubnetField);
      yield {
        path,
        message: `The GatewaySubnet ${text} of region ${key} is too small: a gateway needs /${smallest} at least, and /${recommended} is recommended. ${
          free
            ? `Use ${free}, or leave gatewaySubnet out.`
            : `Give the region a larger addressSpace, so that a /${recommended} fits.`
        }`,
        ...(free && { fix: useServiceSubnet(free, key, gatewaySubnetField) }),
      };
    }
  },
};
