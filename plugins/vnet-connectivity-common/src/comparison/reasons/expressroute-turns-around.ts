import { sources } from '../../azure';
import { patterns } from '../../patterns';
import type { ReasonRule } from './reason';

/** Microsoft advises against ExpressRoute as the path between networks. */
export const expressrouteTurnsAround: ReasonRule = {
  id: 'expressroute-turns-around',
  title:
    'Over a circuit, traffic between regions turns around at the peering location',
  sources: [sources.expressRouteBetweenVirtualNetworks],
  judge({ candidate: { option }, network }) {
    if (patterns[option.pattern].regionGateways !== 'expressroute') {
      return undefined;
    }
    return {
      effect: 'against',
      weight: network.hasCircuit ? -2 : -4,
      text: 'Traffic between two regions goes to the peering location and back, through the gateways of both, and stops when the circuit fails. Microsoft recommends peering instead.',
      rightWhen: network.hasCircuit
        ? 'Natural for little traffic, because the circuit is there for on-premises anyway.'
        : 'Natural for little traffic where a circuit is there for on-premises anyway.',
    };
  },
};
