import { sources } from '../../azure';
import type { ReasonRule } from './reason';

/** A circuit that is paid for already may be used. */
export const circuitIsThere: ReasonRule = {
  id: 'circuit-is-there',
  title: 'A circuit that is there leads to on-premises',
  sources: [sources.expressRouteFaq],
  judge({ candidate: { option }, network }) {
    if (option.onPremises.via !== 'expressroute' || !network.hasCircuit) {
      return undefined;
    }
    return {
      effect: 'for',
      weight: 2,
      text: 'There is a circuit: a private line with a bandwidth that is agreed, not over the internet.',
    };
  },
};
