import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'Azure refuses a peering that uses the remote gateway where the network has a VPN or ExpressRoute gateway itself. A region either has a gateway or uses that of another; one cannot be the backup of the other.';

/** A network with a gateway of its own cannot use that of a peered network. */
export const peeringOwnGatewayExcludesRemoteGateways: Rule = {
  id: 'peering-own-gateway-excludes-remote-gateways',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A network with its own gateway uses no remote gateway',
  source: 'managePeering',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
    ['gateways', 'routeServer'],
  ],
  *check({ spec, planned, topology }) {
    const { via, gateways, gatewayRegion } = planned.onPremises;
    if (
      patternOf(planned).peersRegions &&
      via !== 'none' &&
      gateways === 'per-region' &&
      gatewayRegion !== undefined
    ) {
      yield {
        path: ['onPremises', 'gatewayRegion'],
        message: `Every region has a gateway of its own (onPremises.gateways: per-region), so none can use the gateway of ${gatewayRegion} as well: Azure allows the one or the other. Remove onPremises.gatewayRegion, or set onPremises.gateways: transit so that only ${gatewayRegion} has a gateway.`,
        // A spec that names a gateway region and no `gateways` means transit; one that states per-region means that.
        fix:
          spec.onPremises?.gateways === undefined
            ? {
                title: `Let the other regions use the gateway of ${gatewayRegion}`,
                changes: [
                  { path: ['onPremises', 'gateways'], value: 'transit' },
                ],
              }
            : {
                title: 'Remove the gateway region',
                changes: [
                  { path: ['onPremises', 'gatewayRegion'], value: undefined },
                ],
              },
      };
    }
    const ownGateways = [
      ...topology.vpnGateways,
      ...topology.expressRouteGateways,
    ];
    for (const [own, what] of [
      [ownGateways, 'gateway'],
      // For Azure a Route Server counts as a gateway of the network.
      [topology.routeServers, 'Route Server'],
    ] as const) {
      const regions = new Set(own.map(({ region }) => region));
      for (const { from, to, useRemoteGateways } of topology.peerings) {
        if (!useRemoteGateways || !regions.has(from)) continue;
        yield {
          path: ['onPremises', 'gateways'],
          message: `Region ${from} has a ${what} of its own and uses the gateway of ${to}: Azure refuses the peering. Give ${from} no ${what}, or let it use its own gateway only (onPremises.gateways: per-region).`,
        };
      }
    }
  },
};
