import { documentNames } from '../../network/element-ids';
import type {
  Hub,
  HubConnection,
  RoutingPreference,
  VirtualWan,
} from '../../network/graph';
import type { Circuits } from './circuits';
import type { BranchSurroundings } from './hub-branches';
import { readBranches } from './hub-branches';
import type { HubTables } from './hub-tables';
import { readHubTables } from './hub-tables';
import { readHubConnections } from './hub-connections';
import type { FoundHub, Hubs } from './hubs';
import type { Missing } from './missing';
import type { Networks } from './networks';
import { namedBy, uniqueNames } from './names';
import type { HubSide } from './peerings';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf } from './resources';
import type { Sites } from './sites';
import type { Values } from './values';
import {
  flagOf,
  idIn,
  listOf,
  rangesOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from './values';

/** Types of connections of hubs. */
const connectionTypes = [
  'virtualhubs/hubvirtualnetworkconnections',
  'vpngateways/vpnconnections',
  'expressroutegateways/expressrouteconnections',
] as const;

/** True for a Route Server, which Azure keeps as a virtual hub without a virtual WAN. */
export function isRouteServer(
  document: ArmDocument,
  hub: ArmResource,
): boolean {
  return (
    /^RouteServer$/i.test(hub.kind ?? '') ||
    (idIn(hub.properties, 'virtualWan') === undefined &&
      (document.childrenOf(hub, 'ipconfigurations').length > 0 ||
        listOf(hub.properties, 'ipConfigurations').length > 0))
  );
}

export function findHubs(
  document: ArmDocument,
  taken: readonly string[],
): Hubs {
  const hubs = document
    .ofType('virtualhubs')
    .filter(each => !isRouteServer(document, each));
  const names = uniqueNames(hubs.map(({ id, name }) => namedBy(id, name)));
  const connections = connectionTypes.flatMap(type => document.ofType(type));
  const connectionNames = uniqueNames([
    ...taken.map(name => ({ name, before: [] })),
    ...connections.map(({ id, name }) => ({
      name,
      before: [id.split('/').at(-3), ...namedBy(id, name).before],
    })),
  ]).slice(taken.length);
  return {
    found: new Map(
      hubs.map((resource, index): [string, FoundHub] => [
        resource.key,
        {
          name: names[index],
          resource,
          wan: keyOf(idIn(resource.properties, 'virtualWan') ?? ''),
          // Every hub has at least its default route table.
          isShown:
            document.hubRouting ||
            document.childrenOf(resource, 'hubroutetables').length > 0,
        },
      ]),
    ),
    connectionNames: new Map(
      connections.map(({ key }, index): [string, string] => [
        key,
        connectionNames[index],
      ]),
    ),
  };
}

/** Reads virtual WANs with their hubs and what is connected to them. */
export function readVirtualWans(
  document: ArmDocument,
  missing: Missing,
  surroundings: {
    readonly hubs: Hubs;
    readonly networks: Networks;
    readonly sites: Sites;
    readonly circuits: Circuits;
    readonly hubSides: readonly HubSide[];
  } & Pick<BranchSurroundings, 'behindSites' | 'hubTunnels' | 'served'>,
): VirtualWan[] {
  const { hubs, hubSides } = surroundings;
  const tables = readHubTables(document, missing, hubs);
  const connections = readHubConnections(document, missing, {
    ...surroundings,
    tables,
  });
  const branches = readBranches(document, missing, { ...surroundings, tables });
  reportHubSides(missing, hubs, hubSides, connections);
  for (const hub of hubs.found.values()) reportHub(document, missing, hub);
  const wans = new Map<string, FoundHub[]>();
  for (const hub of hubs.found.values()) {
    wans.set(hub.wan, [...(wans.get(hub.wan) ?? []), hub]);
  }
  return [...wans].map(([key, members], index): VirtualWan => {
    const wan = document.withKey(key);
    if (!wan) reportWan(missing, key, members);
    const isOf = <T extends { readonly hub?: string }>({ hub }: T) =>
      members.some(({ name }) => name === hub);
    return {
      type: isBasic(wan) ? 'Basic' : 'Standard',
      branchToBranch:
        flagOf(wan?.properties ?? {}, 'allowBranchToBranchTraffic') ?? true,
      hubs: Object.fromEntries(
        members.map((hub): [string, Hub] => [
          hub.name,
          hubOf(document, missing, hub, tables),
        ]),
      ),
      vnetConnections: connections.filter(isOf),
      branchConnections: branches.filter(isOf),
      bgpConnections: [],
      routes: tables.routes.filter(isOf),
      place: ['virtualWans', index],
    };
  });
}

function isBasic(wan: ArmResource | undefined): boolean {
  const properties = wan?.properties ?? {};
  // `az` prints the type of the WAN beside that of the resource.
  const type =
    textOf(properties, 'typePropertiesType') ??
    textOf(properties, 'type') ??
    '';
  return /^Basic$/i.test(type);
}

function reportWan(
  missing: Missing,
  key: string,
  members: readonly FoundHub[],
): void {
  const sure = members.every(
    ({ resource }) => textOf(resource.properties, 'sku') === 'Standard',
  );
  const about = { id: key, type: 'microsoft.network/virtualwans' };
  const reason =
    'The virtual WAN is not in the document: whether branches reach each other is not known.';
  if (sure) missing.note(about, reason);
  else {
    missing.report(about, reason, {
      routing: members.map(({ name }) => documentNames.hub(name)),
    });
  }
}

function hubOf(
  document: ArmDocument,
  missing: Missing,
  { name, resource }: FoundHub,
  tables: HubTables,
): Hub {
  const { properties, location } = resource;
  const hubId = (each: ArmResource) =>
    keyOf(idIn(each.properties, 'virtualHub') ?? '');
  const mine = (type: string) =>
    document.ofType(type).filter(each => hubId(each) === resource.key);
  const [er] = mine('expressroutegateways');
  const prefix = rangesOf([properties.addressPrefix]).ranges[0];
  const policies = policiesOf(document, missing, resource, name, tables);
  return {
    ...(location === undefined ? {} : { region: location }),
    ...(prefix === undefined ? {} : { prefix }),
    gateways: [
      ...(mine('vpngateways').length > 0 ? ['vpn' as const] : []),
      ...(er ? ['er' as const] : []),
      ...(mine('p2svpngateways').length > 0 ? ['p2s' as const] : []),
    ],
    // Where a route leads to the firewall, there is one, whether the document has it or not.
    firewall:
      mine('azurefirewalls').length > 0 ||
      idIn(properties, 'azureFirewall') !== undefined ||
      tables.routes.some(
        ({ hub, nextHop }) => hub === name && nextHop.kind === 'firewall',
      ),
    stateful: true,
    ...policies,
    ...preferenceOf(properties),
    allowNonVirtualWanTraffic:
      flagOf(er?.properties ?? {}, 'allowNonVirtualWanTraffic') ?? false,
  };
}

export function preferenceOf(properties: Values): {
  readonly hubRoutingPreference?: RoutingPreference;
} {
  switch (textOf(properties, 'hubRoutingPreference')?.toLowerCase()) {
    case 'expressroute':
      return { hubRoutingPreference: 'ExpressRoute' };
    case 'vpngateway':
      return { hubRoutingPreference: 'VPN' };
    case 'aspath':
      return { hubRoutingPreference: 'ASPath' };
    default:
      return {};
  }
}

/** Routing policies of a hub: by its routing intent, or by the routes that Azure makes of it. */
function policiesOf(
  document: ArmDocument,
  missing: Missing,
  hub: ArmResource,
  name: string,
  { policies }: HubTables,
): Pick<Hub, 'privatePolicy' | 'internetPolicy'> {
  const wanted = document
    .childrenOf(hub, 'routingintent')
    .flatMap(intent => recordsOf(intent.properties, 'routingPolicies'));
  const toFirewall = wanted.filter(policy =>
    /\/azureFirewalls\//i.test(textOf(policy, 'nextHop') ?? ''),
  );
  if (toFirewall.length < wanted.length) {
    missing.report(
      hub,
      'A routing policy sends to something that is no Azure Firewall, which is not modelled.',
      { routing: [documentNames.hub(name)] },
    );
  }
  const has = (destination: string) =>
    toFirewall.some(policy =>
      textsOf(policy, 'destinations').includes(destination),
    ) ||
    (policies.get(name)?.has(destination) ?? false);
  return {
    privatePolicy: has('PrivateTraffic'),
    internetPolicy: has('Internet'),
  };
}

/** Reports the parts of a hub that the document does not have, or the model does not know. */
function reportHub(
  document: ArmDocument,
  missing: Missing,
  { name, resource, isShown }: FoundHub,
): void {
  const hub = documentNames.hub(name);
  const everything = { routing: [hub], routes: [hub] };
  if (!isShown) {
    missing.report(
      resource,
      'The document does not show the connections and route tables of the virtual hub: Resource Graph has none of them.',
      everything,
    );
  }
  const { properties } = resource;
  const old = [
    ...listOf(recordOf(properties, 'routeTable'), 'routes'),
    ...listOf(properties, 'virtualHubRouteTableV2s'),
  ];
  if (old.length > 0) {
    missing.report(
      resource,
      'It has route tables of the first version, which are not modelled.',
      everything,
    );
  }
  const routingState = textOf(properties, 'routingState');
  if (routingState !== undefined && /^Failed$/i.test(routingState)) {
    missing.report(resource, 'The state of its router is Failed.', everything);
  }
  if (document.childrenOf(resource, 'bgpconnections').length > 0) {
    missing.report(
      resource,
      'What appliances announce to the hub by BGP is in no resource of Azure.',
      { routes: [hub] },
    );
  }
}

/** The networks' sides of connections to hubs of which the document does not have the connections. */
function reportHubSides(
  missing: Missing,
  { found }: Hubs,
  sides: readonly HubSide[],
  connections: readonly HubConnection[],
): void {
  const all = [...found.values()];
  for (const { vnet, hub, resource } of sides) {
    const named = all.filter(
      ({ resource: each }) => each.name.toLowerCase() === hub.toLowerCase(),
    );
    const isKnown = connections.some(
      each =>
        each.id !== undefined &&
        each.vnet === vnet &&
        named.some(({ name }) => name === each.hub),
    );
    if (isKnown) continue;
    const hubs = named.map(({ name }) => documentNames.hub(name));
    missing.report(
      resource,
      named.length === 0
        ? `It is connected to the virtual hub ${hub}, which is not in the document.`
        : `Its connection to the virtual hub ${hub} is not in the document.`,
      { routing: hubs, routes: [vnet, ...hubs] },
    );
  }
}
