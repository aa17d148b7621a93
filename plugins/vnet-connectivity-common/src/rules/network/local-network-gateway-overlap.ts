import { anyOverlap, isSameEnd } from '../../network/lookups';
import { multipleDevicesNeedBgp } from '../multiple-devices-need-bgp';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const localNetworkGatewayOverlap: NetworkRule = {
  ...sameLawAs(multipleDevicesNeedBgp),
  id: 'local-network-gateway-overlap',
  title: 'Two connections of a gateway to the same ranges have BGP',
  visit: {
    *connection({ connection: { id, a, bgp, lngPrefixes }, earlier }) {
      if (bgp || lngPrefixes.length === 0) return;
      const other = earlier.find(
        each =>
          !each.bgp &&
          isSameEnd(each.a, a) &&
          anyOverlap(each.lngPrefixes, lngPrefixes),
      );
      if (!other) return;
      yield {
        path: ['connections', earlier.length, 'lngPrefixes'],
        message: `${other.id} and ${id} have overlapping local network gateway prefixes: two connections to the same prefixes need BGP.`,
      };
    },
  },
};
