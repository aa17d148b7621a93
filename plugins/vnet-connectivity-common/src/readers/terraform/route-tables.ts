import { parseAddress } from '../../address';
import { subnetName } from '../../network/element-ids';
import type { RouteTable, UserRoute } from '../../network/graph';
import type { Appliances } from './appliances';
import { nextHopNamed } from './appliances';
import type { Instance } from './instances';
import { destroyedBy } from './instances';
import type { Networks } from './networks';
import type { SubnetPlace } from './subnets';
import type { Block } from './blocks';
import type { Reader } from './reader';
import type { Reference } from './references';
import { nothing } from './concerns';
import { sameInAnyCase } from './resource-id';
import type { Values } from './values';
import { blocksOf, flagOf, rangesOf, textOf } from './values';

const tableType = 'azurerm_route_table';
const associationType = 'azurerm_subnet_route_table_association';

/** A route of which the next hop is unknown until apply. */
export interface OpenRoute {
  readonly vnet: string;
  readonly subnet: string;
  readonly name?: string;
  readonly prefix: string;
}

/** The route tables of a document. */
export interface RouteTables {
  /** One entry for each subnet that has a table. */
  readonly entries: readonly RouteTable[];
  /** Routes that the entries leave out. */
  readonly open: readonly OpenRoute[];
  /** Subnets that have a table. */
  readonly subnetsWith: (table: Instance) => readonly SubnetPlace[];
}

/** A route, without a next hop where that is unknown until apply. */
type ReadRoute = Omit<UserRoute, 'nextHopType'> &
  Partial<Pick<UserRoute, 'nextHopType'>>;

export function readRouteTables(
  reader: Reader,
  networks: Networks,
  appliances: Appliances,
): RouteTables {
  const routes = new Map(
    reader
      .ofType(tableType)
      .map(table => [table, inlineRoutes(reader, table, appliances)]),
  );
  for (const route of reader.ofType('azurerm_route')) {
    const table = reader.parentOf(route, tableType, {
      without: 'the route is left out',
      concerns: { as: ['routing'], of: [] },
    });
    if (table.kind !== 'resource') continue;
    routes.get(table.instance)?.push(...userRoute(reader, route, appliances));
  }
  for (const [table, list] of routes) {
    for (const { nextHop, nextHopType } of list) {
      if (
        nextHopType === 'VirtualAppliance' &&
        !appliances.addresses.has(nextHop ?? '')
      ) {
        const isIdle = appliances.idle.has(nextHop ?? '');
        reader.report(
          table,
          isIdle
            ? `What has the address ${nextHop} does not forward packets: traffic to it is lost.`
            : `Nothing in the document that forwards packets has the address ${nextHop}: what becomes of traffic to it is unknown.`,
          isIdle || nextHop === undefined
            ? nothing
            : { as: [], nextHops: [nextHop] },
        );
      }
    }
  }
  const open: OpenRoute[] = [];
  const associated = associations(reader, networks);
  const entries = associated
    .flatMap(({ place, table, from }): RouteTable[] => {
      const list =
        table.kind === 'resource' ? routes.get(table.instance) : undefined;
      if (table.kind !== 'resource' || !list) {
        if (table.kind !== 'undecided') {
          reader.report(
            from,
            'Its route table is not in the document; what it says is unknown.',
            {
              as: ['routing'],
              of: [{ name: subnetName(place.vnet, place.subnet) }],
            },
          );
        }
        return [];
      }
      open.push(
        ...list
          .filter(route => !isDecided(route))
          .map(({ name, prefix }) => ({ ...place, name, prefix })),
      );
      return [
        {
          ...place,
          disableGatewayRoutePropagation: !propagates(table.instance.values),
          routes: list
            .filter(isDecided)
            .sort((a, b) =>
              `${a.prefix} ${a.name}` < `${b.prefix} ${b.name}` ? -1 : 1,
            ),
        },
      ];
    })
    .sort((a, b) =>
      `${a.vnet}/${a.subnet}` < `${b.vnet}/${b.subnet}` ? -1 : 1,
    );
  return {
    entries,
    open,
    subnetsWith: instance =>
      associated
        .filter(
          ({ table }) =>
            table.kind === 'resource' && table.instance === instance,
        )
        .map(({ place: { vnet, subnet } }) => ({ vnet, name: subnet })),
  };
}

function isDecided(route: ReadRoute): route is UserRoute {
  return route.nextHopType !== undefined;
}

function propagates(values: Values): boolean {
  const before4 = flagOf(values, 'disable_bgp_route_propagation');
  return (
    flagOf(values, 'bgp_route_propagation_enabled') ??
    (before4 === undefined ? true : !before4)
  );
}

interface Association {
  readonly place: { readonly vnet: string; readonly subnet: string };
  readonly table: Reference;
  readonly from: Instance;
}

