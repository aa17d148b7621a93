/** The kinds of elements that are on paths or fail. @public */
export type ElementKind =
  | 'vnet'
  | 'site'
  | 'vpn-gateway'
  | 'er-gateway'
  | 'gateway-instance'
  | 'peering'
  | 'connected-group'
  | 'connection'
  | 'device'
  | 'circuit'
  | 'circuit-link'
  | 'hub'
  | 'hub-firewall'
  | 'hub-connection'
  | 'nva'
  | 'route-server'
  | 'region'
  | 'internet';

export interface Element {
  readonly index: number;
  /** Its name in paths. */
  readonly id: string;
  /** Its name as a failure: the same, or `gateway:Hub/vpn` for a document's `Hub/vpn`. */
  readonly failureId: string;
  readonly kind: ElementKind;
  /** Elements that fail with it. */
  readonly members: readonly number[];
  /** Redundant parts: when all of them have failed, so has the element. */
  readonly parts: readonly number[];
}

/** All elements of a network, found by any of their names. */
export interface Elements {
  readonly list: readonly Element[];
  readonly byName: ReadonlyMap<string, number>;
}

interface MutableElement extends Element {
  readonly members: number[];
  readonly parts: number[];
}

/** Collects elements while a network is built. */
export class ElementCollector implements Elements {
  readonly list: MutableElement[] = [];
  readonly byName = new Map<string, number>();

  /** Index of the element of this id; added on first use. */
  add(
    kind: ElementKind,
    id: string,
    names: readonly string[] = [],
    failureId = id,
  ): number {
    const known = this.byName.get(id);
    if (known !== undefined && this.list[known].kind === kind) return known;
    const index = this.list.length;
    this.list.push({ index, id, failureId, kind, members: [], parts: [] });
    [id, failureId, ...names].forEach(name => {
      if (!this.byName.has(name)) this.byName.set(name, index);
    });
    return index;
  }

  failsWith(element: number, whole: number): void {
    this.list[whole].members.push(element);
  }

  isPartOf(part: number, whole: number): void {
    this.list[whole].parts.push(part);
  }
}

/** Marks for each element whether it has failed, with everything that fails along with `failed`. */
export function markFailed(
  { list }: Elements,
  failed: Iterable<number>,
): Uint8Array {
  const dead = new Uint8Array(list.length);
  const fail = (index: number) => {
    if (dead[index]) return;
    dead[index] = 1;
    list[index].members.forEach(fail);
  };
  for (const index of failed) fail(index);
  for (const { index, parts } of list) {
    if (parts.length > 0 && parts.every(part => dead[part])) fail(index);
  }
  return dead;
}
