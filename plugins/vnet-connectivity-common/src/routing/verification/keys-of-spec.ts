import type { Topology } from '../../topology';
import type { TerraformNetwork } from '../../readers/terraform/graph-of-terraform';
import { mayBeSame, sameInAnyCase } from '../../readers/terraform/resource-id';

/** The spec's names for the keys of a graph that was read from Terraform. A key that the spec does not have stays. */
export interface SpecKeys {
  readonly vnet: (key: string) => string;
  readonly site: (key: string) => string;
  /** The key of a device, by its address. */
  readonly device: (address: string) => string;
  readonly circuit: (key: string) => string;
  /** The region of a virtual hub. */
  readonly hub: (key: string) => string;
}

/**
 * The keys of the spec for the elements that were read. Resources that exist already are recognised by their ids. Other
 * resources have names that are made of the network's and the key. A network with another name is recognised by its
 * ranges, a site by the addresses of its devices.
 */
export function specKeys(
  topology: Topology,
  { graph: read, ids }: Pick<TerraformNetwork, 'graph' | 'ids'>,
): SpecKeys {
  const named = (type: string, elements: readonly Element[]) =>
    elements
      .filter(({ existingId }) => existingId === undefined)
      .map(({ key }): [string, string] => [
        key,
        sameInAnyCase(`${type}-${topology.name}-${key}`),
      ]);
  const hubs = topology.virtualWan?.hubs ?? [];
  const readHubs = Object.fromEntries(
    read.virtualWans.flatMap(({ hubs: all }) => Object.entries(all)),
  );
  return {
    vnet: matched(
      Object.keys(read.vnets),
      withId(topology.virtualNetworks, ids.vnets),
      named('vnet', topology.virtualNetworks),
      key =>
        topology.virtualNetworks.find(({ addressSpace }) =>
          isSame(addressSpace, read.vnets[key].prefixes),
        )?.key,
    ),
    site: matched(
      Object.keys(read.sites),
      () => undefined,
      [],
      key =>
        topology.sites.find(({ devices }) =>
          devices.some(({ ipAddress }) =>
            read.sites[key].devices.includes(ipAddress),
          ),
        )?.key,
    ),
    device: address => {
      const found = topology.sites
        .flatMap(({ devices }) => devices)
        .find(({ ipAddress }) => ipAddress === address);
      return found ? found.key : address;
    },
    circuit: matched(
      Object.keys(read.circuits),
      withId(topology.circuits, ids.circuits),
      named('erc', topology.circuits),
    ),
    hub: matched(
      Object.keys(readHubs),
      () => undefined,
      named(
        'vhub',
        hubs.map(({ region }) => ({ key: region })),
      ),
      key =>
        hubs.find(({ addressPrefix }) => addressPrefix === readHubs[key].prefix)
          ?.region,
    ),
  };
}

interface Element {
  readonly key: string;
  readonly existingId?: string;
}

/** The key in the spec of what exists and has the id of a key that was read. */
function withId(
  elements: readonly Element[],
  ids: Readonly<Record<string, string>>,
): (key: string) => string | undefined {
  return key => {
    const id = ids[key];
    return id === undefined
      ? undefined
      : elements.find(
          ({ existingId }) => existingId && mayBeSame(existingId, id),
        )?.key;
  };
}

/** The key in the spec of each key that was read: that of the id, of the name, or else the one that nothing else has. */
function matched(
  keys: readonly string[],
  byId: (key: string) => string | undefined,
  named: readonly (readonly [key: string, name: string])[],
  otherwise: (key: string) => string | undefined = () => undefined,
): (key: string) => string {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const take = (key: string, inSpec: string | undefined) => {
    if (inSpec === undefined || found.has(key) || taken.has(inSpec)) return;
    found.set(key, inSpec);
    taken.add(inSpec);
  };
  for (const key of keys) take(key, byId(key));
  for (const key of keys) {
    // What else has the name is told from it behind an @.
    const [name] = sameInAnyCase(key).split('@');
    take(key, named.find(([, each]) => each === name)?.[0]);
  }
  for (const key of keys) take(key, otherwise(key));
  return key => found.get(key) ?? key;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}
