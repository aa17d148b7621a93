import { clash, isSameEnd } from '../../network/lookups';
import { multipleDevicesNeedBgp } from '../multiple-devices-need-bgp';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const localNetworkGatewayOverlap: NetworkRule = {
  ...sameLawAs(multipleDevicesNeedBgp),
  id: 'local-network-gateway-overlap',
  title: 'Two connections of a gateway to the same ranges have BGP',
  visit: {
    *connection({ connection: { id, a, bgp, lngPrefixes }, earlier }) {
      const other = earlier.find(
        each =>
          isSameEnd(each.a, a) &&
          !each.bgp &&
          !bgp &&
          clash(each.lngPrefixes, lngPrefixes),
      );
      if (!other) return;
      yield {
        path: ['connections', earlier.length, 'lngPrefixes'],
        message: `${other.id} and ${id} have overlapping local network gateway prefixes: two connections to the same prefixes need BGP.`,
      };
    },
  },
};
