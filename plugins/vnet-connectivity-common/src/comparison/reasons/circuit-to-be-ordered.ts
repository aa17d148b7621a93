import { sources } from '../../azure';
import type { ReasonRule } from './reason';

/** A circuit is ordered from a provider first. */
export const circuitToBeOrdered: ReasonRule = {
  id: 'circuit-to-be-ordered',
  title: 'A circuit that is not there has to be ordered and paid for',
  sources: [sources.expressRouteCircuits],
  judge({ candidate: { topology }, network }) {
    if (topology.circuits.length === 0 || network.hasCircuit) return undefined;
    return {
      effect: 'against',
      weight: -2,
      text: 'There is no circuit: one has to be ordered from a provider, at a price that is not known here.',
      rightWhen:
        'Right where on-premises needs a private line with a bandwidth that is agreed.',
    };
  },
};
