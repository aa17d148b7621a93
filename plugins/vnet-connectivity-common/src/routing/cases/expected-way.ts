import type { Walk } from '../forwarding/leg';
import type { Network } from '../state';
import type { ExpectedFlow } from './case';
import type { Problem } from './problem';
import { describe } from './problem';

/** The problem of a flow that takes another way than a case expects; undefined where it does not. */
export function wayProblem(
  network: Network,
  { via, notVia, viaAnyOf, ecmp }: ExpectedFlow,
  forth: readonly Walk[],
  say: (problem: string, ...shown: readonly Walk[]) => Problem,
): Problem | undefined {
  const wrong =
    via && forth.find(walk => !passesInOrder(network, walk.path, via));
  if (wrong) {
    const { byName } = network.model.elements;
    const nothing = via.filter(name => !byName.has(name));
    return say(
      `expected via ${via.join(', ')}${
        nothing.length > 0 ? ` (nothing is named ${nothing.join(', ')})` : ''
      }`,
      wrong,
    );
  }
  const through =
    notVia &&
    forth.find(({ path }) =>
      notVia.some(name => passes(network, path.slice(1, -1), name)),
    );
  if (through) return say(`expected not via ${notVia.join(', ')}`, through);
  const none =
    viaAnyOf &&
    forth.find(
      ({ path }) =>
        !viaAnyOf.some(way =>
          passesInOrder(network, path, typeof way === 'string' ? [way] : way),
        ),
    );
  if (none) {
    return say(
      `expected via any of ${viaAnyOf.map(way => String(way)).join(' | ')}`,
      none,
    );
  }
  return ecmp === undefined
    ? undefined
    : ecmpProblem(network, ecmp, forth, say);
}

function ecmpProblem(
  network: Network,
  ecmp: NonNullable<ExpectedFlow['ecmp']>,
  forth: readonly Walk[],
  say: (problem: string, ...shown: readonly Walk[]) => Problem,
): Problem | undefined {
  if (Array.isArray(ecmp)) {
    const unused = ecmp.filter(
      name => !forth.some(({ path }) => passes(network, path, name)),
    );
    return unused.length === 0
      ? undefined
      : say(`expected traffic over ${unused.join(', ')} too`, ...forth);
  }
  const distinct = new Set(forth.map(({ path }) => path.join())).size;
  // The instances of an active-active gateway share traffic too, though their paths look the same.
  const instances = Math.max(
    ...forth.flatMap(({ path }) =>
      path.map(element => carrying(network, element).length),
    ),
  );
  const ways = ecmp === false ? distinct : Math.max(distinct, instances);
  const ok = typeof ecmp === 'number' ? ways >= ecmp : ecmp === ways > 1;
  return ok
    ? undefined
    : say(
        `expected ${
          ecmp === false ? 'one way' : 'several equal ways'
        }, found ${ways}`,
        ...forth,
      );
}

/** True where the path passes these elements in this order. */
function passesInOrder(
  network: Network,
  path: readonly number[],
  names: readonly string[],
): boolean {
  let at = 0;
  for (const name of names) {
    while (at < path.length && !isNamed(network, path[at], name)) at += 1;
    // It stays there: an instance and its gateway may be named one after the other.
    if (at === path.length) return false;
  }
  return true;
}

function passes(
  network: Network,
  path: readonly number[],
  name: string,
): boolean {
  return path.some(element => isNamed(network, element, name));
}

/** True where a case means this element by the name; instances count where they carry traffic. */
function isNamed(network: Network, element: number, name: string): boolean {
  const { list, byName } = network.model.elements;
  const index = byName.get(name);
  if (index === element) return true;
  return index !== undefined && list[index].kind === 'gateway-instance'
    ? carrying(network, element).includes(index)
    : false;
}

/** Instances of a gateway that carry traffic: all that live, or the first of them in active-standby mode. */
function carrying({ model, failed }: Network, element: number): number[] {
  const gateway = model.instances.get(element);
  if (!gateway) return [];
  const alive = gateway.elements.filter(each => !failed[each]);
  return gateway.activeActive ? alive : alive.slice(0, 1);
}

/** The problem of a flow whose first hop is another than a case expects; undefined where it is not. */
export function firstHopProblem(
  network: Network,
  { via = [], notVia = [], reachable }: ExpectedFlow,
  forth: readonly Walk[],
  flow: string,
): string | undefined {
  for (const walk of forth) {
    const hop = walk.path.slice(1, walk.firstHop);
    const wrong =
      (via.length > 0 && !passes(network, hop, via[0])) ||
      notVia.some(name => passes(network, hop, name)) ||
      (reachable === true && hop.length === 0 && walk.arrived === undefined);
    if (wrong) {
      return `${flow}: the first hop was expected to be ${
        via[0] ?? 'another'
      }; ${describe(network, walk)}`;
    }
  }
  return undefined;
}
