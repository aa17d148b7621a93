import type { NetworkGraph } from '../network/graph';
import { idsOfConnections } from './connection-ids';
import type { Matches } from './match';

/** The names under which two networks are compared: those of the second one. */
export interface Keys {
  readonly vnet: (key: string) => string;
  readonly subnet: (vnet: string, subnet: string) => string;
  readonly site: (key: string) => string;
  readonly circuit: (key: string) => string;
  readonly hub: (key: string) => string;
  readonly nva: (key: string) => string;
  readonly connection: (key: string) => string;
}

/** The keys of the second network as they are. */
export const ownKeys: Keys = {
  vnet: key => key,
  subnet: (_, subnet) => subnet,
  site: key => key,
  circuit: key => key,
  hub: key => key,
  nva: key => key,
  connection: key => key,
};

/** The keys of the first network in terms of the second. */
export function keysInTermsOf(after: NetworkGraph, matches: Matches): Keys {
  const vnet = renamed(matches.vnets, Object.keys(after.vnets));
  const subnets = new Map(
    Object.entries(after.vnets).map(([key, { subnets: all = {} }]) => [
      key,
      new Map(Object.keys(all).map(name => [name.toLowerCase(), name])),
    ]),
  );
  return {
    vnet,
    subnet: (key, name) =>
      subnets.get(vnet(key))?.get(name.toLowerCase()) ?? name,
    site: renamed(matches.sites, Object.keys(after.sites)),
    circuit: renamed(matches.circuits, Object.keys(after.circuits)),
    hub: renamed(
      matches.hubs,
      after.virtualWans.flatMap(({ hubs }) => Object.keys(hubs)),
    ),
    nva: renamed(
      matches.nvas,
      after.nvas.map(({ id }) => id),
    ),
    connection: renamed(matches.connections, idsOfConnections(after)),
  };
}

function renamed(
  matched: ReadonlyMap<string, string>,
  after: readonly string[],
): (key: string) => string {
  const known = new Set(after);
  return key =>
    matched.get(key) ??
    // Another element has got the name since.
    (known.has(key) ? `${key} (before)` : key);
}
