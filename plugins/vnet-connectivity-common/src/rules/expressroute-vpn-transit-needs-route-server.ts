import type { Rule } from './rule';

/** Between the VPN gateway and the ExpressRoute gateway of a network no route passes by itself. */
export const expressrouteVpnTransitNeedsRouteServer: Rule = {
  id: 'expressroute-vpn-transit-needs-route-server',
  severity: 'error',
  title: 'Transit from ExpressRoute to a VPN has a Route Server',
  why: 'The other regions come over the circuit to the ExpressRoute gateway of the gateway region. Its VPN gateway, which leads to on-premises, learns of them only through a Route Server between the two.',
  source: 'expressRouteCoexistence',
  *check({ spec, planned }) {
    const { via, gateways, gatewayRegion } = planned.onPremises;
    if (
      planned.interconnect.pattern !== 'expressroute' ||
      via !== 'vpn' ||
      gateways !== 'transit' ||
      planned.gateways.routeServer
    ) {
      return;
    }
    yield {
      path: ['gateways', 'routeServer'],
      message: `The other regions reach ${
        gatewayRegion ?? 'the gateway region'
      } by ExpressRoute and on-premises lies behind its VPN gateway: without a Route Server no route passes from one to the other. Better: a VPN gateway in each region (onPremises.gateways: per-region). Otherwise set gateways.routeServer: true.`,
      fix: {
        title: 'Use a VPN gateway in each region',
        changes: [
          { path: ['onPremises', 'gateways'], value: 'per-region' },
          ...(spec.onPremises?.gatewayRegion === undefined
            ? []
            : [{ path: ['onPremises', 'gatewayRegion'], value: undefined }]),
        ],
      },
    };
  },
};
