import { patternOf } from '../patterns';
import { defaultPattern } from '../spec';
import type { Rule } from './rule';

export const why =
  'Traffic between two regions over a circuit goes to the Microsoft router at the peering location and back, through the gateways of both, which limit it. When the circuit fails, the regions lose each other. Microsoft recommends peering between virtual networks.';

/** It works, but Microsoft recommends peering. */
export const expressrouteAsInterconnectAdvisedAgainst: Rule = {
  id: 'expressroute-as-interconnect-advised-against',
  severity: 'warning',
  kind: 'advice',
  title: 'Regions are joined by peering, not over a circuit',
  source: 'expressRouteBetweenVirtualNetworks',
  *check({ planned }) {
    const { onPremises, circuits } = planned;
    if (patternOf(planned).regionGateways !== 'expressroute') return;
    const places = [
      ...new Set(
        Object.values(circuits).map(({ peeringLocation }) => peeringLocation),
      ),
    ];
    yield {
      path: ['interconnect', 'pattern'],
      message: `All traffic between the regions turns at ${
        places.length === 1 ? places[0] : 'the peering location of a circuit'
      }, passes two ExpressRoute gateways, and stops when the circuit fails. Better: interconnect.pattern: global-peering, which takes the direct way; the circuits stay for on-premises.`,
      // Without on-premises there would be nothing left that uses the circuits.
      ...(onPremises.via === 'expressroute' &&
        onPremises.gateways === 'per-region' && {
          fix: {
            title: 'Join the regions by global peering',
            changes: [
              { path: ['interconnect', 'pattern'], value: defaultPattern },
            ],
          },
        }),
    };
  },
};
