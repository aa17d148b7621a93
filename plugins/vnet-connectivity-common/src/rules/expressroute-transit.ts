import { patternOf } from '../patterns';
import { gatewayPerRegion } from './circuits';
import type { Rule } from './rule';

export const why =
  'Every region has an ExpressRoute gateway for the way to the other regions. A circuit to on-premises is connected with each of them in the same way. Over a circuit the gateways of two regions exchange the ranges of their networks only: routes of a VPN behind one of them do not reach the other, not even with a Route Server.';

/** With ExpressRoute between the regions every region is on the circuits, and none goes through another. */
export const expressrouteTransit: Rule = {
  id: 'expressroute-transit',
  severity: 'error',
  kind: 'azure-refuses',
  title:
    'Regions that are joined by ExpressRoute reach on-premises over their own gateways',
  source: 'expressRouteBetweenVirtualNetworks',
  dependsOn: [['interconnect', 'pattern']],
  *check({ planned }) {
    const { via, gateways, gatewayRegion } = planned.onPremises;
    if (
      patternOf(planned).regionGateways !== 'expressroute' ||
      via === 'none' ||
      gateways !== 'transit'
    ) {
      return;
    }
    const changes = gatewayPerRegion(planned);
    yield {
      path: ['onPremises', 'gateways'],
      ...(via === 'expressroute' && { kind: 'incomplete' }),
      message: `onPremises.gateways is transit, but ${
        via === 'vpn'
          ? `the regions are joined by ExpressRoute, over which they do not learn what lies behind the VPN gateway of ${
              gatewayRegion ?? 'another'
            }. Use a VPN gateway in each region (onPremises.gateways: per-region), or interconnect.pattern: global-peering`
          : 'every region has an ExpressRoute gateway already, because interconnect.pattern is expressroute. Use onPremises.gateways: per-region'
      }.`,
      ...(changes && {
        fix: { title: 'Use the gateway of each region', changes },
      }),
    };
  },
};
