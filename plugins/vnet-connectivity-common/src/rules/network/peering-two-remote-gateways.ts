import { peeringOneRemoteGatewayOnly } from '../peering-one-remote-gateway-only';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const peeringTwoRemoteGateways: NetworkRule = {
  ...sameLawAs(peeringOneRemoteGatewayOnly),
  id: 'peering-two-remote-gateways',
  title: 'A network uses the gateways of one other network at most',
  visit: {
    peering({ peering, held }) {
      const { from, useRemoteGateways } = peering;
      if (!useRemoteGateways) return [];
      const other = held
        .slice(0, held.indexOf(peering))
        .reverse()
        .find(each => each.useRemoteGateways);
      if (!other) return [];
      return [
        {
          message: `${from} uses the remote gateways of ${other.to} already: only one peering of a VNet may have useRemoteGateways.`,
        },
      ];
    },
  },
};
