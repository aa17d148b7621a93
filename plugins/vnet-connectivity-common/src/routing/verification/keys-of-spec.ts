import type { Topology } from '../../topology';
import type { TopologyGraph } from '../document/schema';
import { wansOf } from '../document/entries';
import { nameIn, sameInAnyCase } from '../terraform/resource-id';

/** What the keys of a graph that was read from Terraform are called in a spec. A key that the spec does not have stays. */
export interface SpecKeys {
  readonly vnet: (key: string) => string;
  readonly site: (key: string) => string;
  /** The index of a device, by its address. */
  readonly device: (address: string) => string;
  readonly circuit: (key: string) => string;
  /** The region of a virtual hub. */
  readonly hub: (key: string) => string;
}

/**
 * Resources have names that are made of the network's and the key, which what exists already has not: that is known by
 * its id. A network that somebody has named otherwise is known by its ranges, a site by the addresses of its devices.
 */
export function specKeys(topology: Topology, read: TopologyGraph): SpecKeys {
  const named = (
    type: string,
    elements: readonly { readonly key: string; readonly existingId?: string }[],
    segment = '',
  ) =>
    elements.map(({ key, existingId }): [string, string] => [
      key,
      sameInAnyCase(
        (existingId && nameIn(existingId, segment)) ??
          `${type}-${topology.name}-${key}`,
      ),
    ]);
  const hubs = topology.virtualWan?.hubs ?? [];
  const readHubs = Object.fromEntries(
    wansOf(read).flatMap(wan => Object.entries(wan.hubs)),
  );
  return {
    vnet: matched(
      Object.keys(read.vnets ?? {}),
      named('vnet', topology.virtualNetworks, 'virtualNetworks'),
      key =>
        topology.virtualNetworks.find(({ addressSpace }) =>
          isSame(addressSpace, read.vnets?.[key].prefixes ?? []),
        )?.key,
    ),
    site: matched(
      Object.keys(read.sites ?? {}),
      [],
      key =>
        topology.sites.find(({ devices }) =>
          devices.some(({ ipAddress }) =>
            read.sites?.[key].devices?.includes(ipAddress),
          ),
        )?.key,
    ),
    device: address => {
      const found = topology.sites
        .flatMap(({ devices }) => devices)
        .find(({ ipAddress }) => ipAddress === address);
      return found ? String(found.index) : address;
    },
    circuit: matched(
      Object.keys(read.circuits ?? {}),
      named('erc', topology.circuits, 'expressRouteCircuits'),
    ),
    hub: matched(
      Object.keys(readHubs),
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

/** The key in the spec of each key that was read: that of the name, or else the one that nothing else has. */
function matched(
  keys: readonly string[],
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
