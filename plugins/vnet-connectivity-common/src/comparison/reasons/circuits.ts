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

/** A VPN crosses the internet, however well it is encrypted. */
export const privateLine: ReasonRule = {
  id: 'private-line',
  title: 'Where a private line is demanded, on-premises has one',
  sources: [sources.expressRouteFaq],
  judge({ candidate: { option }, requirements }) {
    const { via } = option.onPremises;
    if (!requirements.privateLine || via === 'none') return undefined;
    return via === 'expressroute'
      ? {
          effect: 'for',
          weight: 2,
          text: 'Traffic with on-premises takes a private line and not the internet, as demanded.',
        }
      : {
          effect: 'unmet',
          weight: 0,
          text: 'Traffic with on-premises shall not cross the internet, and the VPN of this option does. Azure can also run a VPN over the private peering of a circuit; this version does not build that.',
        };
  },
};
