import type { Entry } from '../bgp/entry';
import type { NetworkModel } from '../model/types';
import type { Network } from '../state';

/** A packet that is followed. */
export interface Packet {
  readonly network: Network;
  readonly source: number;
  /** Destination. */
  readonly address: number;
}

/** A place at which the way of a packet is decided. */
export type Place =
  | { readonly at: 'subnet'; readonly vnet: number; readonly table: number }
  | { readonly at: 'vnet'; readonly vnet: number }
  | { readonly at: 'nva'; readonly nva: number }
  | {
      readonly at: 'speaker';
      readonly speaker: number;
      /** The router that it comes from; -1 where it comes from a subnet, or starts here. */
      readonly from: number;
    }
  | { readonly at: 'internet' };

/** One way on: the elements passed and the next place, or the reason why there is none. */
export interface Step {
  readonly pass: readonly number[];
  readonly to?: Place;
  readonly reason?: () => string;
  /** The learned route that it follows. */
  readonly entry?: Entry;
  /** Elements on which the step depends without passing them. */
  readonly depends?: readonly number[];
}

/** No way on: the packet is dropped after these elements. */
export function drop(
  reason: () => string,
  pass: readonly number[] = [],
): Step[] {
  return [{ pass, reason }];
}

/** The same steps after these elements, and along this route. */
export function after(
  pass: readonly number[],
  steps: readonly Step[],
  entry?: Entry,
): Step[] {
  return steps.map(step => ({
    ...step,
    pass: [...pass, ...step.pass],
    ...(entry ? { entry } : {}),
  }));
}

/** Id of an element, for the reason of a drop. */
export function elementId({ network }: Packet, element: number): string {
  return network.model.elements.list[element].id;
}

/** The element that a packet passes at this place; none for subnets, networks and the internet. */
export function elementAt(
  { nvas, speakers }: NetworkModel,
  place: Place,
): number | undefined {
  switch (place.at) {
    case 'nva':
      return nvas[place.nva].element;
    case 'speaker':
      return speakers[place.speaker].element;
    default:
      return undefined;
  }
}
