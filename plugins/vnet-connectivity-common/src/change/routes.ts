import { parseEnd, parseSubnetName, subnetName } from '../network/element-ids';
import type { EffectiveRoute, Network } from '../routing';
import { effectiveRoutes } from '../routing';
import type { Keys } from './keys';

/** The target of an effective route. @public */
export type RouteTarget = Pick<EffectiveRoute, 'nextHop' | 'source' | 'path'>;

/** An effective route of which two networks differ. @public */
export interface RouteChange {
  /** `VNet`, or `VNet/subnet` for a subnet with a route table of its own. */
  readonly network: string;
  readonly prefix: string;
  readonly change: 'new' | 'moved' | 'gone';
  /** Null where there was no such route. */
  readonly before: RouteTarget | null;
  readonly after: RouteTarget | null;
}

/** A network whose routes are compared, in terms of the second one. */
export interface RoutedNetwork {
  readonly network: Network;
  readonly keys: Keys;
  /** The name of an element in terms of the second network. */
  readonly same: (id: string) => string;
}

/** The effective routes that differ, of virtual networks that are in both. */
export function routeChanges(
  before: RoutedNetwork,
  after: RoutedNetwork,
): RouteChange[] {
  const [earlier, later] = [tablesOf(before), tablesOf(after)];
  const names = [
    ...new Set([...later.tables.keys(), ...earlier.tables.keys()]),
  ];
  return names.flatMap(name => {
    const [was, is] = [earlier.of(name), later.of(name)];
    return was && is ? changesOf(name, was, is) : [];
  });
}

type Table = ReadonlyMap<string, RouteTarget>;

function tablesOf({ network, keys, same }: RoutedNetwork) {
  const nameOf = (own: string) => {
    const { vnet, subnet } = ownNameOf(network, own);
    const name = keys.vnet(vnet);
    return subnet === undefined
      ? name
      : subnetName(name, keys.subnet(vnet, subnet));
  };
  const tables = new Map<string, Table>(
    Object.entries(effectiveRoutes(network)).map(([own, routes]) => [
      nameOf(own),
      new Map(
        routes.map(({ prefix, nextHop, source, path }) => [
          prefix,
          { nextHop: same(nextHop), source, path: path.map(same) },
        ]),
      ),
    ]),
  );
  // Subnets without a table of their own route as their network does.
  const subnets = new Map(
    network.model.vnets.flatMap(({ name: vnet, subnets: all }) =>
      all.map(({ name }) => [
        subnetName(keys.vnet(vnet), keys.subnet(vnet, name)),
        keys.vnet(vnet),
      ]),
    ),
  );
  return {
    tables,
    of: (name: string) =>
      tables.get(name) ?? tables.get(subnets.get(name) ?? ''),
  };
}

function ownNameOf({ model: { vnetByName } }: Network, own: string) {
  // The name of a network may have a slash in it.
  if (vnetByName.has(own)) return { vnet: own, subnet: undefined };
  const { key, part } = parseEnd(own);
  return vnetByName.has(key)
    ? { vnet: key, subnet: part }
    : parseSubnetName(own);
}

function changesOf(
  network: string,
  before: Table,
  after: Table,
): RouteChange[] {
  const prefixes = [...new Set([...after.keys(), ...before.keys()])];
  return prefixes.flatMap((prefix): RouteChange[] => {
    const [was, is] = [before.get(prefix), after.get(prefix)];
    if (!was)
      return [
        { network, prefix, change: 'new', before: null, after: is ?? null },
      ];
    if (!is)
      return [{ network, prefix, change: 'gone', before: was, after: null }];
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ network, prefix, change: 'moved', before: was, after: is }];
  });
}
