import type { Walk } from '../forwarding/walk';
import { walk } from '../forwarding/walk';
import type { Element } from '../model/elements';
import type { Endpoint } from '../model/types';
import type { Network } from '../state';

/** Whether a flow that is opened at one end works: request and reply. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly reachable: boolean;
  /** Elements on the way there; as far as it goes where it does not arrive. */
  readonly path: readonly string[];
  readonly returnPath: readonly string[];
  /** Whether the reply takes the same way back. */
  readonly symmetric: boolean;
  /** Why it does not work. */
  readonly reason?: string;
}

/** Which VNets and sites reach which. */
export interface Reachability {
  readonly elements: readonly { readonly id: string; readonly kind: string }[];
  readonly flows: readonly Flow[];
}

/** One direction between two endpoints. */
export interface Direction {
  readonly delivered: boolean;
  /** The walk that stands for it: the first that fails, or else the first. */
  readonly walk: Walk;
  /** Elements on which any of its walks depends. */
  readonly evidence: readonly number[];
  /** Stateful firewalls on its walks, in ascending order. */
  readonly firewalls: readonly number[];
}

/** Follows packets from every kind of machine of one endpoint to every kind of machine of another. */
export function direction(
  network: Network,
  from: Endpoint,
  to: Endpoint,
): Direction {
  let first: Walk | undefined;
  let broken: Walk | undefined;
  const evidence: (readonly number[])[] = [];
  const walks: Walk[] = [];
  for (const source of from.probes) {
    for (const target of to.probes) {
      const found = walk(network, source, target.address);
      first ??= found;
      if (found.arrived !== to.element) broken ??= found;
      evidence.push(found.evidence);
      walks.push(found);
    }
  }
  const chosen = broken ?? first ?? noWay(from);
  return {
    delivered: broken === undefined && first !== undefined,
    walk: chosen,
    evidence:
      evidence.length === 1 ? evidence[0] : [...new Set(evidence.flat())],
    firewalls: statefulOn(network, walks),
  };
}

const noFirewalls: readonly number[] = [];

/** Stateful firewalls on any of these walks, in ascending order. */
export function statefulOn(
  { model: { stateful } }: Network,
  walks: readonly Walk[],
): readonly number[] {
  if (stateful.size === 0) return noFirewalls;
  const passed = walks.flatMap(({ path }) =>
    path.filter(element => stateful.has(element)),
  );
  return [...new Set(passed)].sort((a, b) => a - b);
}

/** The stateful firewalls that only one direction passes: they drop what belongs to no connection that they know. */
export function seenOneWay(
  forth: readonly number[],
  back: readonly number[],
): number[] {
  return [
    ...forth.filter(element => !back.includes(element)),
    ...back.filter(element => !forth.includes(element)),
  ];
}

/** Whether request and reply arrive, and every stateful firewall sees both of them. */
export function works(forth: Direction, back: Direction): boolean {
  return (
    forth.delivered &&
    back.delivered &&
    seenOneWay(forth.firewalls, back.firewalls).length === 0
  );
}

function noWay({ element }: Endpoint): Walk {
  return {
    path: [element],
    firstHop: 1,
    evidence: [element],
    reason: () => 'there is no address',
  };
}

/** The directions between all endpoints, at `from * endpoints + to`. */
export function allDirections(network: Network): (Direction | undefined)[] {
  const { endpoints } = network.model;
  return endpoints.flatMap((from, a) =>
    endpoints.map((to, b) =>
      a === b ? undefined : direction(network, from, to),
    ),
  );
}

/** A flow from its two directions. */
export function flowOf(
  { model }: Network,
  from: Endpoint,
  to: Endpoint,
  forth: Direction,
  back: Direction,
): Flow {
  const { list } = model.elements;
  const names = (path: readonly number[]) =>
    path.map(element => list[element].id);
  const path = names(forth.walk.path);
  const returnPath = names(back.walk.path);
  const reachable = works(forth, back);
  const reason = reachable ? undefined : reasonOf(model, forth, back);
  return {
    from: from.id,
    to: to.id,
    reachable,
    path,
    returnPath,
    symmetric: sameWay(list, forth.walk.path, back.walk.path),
    ...(reason === undefined ? {} : { reason }),
  };
}

function reasonOf(
  { elements }: Network['model'],
  forth: Direction,
  back: Direction,
): string {
  if (!forth.delivered) {
    return forth.walk.reason?.() ?? 'the packet arrives elsewhere';
  }
  if (!back.delivered) {
    return `no way back: ${back.walk.reason?.() ?? 'the reply goes elsewhere'}`;
  }
  const [firewall] = seenOneWay(forth.firewalls, back.firewalls);
  return oneWayReason(elements.list[firewall].id);
}

export function oneWayReason(firewall: string): string {
  return `${firewall} sees only one direction, and drops what belongs to no connection that it knows`;
}

function sameWay(
  list: readonly Element[],
  forth: readonly number[],
  back: readonly number[],
): boolean {
  // A hub passes its firewall on the way in and on the way out; the path names the hub first either way.
  const outside = (path: readonly number[]) =>
    path.filter(element => list[element].kind !== 'hub-firewall');
  const inside = (path: readonly number[]) =>
    path.filter(element => list[element].kind === 'hub-firewall');
  return (
    isReverse(outside(forth), outside(back)) &&
    isReverse(inside(forth), inside(back))
  );
}

function isReverse(forth: readonly number[], back: readonly number[]): boolean {
  return (
    forth.length === back.length &&
    forth.every((element, index) => element === back[back.length - 1 - index])
  );
}

/**
 * Every ordered pair of VNets and sites, with the way there and the way back as evidence.
 *
 * @param all - the directions between them, where they have been followed already
 */
export function reachability(
  network: Network,
  all: readonly (Direction | undefined)[] = allDirections(network),
): Reachability {
  const { model } = network;
  const { endpoints, elements } = model;
  const flows = endpoints.flatMap((from, a) =>
    endpoints.flatMap((to, b) => {
      const forth = all[a * endpoints.length + b];
      const back = all[b * endpoints.length + a];
      return forth && back ? [flowOf(network, from, to, forth, back)] : [];
    }),
  );
  return {
    elements: elements.list
      .filter(({ kind }) => kind !== 'internet')
      .map(({ failureId, kind }) => ({ id: failureId, kind })),
    flows,
  };
}
