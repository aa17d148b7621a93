import { patternOf } from '../patterns';
import { gatewayPerRegion } from './circuits';
import type { Rule } from './rule';

export const why =
  "Transit between a network's VPN gateway and its ExpressRoute gateway needs a Route Server, and that needs ASN 65515 at the VPN gateway. VPN gateways that exchange routes with each other must have different ASNs, so not all regions can have a path.";

/** The exchange between a VPN and an ExpressRoute gateway needs the one ASN that VNet-to-VNet with BGP excludes. */
export const vnetToVnetExpressrouteTransit: Rule = {
  id: 'vnet-to-vnet-expressroute-transit',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Regions that are joined by VPN do not share an ExpressRoute gateway',
  source: 'routeServerFaq',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
  ],
  *check({ planned }) {
    const { via, gateways, gatewayRegion, backup } = planned.onPremises;
    if (
      patternOf(planned).regionGateways !== 'vpn' ||
      via !== 'expressroute' ||
      gateways !== 'transit'
    ) {
      return;
    }
    const changes = gatewayPerRegion(planned);
    yield {
      path: ['onPremises', 'gateways'],
      message: `The other regions reach ${
        gatewayRegion ?? 'the gateway region'
      } by VPN, and its ExpressRoute gateway does not learn their routes from the VPN gateway${
        backup ? ', so that the backup would be all they have' : ''
      }. Use an ExpressRoute gateway in each region (onPremises.gateways: per-region), interconnect.pattern: global-peering, or a VPN to on-premises.`,
      ...(changes && {
        fix: { title: 'Use an ExpressRoute gateway in each region', changes },
      }),
    };
  },
};
