import { documentNames, wholeConnection } from '../../network/element-ids';
import { parseAddress } from '../../address';
import { ends } from '../../network/ends';
import type {
  BranchConnection,
  Hub,
  HubBgpConnection,
  HubConnection,
  VirtualWan,
} from '../../network/graph';
import type { Appliances } from './appliances';
import { peerOf, preferenceOf } from './appliances';
import type { Circuits } from './circuits';
import { circuitTypes } from './circuits';
import type { HubTables } from './hub-route-tables';
import { readHubTables } from './hub-route-tables';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import type { Networks } from './networks';
import type { Concerns, Reader } from './reader';
import { nothing, onlyBlock, placedBlocks } from './reader';
import { nameIn, sameInAnyCase } from './resource-id';
import type { Sites, VpnSite } from './sites';
import type { Values } from './values';
import {
  blocksOf,
  flagOf,
  locationOf,
  numberOf,
  rangesOf,
  textOf,
  textsOf,
} from './values';

const wanType = 'azurerm_virtual_wan';
const hubType = 'azurerm_virtual_hub';
const without = 'the connection is left out';
/** The parts that depend on a connection that is left out. */
const concerns: Concerns = { as: ['routes'], also: ['every site'] };

/** The elements that virtual hubs can be connected to. */
export interface Surroundings {
  readonly networks: Networks;
  readonly sites: Sites;
  readonly circuits: Circuits;
  readonly appliances: Appliances;
  /** Ids of connections that there are already. */
  readonly connectionIds: readonly string[];
}

/** The virtual WANs of a document. */
export interface VirtualWans {
  readonly entries: readonly VirtualWan[];
  /** Name of the element that a hub, a gateway of one or a connection to one has become. */
  readonly elementOf: (resource: Instance) => string | undefined;
}

/** Something of a virtual hub. */
interface OfHub<T> {
  readonly hub: string;
  readonly entry: T;
}

/** Reads virtual WANs with their hubs and what is connected to them. */
export function readVirtualWans(
  reader: Reader,
  surroundings: Surroundings,
): VirtualWans {
  const hubs = readHubs(reader);
  const keyOf = (hub: Instance) => hubs.get(hub)?.key;
  const ids = connectionIds(reader, surroundings.connectionIds);
  const gateways = readHubGateways(reader, keyOf);
  const security = readSecurity(reader, keyOf);
  const tables = readHubTables(reader, keyOf, ids);
  const context = { reader, ids, tables, keyOf, gateways, ...surroundings };
  const vnets = reader
    .ofType('azurerm_virtual_hub_connection')
    .flatMap(each => vnetConnection(context, each));
  const branches = [
    ...reader
      .ofType('azurerm_vpn_gateway_connection')
      .flatMap(each => vpnConnections(context, each)),
    ...reader
      .ofType('azurerm_express_route_connection')
      .flatMap(each => circuitConnection(context, each)),
  ];
  const peers = reader
    .ofType('azurerm_virtual_hub_bgp_connection')
    .flatMap(each => bgpConnection(context, each));
  const wans = new Map<string, [Instance, string][]>();
  for (const [hub, { key, wan }] of hubs) {
    wans.set(wan, [...(wans.get(wan) ?? []), [hub, key]]);
  }
  const named = new Map(
    reader.ofType(wanType).map(wan => [wan.address, wan.values]),
  );
  const entries = [...wans].map(([address, members], index): VirtualWan => {
    const values = named.get(address) ?? {};
    const mine = <T>(all: readonly OfHub<T>[]) =>
      all
        .filter(({ hub }) => members.some(([, key]) => key === hub))
        .map(({ entry }) => entry);
    return {
      type: textOf(values, 'type') === 'Basic' ? 'Basic' : 'Standard',
      branchToBranch: flagOf(values, 'allow_branch_to_branch_traffic') ?? true,
      hubs: Object.fromEntries(
        members.map(([hub, key]): [string, Hub] => [
          key,
          {
            region: locationOf(hub.values),
            prefix: rangesOf([textOf(hub.values, 'address_prefix') ?? ''])
              .ranges[0],
            hubRoutingPreference: preferenceOf(hub.values),
            gateways: gateways.kinds.get(key) ?? [],
            allowNonVirtualWanTraffic:
              gateways.allowNonVirtualWan.get(key) ?? true,
            firewall: false,
            stateful: false,
            privatePolicy: false,
            internetPolicy: false,
            ...security.get(key),
          },
        ]),
      ),
      vnetConnections: mine(vnets),
      branchConnections: mine(branches),
      routes: mine(tables.routes),
      bgpConnections: mine(peers),
      place: ['vwans', index],
    };
  });
  const joined = new Set(
    [...vnets, ...branches].map(({ entry: { id = '' } }) =>
      wholeConnection(id),
    ),
  );
  return {
    entries,
    elementOf: resource => {
      const hub = keyOf(resource) ?? gateways.hubOf.get(resource);
      if (hub !== undefined) return documentNames.hub(hub);
      const id = ids.get(resource);
      return id !== undefined && joined.has(id)
        ? documentNames.connection(id)
        : undefined;
    },
  };
}

