import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'Azure allows "use remote gateways" on one peering of a virtual network. Two shared gateways cannot be each other\'s backup in this way.';

/** A network uses the gateway of one peered network at most. */
export const peeringOneRemoteGatewayOnly: Rule = {
  id: 'peering-one-remote-gateway-only',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A network uses one remote gateway at most',
  source: 'managePeering',
  dependsOn: [['onPremises', 'gateways']],
  *check({ topology }) {
    const used = new Map<string, string[]>();
    for (const { from, to, useRemoteGateways } of topology.peerings) {
      if (useRemoteGateways) used.set(from, [...(used.get(from) ?? []), to]);
    }
    for (const [region, providers] of used) {
      if (providers.length < 2) continue;
      yield {
        path: ['onPremises', 'gatewayRegion'],
        message: `Region ${region} uses the gateways of ${listOf(
          providers,
        )}; Azure allows that of one peered network. Keep one of them, or give ${region} a gateway of its own (onPremises.gateways: per-region).`,
      };
    }
  },
};
