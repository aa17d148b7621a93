import { sources } from '../../azure';
import type { ReasonRule } from './reason';

/** An option with a circuit is none where no circuit may be ordered. */
export const circuitRuledOut: ReasonRule = {
  id: 'circuit-ruled-out',
  title: 'Where no circuit is to be ordered, none is needed',
  sources: [sources.expressRouteCircuits],
  judge({ candidate: { topology }, network, requirements }) {
    if (
      !requirements.noNewCircuit ||
      topology.circuits.length === 0 ||
      network.hasCircuit
    ) {
      return undefined;
    }
    return {
      effect: 'unmet',
      weight: 0,
      text: 'It needs an ExpressRoute circuit, and none is to be ordered.',
    };
  },
};