/** Keys of hubs, and the address or id of their virtual WAN. */
function readHubs(
  reader: Reader,
): Map<Instance, { readonly key: string; readonly wan: string }> {
  const all = reader.ofType(hubType).flatMap(hub => {
    const wan = reader.find(hub, 'virtual_wan_id', {
      types: [wanType],
      without: 'the hub is left out',
    });
    if (wan.kind === 'none') {
      reader.report(
        hub,
        'It belongs to no virtual WAN; the hub is left out. A Route Server is read as azurerm_route_server.',
      );
    }
    if (wan.kind === 'outside') {
      reader.report(
        { address: wan.id, type: wanType },
        'The virtual WAN is known by its id only; it is taken to be a Standard one with branch-to-branch traffic.',
        // Its hubs have its type.
        textOf(hub.values, 'sku') === 'Standard'
          ? nothing
          : { as: ['routing'], of: [hub] },
      );
    }
    if (blocksOf(hub.values, 'route').length > 0) {
      reader.report(hub, 'Routes of the hub itself are not modelled.');
    }
    if (wan.kind === 'none' || wan.kind === 'undecided') return [];
    return [
      {
        hub,
        wan:
          wan.kind === 'resource'
            ? wan.instance.address
            : sameInAnyCase(wan.id),
      },
    ];
  });
  const keys = uniqueKeys(
    all.map(({ hub: { address, key, name, values } }) => ({
      name: textOf(values, 'name') ?? String(key ?? name),
      qualifiers: [textOf(values, 'resource_group_name'), address],
    })),
  );
  return new Map(
    all.map(({ hub, wan }, index) => [hub, { key: keys[index], wan }]),
  );
}

type KeyOfHub = (hub: Instance) => string | undefined;

/** The hub to which something belongs. */
function hubOf(
  reader: Reader,
  keyOf: KeyOfHub,
  from: Instance,
  block?: ReturnType<typeof onlyBlock>,
): string | undefined {
  const found = reader.find(from, 'virtual_hub_id', {
    types: [hubType],
    block,
    without: 'it is left out',
    concerns,
  });
  if (found.kind === 'outside') {
    reader.report(
      from,
      'Its virtual hub is not in the document; it is left out.',
      concerns,
    );
  }
  if (found.kind !== 'resource') return undefined;
  const key = keyOf(found.instance);
  if (key === undefined) {
    reader.report(
      from,
      `${found.instance.address} is left out, and so is what belongs to it.`,
      concerns,
    );
  }
  return key;
}

/** Ids of the connections of hubs, which no other connection has. */
function connectionIds(
  reader: Reader,
  taken: readonly string[],
): ReadonlyMap<Instance, string> {
  const all = [
    'azurerm_virtual_hub_connection',
    'azurerm_vpn_gateway_connection',
    'azurerm_express_route_connection',
  ].flatMap(type => reader.ofType(type));
  const keys = uniqueKeys([
    ...taken.map(name => ({ name, qualifiers: [] })),
    ...all.map(({ address, name, values }) => ({
      name: textOf(values, 'name') ?? name,
      qualifiers: ['hub', address],
    })),
  ]).slice(taken.length);
  return new Map(all.map((instance, index) => [instance, keys[index]]));
}

interface HubGateways {
  readonly hubOf: ReadonlyMap<Instance, string>;
  readonly kinds: ReadonlyMap<string, ('vpn' | 'er' | 'p2s')[]>;
  readonly allowNonVirtualWan: ReadonlyMap<string, boolean>;
}

const gatewayTypes = {
  vpn: 'azurerm_vpn_gateway',
  er: 'azurerm_express_route_gateway',
} as const;

function readHubGateways(reader: Reader, keyOf: KeyOfHub): HubGateways {
  const hubs = new Map<Instance, string>();
  const kinds = new Map<string, ('vpn' | 'er' | 'p2s')[]>();
  const allowNonVirtualWan = new Map<string, boolean>();
  for (const kind of ['vpn', 'er'] as const) {
    for (const gateway of reader.ofType(gatewayTypes[kind])) {
      const hub = hubOf(reader, keyOf, gateway);
      if (hub === undefined) continue;
      hubs.set(gateway, hub);
      kinds.set(hub, [...(kinds.get(hub) ?? []), kind]);
      if (kind === 'er') {
        allowNonVirtualWan.set(
          hub,
          flagOf(gateway.values, 'allow_non_virtual_wan_traffic') ?? false,
        );
      }
    }
  }
  return { hubOf: hubs, kinds, allowNonVirtualWan };
}

