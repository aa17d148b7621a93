import { elementIds, partIds, subnetName } from '../network/element-ids';
import type {
  Gateway,
  NetworkGraph,
  Peering,
  UserRoute,
} from '../network/graph';
import type { Keys } from './keys';
import type { Draft, Naming, Part } from './part';
import { endText, part } from './part';
import { managerParts, wanParts } from './wan-parts';

/** Everything of a network that two networks may differ in. */
export function partsOf(graph: NetworkGraph, naming: Naming): Part[] {
  return [
    ...vnetParts(graph, naming),
    ...peeringParts(graph, naming),
    ...connectionParts(graph, naming),
    ...siteParts(graph, naming),
    ...circuitParts(graph, naming),
    ...applianceParts(graph, naming),
    ...wanParts(graph, naming),
    ...managerParts(graph, naming),
  ];
}

function vnetParts({ vnets }: NetworkGraph, naming: Naming): Part[] {
  const { keys } = naming;
  return Object.entries(vnets).flatMap(([vnet, entry]) => [
    part(
      naming,
      'vnet',
      (names, to) => names.vnet(to.vnet(vnet)),
      {
        prefixes: entry.prefixes.length > 0 ? entry.prefixes : undefined,
        location: entry.location ?? entry.region,
        outbound: entry.outbound,
      },
      { own: vnet, same: keys.vnet(vnet) },
    ),
    ...Object.entries(entry.subnets ?? {}).map(([name, prefix]) =>
      part(
        naming,
        'subnet',
        (names, to) =>
          subnetName(names.vnet(to.vnet(vnet)), to.subnet(vnet, name)),
        { prefix },
      ),
    ),
    ...entry.gateways.map(gateway =>
      part(
        naming,
        `${gateway.type}-gateway`,
        (names, to) => names.gateway(to.vnet(vnet), gateway.type),
        gatewayFields(gateway, keys),
      ),
    ),
  ]);
}

function gatewayFields(
  { type: _, defaultSite, ...fields }: Gateway,
  keys: Keys,
): Draft {
  return {
    ...fields,
    defaultSite: defaultSite ? keys.site(defaultSite.key) : null,
  };
}

function peeringParts({ peerings }: NetworkGraph, naming: Naming): Part[] {
  return peerings.map(({ from, to, reaches, carries, ...flags }: Peering) =>
    part(
      naming,
      'peering-half',
      (_, keys) => partIds.peeringHalf(keys.vnet(from), keys.vnet(to)),
      { ...flags, reaches: reaches ?? null, carries: carries ?? null },
    ),
  );
}

function connectionParts(
  { connections }: NetworkGraph,
  naming: Naming,
): Part[] {
  const { keys } = naming;
  return connections.map(({ id, a, b, ...fields }) =>
    part(
      naming,
      'connection',
      (names, to) => names.connection(to.connection(id)),
      { ...fields, ends: [endText(a, keys), endText(b, keys)] },
      { own: id, same: keys.connection(id) },
    ),
  );
}

function siteParts({ sites }: NetworkGraph, naming: Naming): Part[] {
  const { keys } = naming;
  return Object.entries(sites).map(([site, entry]) => {
    const { staticRoutesToAzure, advertise, advertises, alsoNamed, ...fields } =
      entry;
    return part(
      naming,
      'site',
      (names, to) => names.site(to.site(site)),
      {
        ...fields,
        advertises: advertises ?? null,
        advertise: Object.entries(advertise).flatMap(([over, routes]) =>
          routes.map(route => announced(route, over)),
        ),
        staticRoutesToAzure: staticRoutesToAzure
          ? [
              ...(staticRoutesToAzure.everywhere ?? []),
              ...Object.entries(staticRoutesToAzure.over).flatMap(
                ([over, routes]) => routes.map(route => `${over}: ${route}`),
              ),
            ]
          : null,
        alsoNamed: alsoNamed ?? [],
      },
      { own: site, same: keys.site(site) },
    );
  });
}

