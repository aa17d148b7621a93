import { placeServiceSubnet, prefixOf } from '../address';
import { limits, serviceSubnets } from '../azure';
import { rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';

const smallest = limits.subnetPrefixLength.value;
const recommended = limits.gatewaySubnetPrefixLength.value;

/** A small GatewaySubnet works, but leaves no room for a second gateway. */
export const gatewaySubnetSmall: Rule = {
  id: 'gateway-subnet-small',
  severity: 'warning',
  title: `The GatewaySubnet is /${recommended} or larger`,
  why: `Microsoft recommends /${recommended} or larger, so that there is room for what comes later, such as an ExpressRoute gateway beside the VPN gateway.`,
  source: 'vpnGatewaySettings',
  *check({ planned }) {
    for (const { kind, key, text, prefix, path } of readableRanges(
      rangesOf(planned),
    )) {
      if (
        kind !== 'gateway-subnet' ||
        prefix.length <= recommended ||
        prefix.length > smallest
      ) {
        continue;
      }
      const { addressSpace = [], subnets = {} } = planned.regions[key];
      const free = placeServiceSubnet(
        addressSpace,
        Object.values(subnets),
        serviceSubnets.gateway,
      );
      const better =
        free && prefixOf(free).length < prefix.length ? free : undefined;
      yield {
        path,
        message: `The GatewaySubnet ${text} of region ${key} works, but is smaller than the recommended /${recommended}. ${
          better
            ? `Use ${better}.`
            : 'Give the region a larger addressSpace, so that there is room for one.'
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
