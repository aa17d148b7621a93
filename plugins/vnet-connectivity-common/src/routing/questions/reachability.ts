import type { Walk } from '../forwarding/walk';
import { walk } from '../forwarding/walk';
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
  for (const source of from.probes) {
    for (const target of to.probes) {
      const found = walk(network, source, target.address);
      first ??= found;
      if (found.arrived !== to.element) broken ??= found;
      evidence.push(found.evidence);
    }
  }
  const chosen = broken ?? first ?? noWay(from);
  return {
    delivered: broken === undefined && first !== undefined,
    walk: chosen,
    evidence:
      evidence.length === 1 ? evidence[0] : [...new Set(evidence.flat())],
  };
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
  const reachable = forth.delivered && back.delivered;
  const reason = reachable ? undefined : reasonOf(forth, back);
  return {
    from: from.id,
    to: to.id,
    reachable,
    path,
    returnPath,
    symmetric: sameWay(forth.walk.path, back.walk.path),
    ...(reason === undefined ? {} : { reason }),
  };
}

function reasonOf(forth: Direction, back: Direction): string {
  return forth.delivered
    ? `no way back: ${back.walk.reason?.() ?? 'the reply goes elsewhere'}`
    : forth.walk.reason?.() ?? 'the packet arrives elsewhere';
}

function sameWay(forth: readonly number[], back: readonly number[]): boolean {
  return (
    forth.length === back.length &&
    forth.every((element, index) => element === back[back.length - 1 - index])
  );
}

/** Every ordered pair of VNets and sites, with the way there and the way back as evidence. */
export function reachability(network: Network): Reachability {
  const { model } = network;
  const { endpoints, elements } = model;
  const all = allDirections(network);
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
