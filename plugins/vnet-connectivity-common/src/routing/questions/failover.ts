import type { Source } from '../../azure';
import { sources } from '../../azure';
import type { ElementKind } from '../model/elements';

/** The time that traffic takes to move after a failure, as Microsoft documents it. @public */
export interface FailoverClass {
  readonly id: 'gateway-instance' | 'bgp-hold-time' | 'not-documented';
  readonly duration: string;
  readonly source?: Source;
}

const classes = {
  instance: {
    id: 'gateway-instance',
    duration: '10-15 seconds when planned, 1-3 minutes when not',
    source: sources.vpnHighlyAvailable,
  },
  hold: {
    id: 'bgp-hold-time',
    duration: 'until the BGP hold time of 180 seconds has run out, at most',
    source: sources.vpnGatewayFaq,
  },
  unknown: {
    id: 'not-documented',
    duration: 'not documented',
  },
} as const satisfies Record<string, FailoverClass>;

/** The documented class for the failure of an element of this kind; never a number of our own. @public */
export function failoverOf(kind: ElementKind): FailoverClass {
  switch (kind) {
    case 'gateway-instance':
      return classes.instance;
    case 'vpn-gateway':
    case 'er-gateway':
    case 'connection':
    case 'device':
    case 'circuit':
    case 'circuit-link':
    case 'site':
    case 'nva':
      return classes.hold;
    default:
      return classes.unknown;
  }
}