type Security = Partial<
  Pick<Hub, 'firewall' | 'stateful' | 'privatePolicy' | 'internetPolicy'>
>;

/** Firewalls in hubs, and the routing intent that sends traffic to them. */
function readSecurity(
  reader: Reader,
  keyOf: KeyOfHub,
): ReadonlyMap<string, Security> {
  const security = new Map<string, Security>();
  const add = (hub: string | undefined, more: Security) => {
    if (hub !== undefined) security.set(hub, { ...security.get(hub), ...more });
  };
  for (const firewall of reader.ofType('azurerm_firewall')) {
    for (const block of placedBlocks(firewall, 'virtual_hub')) {
      add(hubOf(reader, keyOf, firewall, block), {
        firewall: true,
        stateful: true,
      });
    }
  }
  for (const intent of reader.ofType('azurerm_virtual_hub_routing_intent')) {
    const hub = hubOf(reader, keyOf, intent);
    for (const block of placedBlocks(intent, 'routing_policy')) {
      const nextHop = reader.find(intent, 'next_hop', {
        types: ['azurerm_firewall'],
        block,
        without: 'the policy is left out',
      });
      const isFirewall =
        nextHop.kind === 'resource' ||
        (nextHop.kind === 'outside' && /\/azureFirewalls\//i.test(nextHop.id));
      if (!isFirewall) {
        if (nextHop.kind !== 'undecided') {
          reader.report(
            intent,
            'Only Azure Firewall is known as the next hop of a routing policy; the policy is left out.',
          );
        }
        continue;
      }
      const destinations = textsOf(block.values, 'destinations');
      add(hub, {
        ...(destinations.includes('PrivateTraffic')
          ? { privatePolicy: true }
          : {}),
        ...(destinations.includes('Internet') ? { internetPolicy: true } : {}),
      });
    }
  }
  return security;
}

interface Context extends Surroundings {
  readonly reader: Reader;
  readonly ids: ReadonlyMap<Instance, string>;
  readonly tables: HubTables;
  readonly keyOf: KeyOfHub;
  readonly gateways: HubGateways;
}

function vnetConnection(
  { reader, networks, tables, ids, keyOf }: Context,
  instance: Instance,
): OfHub<HubConnection>[] {
  const { values } = instance;
  const hub = hubOf(reader, keyOf, instance);
  const vnet = networks.keyOf(
    reader.find(instance, 'remote_virtual_network_id', {
      types: ['azurerm_virtual_network'],
      without,
      concerns: { as: ['routes'] },
    }),
  );
  if (hub === undefined || vnet === undefined) return [];
  const tableRouting = tables.routingOf(
    instance,
    hub,
    'associated_route_table_id',
  );
  if (!tableRouting) return [];
  const [routing = {}] = blocksOf(values, 'routing');
  return [
    {
      hub,
      entry: {
        id: ids.get(instance),
        vnet,
        hub,
        ...tableRouting,
        staticRoutes: staticRoutes(reader, instance, routing),
        propagateStaticRoutes:
          flagOf(routing, 'static_vnet_propagate_static_routes_enabled') ??
          true,
        vnetLocalRouteOverrideCriteria: overrideCriteria(
          reader,
          instance,
          routing,
        ),
        enableInternetSecurity:
          flagOf(values, 'internet_security_enabled') ?? false,
      },
    },
  ];
}

function overrideCriteria(
  reader: Reader,
  instance: Instance,
  routing: Values,
): HubConnection['vnetLocalRouteOverrideCriteria'] {
  const criteria = textOf(routing, 'static_vnet_local_route_override_criteria');
  if (criteria === 'Contains' || criteria === 'Equal') return criteria;
  if (criteria !== undefined) {
    reader.report(
      instance,
      `static_vnet_local_route_override_criteria is ${criteria}; Contains is assumed.`,
    );
  }
  return 'Contains';
}

function staticRoutes(
  reader: Reader,
  instance: Instance,
  routing: Values,
): HubConnection['staticRoutes'] {
  return blocksOf(routing, 'static_vnet_route').flatMap(route => {
    const nextHopIp = textOf(route, 'next_hop_ip_address');
    const { ranges } = rangesOf(textsOf(route, 'address_prefixes'));
    if (nextHopIp === undefined || parseAddress(nextHopIp) === undefined) {
      reader.report(
        instance,
        `The next hop of the static route ${textOf(
          route,
          'name',
        )} is unknown until apply; the route is left out.`,
      );
      return [];
    }
    return ranges.map(prefix => ({ prefix, nextHopIp }));
  });
}

/** One connection a link: the links of a VPN site are the ways to its devices. */
function vpnConnections(
  { reader, sites, tables, ids, gateways }: Context,
  instance: Instance,
): OfHub<BranchConnection>[] {
  const { values } = instance;
  const gateway = reader.find(instance, 'vpn_gateway_id', {
    types: [gatewayTypes.vpn],
    without,
    concerns,
  });
  const found = reader.find(instance, 'remote_vpn_site_id', {
    types: ['azurerm_vpn_site'],
    without,
    concerns,
  });
  const site = sites.vpnSiteOf(found);
  if (gateway.kind === 'outside' || found.kind === 'outside') {
    reader.report(
      instance,
      `Its gateway or its site is not in the document; ${without}.`,
      concerns,
    );
  }
  const hub =
    gateway.kind === 'resource'
      ? gateways.hubOf.get(gateway.instance)
      : undefined;
  if (hub === undefined || !site) return [];
  const routing = tables.routingOf(instance, hub, 'associated_route_table');
  if (!routing) return [];
  if (blocksOf(values, 'traffic_selector_policy').length > 0) {
    reader.report(
      instance,
      'Traffic selectors are not modelled: the tunnel is taken to carry everything.',
    );
  }
  const links = blocksOf(values, 'vpn_link');
  const devices = devicesOf(reader, instance, site, links);
  return links.flatMap((link, index) => {
    const device = devices[index];
    if (device === undefined) return [];
    const id = ids.get(instance);
    return [
      {
        hub,
        entry: {
          id:
            links.length === 1 ? id : `${id}#${textOf(link, 'name') ?? index}`,
          kind: 'vpn' as const,
          endpoint: ends.device(site.key, device),
          hub,
          bgp: flagOf(link, 'bgp_enabled') ?? false,
          ...routing,
          enableInternetSecurity:
            flagOf(values, 'internet_security_enabled') ?? false,
        },
      },
    ];
  });
}

/** The device of each link: by id, or, where ids are unknown, because every link of the site is used. */
function devicesOf(
  reader: Reader,
  instance: Instance,
  site: VpnSite,
  links: readonly Values[],
): (string | undefined)[] {
  const byId = links.map(link =>
    site.links.get(
      nameIn(textOf(link, 'vpn_site_link_id') ?? '', 'vpnSiteLinks') ?? '',
    ),
  );
  const all = [...site.links.values()];
  const alike =
    new Set(links.map(link => flagOf(link, 'bgp_enabled') ?? false)).size === 1;
  if (byId.every(device => device !== undefined)) return byId;
  const isUnknown = links.every(link => !('vpn_site_link_id' in link));
  if (isUnknown && alike && all.length === links.length) return all;
  reader.report(
    instance,
    'vpn_link.vpn_site_link_id does not show which link of the site is meant; the link is left out.',
    concerns,
  );
  return byId;
}

function circuitConnection(
  { reader, circuits, tables, ids, gateways }: Context,
  instance: Instance,
): OfHub<BranchConnection>[] {
  const { values } = instance;
  const gateway = reader.find(instance, 'express_route_gateway_id', {
    types: [gatewayTypes.er],
    without,
    concerns,
  });
  if (gateway.kind === 'outside') {
    reader.report(
      instance,
      `Its gateway is not in the document; ${without}.`,
      concerns,
    );
  }
  const circuit = circuits.keyOf(
    reader.find(instance, 'express_route_circuit_peering_id', {
      types: circuitTypes,
      means: circuits.meantBy,
      without,
      concerns,
    }),
  );
  const hub =
    gateway.kind === 'resource'
      ? gateways.hubOf.get(gateway.instance)
      : undefined;
  if (hub === undefined || circuit === undefined) return [];
  const routing = tables.routingOf(instance, hub, 'associated_route_table_id');
  if (!routing) return [];
  if ((numberOf(values, 'routing_weight') ?? 0) > 0) {
    reader.report(
      instance,
      'The model knows no routing weight for connections of a virtual hub.',
      // It chooses among ways that all lead there.
      nothing,
    );
  }
  return [
    {
      hub,
      entry: {
        id: ids.get(instance),
        kind: 'er',
        endpoint: ends.circuit(circuit),
        hub,
        bgp: true,
        ...routing,
        enableInternetSecurity:
          flagOf(
            values,
            'internet_security_enabled',
            'enable_internet_security',
          ) ?? false,
      },
    },
  ];
}

function bgpConnection(
  { reader, appliances, keyOf }: Context,
  instance: Instance,
): OfHub<HubBgpConnection>[] {
  const hub = hubOf(reader, keyOf, instance);
  const nva = peerOf(reader, instance, () =>
    appliances.nvaAt(textOf(instance.values, 'peer_ip') ?? ''),
  );
  return hub === undefined || nva === undefined
    ? []
    : [{ hub, entry: { nva: { key: nva, written: nva }, hub } }];
}