function announced(
  {
    prefix,
    asPath,
  }: { readonly prefix: string; readonly asPath?: readonly number[] },
  over?: string,
): string {
  return [
    ...(over === undefined ? [] : [`${over}:`]),
    prefix,
    ...(asPath ? [`AS path ${asPath.join(' ')}`] : []),
  ].join(' ');
}

function circuitParts(
  { circuits, globalReach }: NetworkGraph,
  naming: Naming,
): Part[] {
  const { keys } = naming;
  return [
    ...Object.entries(circuits).map(([circuit, { sites, ...fields }]) =>
      part(
        naming,
        'circuit',
        (names, to) => names.circuit(to.circuit(circuit)),
        { ...fields, sites: sites.map(keys.site) },
        { own: circuit, same: keys.circuit(circuit) },
      ),
    ),
    ...globalReach.map(({ a, b }) =>
      part(
        naming,
        'global-reach',
        (_, to) => `global-reach:${[a, b].map(to.circuit).sort().join('/')}`,
        {},
      ),
    ),
  ];
}

function applianceParts(
  { routeTables, nvas, routeServers }: NetworkGraph,
  naming: Naming,
): Part[] {
  const { keys } = naming;
  return [
    ...nvas.map(({ id, vnet, subnet, advertise, ...fields }) =>
      part(
        naming,
        'nva',
        (names, to) => names.nva(to.nva(id)),
        {
          ...fields,
          vnet: keys.vnet(vnet),
          subnet: subnet === undefined ? undefined : keys.subnet(vnet, subnet),
          advertise: advertise.map(route => announced(route)),
        },
        { own: id, same: keys.nva(id) },
      ),
    ),
    ...routeTables.map(
      ({ vnet, subnet, disableGatewayRoutePropagation, routes }) =>
        part(
          naming,
          'route-table',
          (_, to) => {
            const network = to.vnet(vnet);
            return elementIds.routeTable(
              subnet === undefined
                ? network
                : subnetName(network, to.subnet(vnet, subnet)),
            );
          },
          {
            disableGatewayRoutePropagation,
            ...Object.fromEntries(
              routes.map(route => [
                `route ${route.prefix}`,
                nextHopText(route, keys),
              ]),
            ),
          },
        ),
    ),
    ...routeServers.map(({ vnet, id: _, place: __, peers, ...fields }) =>
      part(
        naming,
        'route-server',
        (names, to) => names.routeServer(to.vnet(vnet)),
        { ...fields, peers: peers?.map(({ key }) => keys.nva(key)) ?? null },
      ),
    ),
  ];
}

function nextHopText({ nextHopType, nextHop }: UserRoute, keys: Keys): string {
  return nextHop === undefined
    ? nextHopType
    : `${nextHopType} ${keys.nva(nextHop)}`;
}

/** Names of a network's elements in terms of the second network, by their own names: those that paths and routes have. */
export function sameNames(
  graph: NetworkGraph,
  parts: readonly Part[],
  { own, same, keys }: Naming,
): ReadonlyMap<string, string> {
  const sorted = (a: string, b: string): [string, string] =>
    a < b ? [a, b] : [b, a];
  return new Map([
    ...graph.peerings.map(({ from, to }): [string, string] => [
      own.peering(...sorted(from, to)),
      same.peering(...sorted(keys.vnet(from), keys.vnet(to))),
    ]),
    ...Object.entries(graph.sites).flatMap(([site, { devices, alsoNamed }]) => [
      ...devices.map((device): [string, string] => [
        own.device(site, device),
        same.device(keys.site(site), device),
      ]),
      ...(alsoNamed ?? []).map((name): [string, string] => [
        own.site(name),
        same.site(name),
      ]),
    ]),
    ...graph.virtualWans.flatMap(({ hubs }) =>
      Object.keys(hubs).map((hub): [string, string] => [
        own.hubFirewall(hub),
        same.hubFirewall(keys.hub(hub)),
      ]),
    ),
    ...parts.map((each): [string, string] => [each.own, each.id]),
  ]);
}
