import type { Rule } from './rule';

/** Where every region is on the circuits, none goes through another. */
export const expressrouteTransit: Rule = {
  id: 'expressroute-transit',
  severity: 'error',
  title:
    'Regions that are joined by ExpressRoute reach on-premises over their own gateways',
  why: "Every region has an ExpressRoute gateway for the way to the other regions. A circuit to on-premises is connected with each of them in the same way; a network with a gateway of its own cannot use another's.",
  source: 'expressRouteBetweenVirtualNetworks',
  *check({ planned }) {
    const { via, gateways } = planned.onPremises;
    if (
      planned.interconnect.pattern !== 'expressroute' ||
      via !== 'expressroute' ||
      gateways !== 'transit'
    ) {
      return;
    }
    yield {
      path: ['onPremises', 'gateways'],
      message:
        'onPremises.gateways is transit, but every region has an ExpressRoute gateway already, because interconnect.pattern is expressroute. Use onPremises.gateways: per-region.',
      fix: {
        title: 'Use the gateway of each region',
        changes: [
          { path: ['onPremises', 'gateways'], value: 'per-region' },
          { path: ['onPremises', 'gatewayRegion'], value: undefined },
        ],
      },
    };
  },
};