/** The associations of subnets with route tables: by resources of their own, and by arguments of subnets. */
function associations(reader: Reader, networks: Networks): Association[] {
  const without = 'the route table has no effect';
  const options = { types: [tableType], near: true, without };
  const found = reader.ofType(associationType).flatMap(from => {
    const subnet = reader.find(from, 'subnet_id', {
      types: ['azurerm_subnet'],
      near: true,
      without,
      concerns: { as: ['routing'], of: [] },
    });
    const place = networks.subnetOf(subnet);
    if (!place) {
      if (subnet.kind !== 'undecided') {
        reader.report(
          from,
          `Its subnet is not in the document; ${without}.`,
          nothing,
        );
      }
      return [];
    }
    return associationsAt(
      place,
      from,
      reader.find(from, 'route_table_id', {
        ...options,
        concerns: {
          as: ['routing'],
          of: [{ name: subnetName(place.vnet, place.name) }],
        },
      }),
    );
  });
  const ended = new Set(
    destroyedBy(reader.document, associationType).map(values =>
      sameInAnyCase(textOf(values, 'subnet_id') ?? ''),
    ),
  );
  const own = reader.ofType('azurerm_subnet').flatMap(from => {
    const id = textOf(from.values, 'route_table_id');
    const place = networks.subnetOf({ kind: 'resource', instance: from });
    const isSet = id !== undefined || from.open?.includes('route_table_id');
    if (!isSet || !place || ended.has(idOf(from))) return [];
    return associationsAt(
      place,
      from,
      reader.find(from, 'route_table_id', {
        ...options,
        concerns: {
          as: ['routing'],
          of: [{ name: subnetName(place.vnet, place.name) }],
        },
      }),
    );
  });
  const inline = reader.ofType('azurerm_virtual_network').flatMap(from => {
    const vnet = networks.keyOf({ kind: 'resource', instance: from });
    return blocksOf(from.values, 'subnet').flatMap(subnet => {
      const id = textOf(subnet, 'route_table_id');
      const name = textOf(subnet, 'name');
      return id === undefined || name === undefined || vnet === undefined
        ? []
        : associationsAt({ vnet, name }, from, reader.withId(id, [tableType]));
    });
  });
  const seen = new Set<string>();
  return [...found, ...own, ...inline].filter(({ place, from }) => {
    const key = JSON.stringify(place);
    const isFirst = !seen.has(key);
    seen.add(key);
    // What a plan takes away a subnet may still say of itself.
    return isFirst && !ended.has(idOf(from));
  });
}

function idOf({ values }: Instance): string {
  return sameInAnyCase(textOf(values, 'id') ?? 'unknown');
}

function associationsAt(
  { vnet, name }: SubnetPlace,
  from: Instance,
  table: Reference,
): Association[] {
  return [{ place: { vnet, subnet: name }, table, from }];
}

function inlineRoutes(
  reader: Reader,
  table: Instance,
  appliances: Appliances,
): ReadRoute[] {
  return blocksOf(table.values, 'route').flatMap(values =>
    // Routes are a set: their places say nothing.
    userRoute(reader, table, appliances, { name: 'route', values }),
  );
}

const nextHopTypes: ReadonlySet<string> = new Set([
  'VirtualAppliance',
  'VirtualNetworkGateway',
  'VnetLocal',
  'Internet',
  'None',
]);

function isNextHopType(text: string): text is UserRoute['nextHopType'] {
  return nextHopTypes.has(text);
}

function userRoute(
  reader: Reader,
  from: Instance,
  appliances: Appliances,
  block?: Block,
): ReadRoute[] {
  const values: Values = block?.values ?? from.values;
  const name = textOf(values, 'name');
  const target = textOf(values, 'address_prefix');
  const type = textOf(values, 'next_hop_type');
  const [prefix] = rangesOf(target === undefined ? [] : [target]).ranges;
  const leftOut = (what: string, concerns = nothing) => {
    reader.report(
      from,
      `${what} of route ${name}; the route is left out.`,
      concerns,
    );
    return [];
  };
  if (prefix === undefined) {
    return leftOut(
      target === undefined
        ? 'address_prefix is unknown until apply in the case'
        : `${target} is no IPv4 range, but the destination`,
      target === undefined ? { as: ['routing'] } : nothing,
    );
  }
  const nextHop =
    textOf(values, 'next_hop_in_ip_address') ??
    (type === undefined || type === 'VirtualAppliance'
      ? nextHopNamed(reader, from, appliances, {
          argument: 'next_hop_in_ip_address',
          block,
        })
      : undefined);
  // Only an appliance has an address: where both are unknown, the address tells the type.
  if (type === undefined && nextHop !== undefined) {
    return [{ name, prefix, nextHopType: 'VirtualAppliance', nextHop }];
  }
  if (type === undefined) {
    leftOut('next_hop_type is unknown until apply in the case');
    return [{ name, prefix }];
  }
  if (!isNextHopType(type)) {
    leftOut(`The model does not know the next hop ${type}`);
    return [{ name, prefix }];
  }
  if (type !== 'VirtualAppliance') return [{ name, prefix, nextHopType: type }];
  if (nextHop === undefined) {
    leftOut('The address of the next hop is unknown until apply in the case');
    return [{ name, prefix }];
  }
  return parseAddress(nextHop) === undefined
    ? leftOut(`${nextHop} is no IPv4 address, but the next hop`, {
        as: ['routing'],
      })
    : [{ name, prefix, nextHopType: type, nextHop }];
}
