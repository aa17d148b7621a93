import { isRecord, mapValues } from '../../records';

/**
 * A topology is written by people who have the names of the portal, of ARM and of azurerm in their fingers. This turns
 * the other names and shapes of one and the same thing into those of the schema, before it is checked. What is in the
 * words of the schema already wins; what means nothing to either stays, and is reported by the check.
 */

type Fields = Readonly<Record<string, unknown>>;

/** How one kind of object may be written. */
interface Spelling {
  /** By the name of the schema: other names of the field. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** By field: words of the schema for what is written, in lower case and letters and digits only. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Fields that are lists, where one thing alone is written without brackets. */
  readonly lists?: readonly string[];
  /** Other shapes of the object. */
  readonly shape?: (fields: Fields) => Fields;
  readonly inside?: Readonly<Record<string, Spelling>>;
  /** A list is short for an object with only this field. */
  readonly short?: string;
  /** The values of a record, or of a list, are such objects; `name` turns one into the other. */
  readonly each?: Spelling;
  readonly name?: { readonly from: 'list' | 'record'; readonly field: string };
}

const isSingle = (value: unknown) =>
  value !== null && value !== undefined && !Array.isArray(value);

function spelled(spelling: Spelling, data: unknown): unknown {
  const { each, name } = spelling;
  if (each) {
    const all = name ? regrouped(name, data) : data;
    if (Array.isArray(all)) return all.map(value => spelled(each, value));
    return isRecord(all) ? mapValues(all, value => spelled(each, value)) : all;
  }
  if (Array.isArray(data)) {
    return spelling.short
      ? spelled(spelling, { [spelling.short]: data })
      : data.map(value => spelled(spelling, value));
  }
  if (!isRecord(data)) return data;
  const named = renamed(spelling, data);
  const shaped = spelling.shape?.(named) ?? named;
  return mapValues(shaped, (value, field) => {
    const inside = spelling.inside?.[field];
    const listed =
      spelling.lists?.includes(field) && isSingle(value) ? [value] : value;
    const worded = inWords(spelling.words?.[field], listed);
    return inside ? spelled(inside, worded) : worded;
  });
}

function renamed({ names = {} }: Spelling, fields: Fields): Fields {
  const known = new Map(
    Object.entries(names).flatMap(([field, others]) =>
      others.map((other): [string, string] => [other, field]),
    ),
  );
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const meant = known.get(field);
      return [meant === undefined || meant in fields ? field : meant, value];
    }),
  );
}

function inWords(
  words: Readonly<Record<string, string>> | undefined,
  value: unknown,
): unknown {
  if (!words || typeof value !== 'string') return value;
  return words[value.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? value;
}

/** A list of things with names as a record by name, or the other way round. */
function regrouped(
  { from, field }: NonNullable<Spelling['name']>,
  data: unknown,
): unknown {
  if (from === 'record') {
    return isRecord(data)
      ? Object.entries(data).map(([name, value]) =>
          isRecord(value) ? { [field]: name, ...value } : value,
        )
      : data;
  }
  if (!Array.isArray(data)) return data;
  const entries = data.map(value => {
    if (!isRecord(value)) return undefined;
    const { [field]: name = value.id, id: _, ...rest } = value;
    return typeof name === 'string' ? ([name, rest] as const) : undefined;
  });
  return entries.every(entry => entry !== undefined)
    ? Object.fromEntries(entries)
    : data;
}

/** `{ 10.1.0.0/16: hop }` as a list of routes, and routes for several ranges as one for each. */
function routeList(hop: string): (data: unknown) => unknown {
  return data => {
    const list = isRecord(data)
      ? Object.entries(data).map(([prefix, to]) => ({ prefix, [hop]: to }))
      : data;
    if (!Array.isArray(list)) return list;
    return list.flatMap((route: unknown) => {
      if (!isRecord(route)) return [route];
      const { prefixes, ...rest } = route;
      return Array.isArray(prefixes)
        ? prefixes.map(prefix => ({ prefix, ...rest }))
        : [route];
    });
  };
}

const preferences = {
  expressroute: 'ExpressRoute',
  er: 'ExpressRoute',
  vpn: 'VPN',
  vpngateway: 'VPN',
  vpnnva: 'VPN',
  aspath: 'ASPath',
};
const bgp = ['enableBgp', 'bgpEnabled', 'enable_bgp', 'bgp_enabled'];
const branchToBranch = [
  'allowBranchToBranch',
  'allowBranchToBranchTraffic',
  'branchToBranchEnabled',
  'branchToBranchTraffic',
  'enableBranchToBranch',
];
const rangeNames = {
  prefix: ['addressPrefix', 'destination', 'address_prefix'],
  prefixes: ['addressPrefixes', 'destinations', 'address_prefixes'],
};

const gateway: Spelling = {
  names: {
    bgp,
    activeActive: ['activeActiveMode', 'enableActiveActive', 'active_active'],
    asn: ['bgpAsn', 'localAsn'],
    defaultSite: ['gatewayDefaultSite'],
    allowRemoteVnetTraffic: ['remoteVnetTrafficEnabled'],
    allowVirtualWanTraffic: ['virtualWanTrafficEnabled'],
  },
  words: {
    type: { vpn: 'vpn', expressroute: 'er', er: 'er' },
    vpnType: { routebased: 'RouteBased', policybased: 'PolicyBased' },
  },
};

const vnet: Spelling = {
  names: {
    prefixes: ['addressSpace', 'addressPrefixes', 'prefix', 'address_space'],
    gateways: ['gateway'],
  },
  lists: ['prefixes', 'gateways'],
  shape: fields => ({
    ...fields,
    ...(fields.subnets === undefined
      ? {}
      : { subnets: subnetRanges(fields.subnets) }),
  }),
  inside: { gateways: gateway },
};

/** Subnets by name, each as its range. */
function subnetRanges(data: unknown): unknown {
  const byName = regrouped({ from: 'list', field: 'name' }, data);
  return isRecord(byName)
    ? mapValues(byName, value =>
        isRecord(value) && Object.keys(value).length === 1
          ? value.prefix ?? value.addressPrefix ?? value
          : value,
      )
    : byName;
}

const userRoute: Spelling = {
  names: {
    prefix: rangeNames.prefix,
    nextHopType: ['type', 'next_hop_type'],
    nextHop: ['nextHopIp', 'nextHopIpAddress', 'nextHopAddress', 'nextHopIP'],
  },
  words: {
    nextHopType: {
      virtualappliance: 'VirtualAppliance',
      virtualnetworkgateway: 'VirtualNetworkGateway',
      vnetlocal: 'VnetLocal',
      virtualnetwork: 'VirtualNetwork',
      internet: 'Internet',
      none: 'None',
    },
  },
};

const routeTable: Spelling = {
  names: {
    disableGatewayRoutePropagation: [
      'disableBgpRoutePropagation',
      'disablePropagation',
      'disableRoutePropagation',
    ],
  },
  shape: ({ propagateGatewayRoutes, ...fields }) =>
    typeof propagateGatewayRoutes === 'boolean'
      ? { disableGatewayRoutePropagation: !propagateGatewayRoutes, ...fields }
      : fields,
  inside: { routes: userRoute },
};

const appliance: Spelling = {
  names: {
    id: ['name'],
    ip: ['ipAddress', 'privateIp', 'privateIpAddress'],
    ipForwarding: ['enableIpForwarding', 'ipForwardingEnabled'],
    asn: ['peerAsn', 'bgpAsn'],
    advertises: ['advertised', 'announces'],
  },
  // A record is a list with AS paths.
  shape: ({ advertises, ...fields }) =>
    isRecord(advertises)
      ? { advertise: advertises, ...fields }
      : { ...fields, ...(advertises === undefined ? {} : { advertises }) },
};

const appliancePeer: Spelling = {
  ...appliance,
  names: { ...appliance.names, id: [], nva: ['id', 'name', 'peer'] },
};

const routeServer: Spelling = {
  names: {
    branchToBranch,
    peers: ['bgpPeers', 'bgpConnections', 'bgpPeerings', 'nvas'],
    hubRoutingPreference: ['routingPreference'],
  },
  words: { hubRoutingPreference: preferences },
  lists: ['peers'],
  inside: { peers: appliancePeer },
};

const hub: Spelling = {
  names: {
    prefix: ['addressPrefix', 'addressSpace', 'address_prefix'],
    region: ['location'],
    firewall: ['azureFirewall', 'secured'],
    privatePolicy: ['privateRoutingPolicy', 'privateTrafficPolicy'],
    internetPolicy: ['internetRoutingPolicy', 'internetTrafficPolicy'],
    hubRoutingPreference: ['routingPreference'],
  },
  words: { hubRoutingPreference: preferences },
  lists: ['gateways'],
  shape: withIntent,
};

/** A firewall that is written as an object with its policies, and routing intent by its own name. */
function withIntent({ firewall, routingIntent, ...fields }: Fields): Fields {
  const policies = isRecord(routingIntent)
    ? Object.keys(routingIntent).filter(key => routingIntent[key])
    : [routingIntent ?? []].flat().map(String);
  const intent = (word: RegExp) => policies.some(each => word.test(each));
  return {
    ...(intent(/private|true/i) ? { privatePolicy: true } : {}),
    ...(intent(/internet|true/i) ? { internetPolicy: true } : {}),
    ...(firewall === undefined
      ? {}
      : { firewall: typeof firewall === 'string' ? true : firewall }),
    ...(isRecord(firewall) ? { ...firewall, firewall: true } : {}),
    ...fields,
  };
}

const attachment = {
  names: {
    associated: ['associatedRouteTable', 'associatedTo', 'associatedWith'],
    propagatesTo: [
      'propagatedRouteTables',
      'propagateTo',
      'propagatesToTables',
    ],
    enableInternetSecurity: [
      'internetSecurity',
      'internetSecurityEnabled',
      'propagateDefaultRoute',
      'propagateDefault',
    ],
  },
  lists: ['propagatesTo', 'labels', 'propagatesToLabels'],
  /** Labels are names of tables too, in every hub. */
  shape: ({ labels, propagatesToLabels, ...fields }: Fields): Fields => {
    const all = [labels ?? [], propagatesToLabels ?? []].flat();
    return all.length === 0
      ? fields
      : {
          ...fields,
          propagatesTo: [...[fields.propagatesTo ?? []].flat(), ...all],
        };
  },
};

const vnetConnection: Spelling = {
  ...attachment,
  names: {
    ...attachment.names,
    vnet: ['virtualNetwork', 'remoteVnet'],
    staticRoutes: ['routes', 'vnetRoutes'],
  },
  shape: fields => ({
    ...attachment.shape(fields),
    ...(fields.staticRoutes === undefined
      ? {}
      : {
          staticRoutes: routeList('nextHopIp')(
            spelled(
              { names: rangeNames, lists: ['prefixes'] },
              fields.staticRoutes,
            ),
          ),
        }),
  }),
  inside: {
    staticRoutes: {
      names: { nextHopIp: ['nextHop', 'nextHopIpAddress', 'nextHopAddress'] },
    },
  },
};

const branchConnection: Spelling = {
  ...attachment,
  names: {
    ...attachment.names,
    kind: ['type'],
    endpoint: ['site', 'circuit', 'branch'],
    bgp,
  },
  words: {
    kind: {
      vpn: 'vpn',
      s2s: 'vpn',
      ipsec: 'vpn',
      er: 'er',
      expressroute: 'er',
      p2s: 'p2s',
    },
  },
};

const hubRoute: Spelling = {
  names: { ...rangeNames, nextHopIp: ['nextHopIpAddress'] },
  lists: ['prefixes'],
};

const hubRouteTable: Spelling = {
  names: { routes: ['staticRoutes'] },
  short: 'routes',
  lists: ['labels'],
  shape: fields =>
    isRecord(fields.routes)
      ? { ...fields, routes: routeList('nextHop')(fields.routes) }
      : fields,
  inside: { routes: hubRoute },
};

const wan: Spelling = {
  names: {
    branchToBranch,
    type: ['sku'],
    vnetConnections: ['hubConnections', 'virtualNetworkConnections'],
    routeTables: ['hubRouteTables'],
  },
  words: { type: { basic: 'Basic', standard: 'Standard' } },
  shape: fields => withTablesOfHubs(withHubDefaults(fields)),
  inside: {
    hubs: { each: hub, name: { from: 'list', field: 'name' } },
    vnetConnections: vnetConnection,
    branchConnections: branchConnection,
    routeTables: { each: hubRouteTable },
  },
};

/** What is said of the whole virtual WAN holds for every hub that says nothing else. */
function withHubDefaults({
  hubRoutingPreference,
  firewall,
  privatePolicy,
  internetPolicy,
  ...fields
}: Fields): Fields {
  const defaults = Object.fromEntries(
    Object.entries({
      hubRoutingPreference,
      firewall,
      privatePolicy,
      internetPolicy,
    }).filter(([, value]) => value !== undefined),
  );
  if (Object.keys(defaults).length === 0) return fields;
  const hubs = regrouped({ from: 'list', field: 'name' }, fields.hubs);
  return isRecord(hubs)
    ? {
        ...fields,
        hubs: mapValues(hubs, each =>
          isRecord(each) ? { ...defaults, ...each } : each,
        ),
      }
    : { ...fields, ...defaults };
}

/** Route tables that are written by hub, or in their hub. */
function withTablesOfHubs(fields: Fields): Fields {
  const hubs = regrouped({ from: 'list', field: 'name' }, fields.hubs);
  const { routeTables } = fields;
  if (!isRecord(hubs)) return fields;
  const byHub: [string, unknown][] = [
    ...Object.entries(hubs).map(([name, each]): [string, unknown] => [
      name,
      isRecord(each) ? each.routeTables : undefined,
    ]),
    ...(isRecord(routeTables)
      ? Object.entries(routeTables).filter(([name]) => name in hubs)
      : []),
  ];
  const inHubs = byHub.flatMap(([name, tables]) =>
    listOfTables(tables).map(table => ({ ...table, hub: name })),
  );
  if (inHubs.length === 0) return fields;
  const others = isRecord(routeTables)
    ? Object.fromEntries(
        Object.entries(routeTables).filter(([name]) => !(name in hubs)),
      )
    : routeTables;
  return {
    ...fields,
    hubs: mapValues(hubs, each => {
      if (!isRecord(each)) return each;
      const { routeTables: _, ...rest } = each;
      return rest;
    }),
    routeTables: [...listOfTables(others), ...inHubs],
  };
}

function listOfTables(data: unknown): Fields[] {
  const list = isRecord(data)
    ? Object.entries(data).map(([name, table]) => ({
        name,
        ...(isRecord(table) ? table : { routes: table }),
      }))
    : data;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

const manager: Spelling = {
  names: {
    topology: ['connectivityTopology', 'type'],
    useHubGateway: ['useHubAsGateway', 'hubAsGateway', 'useHubAsAGateway'],
    directConnectivity: ['directlyConnected', 'enableDirectConnectivity'],
    globalMesh: ['enableGlobalMesh', 'meshAcrossRegions', 'global'],
    members: ['vnets', 'virtualNetworks'],
    hub: ['hubVnet'],
  },
  lists: ['members', 'spokes'],
};

/** A configuration with several network groups is one for each: direct connectivity stays within a group. */
function byGroup(data: unknown): unknown {
  return [data].flat().flatMap((each: unknown) => {
    if (!isRecord(each)) return [each];
    const { groups, networkGroups = groups, ...rest } = each;
    const list = regrouped({ from: 'record', field: 'id' }, networkGroups);
    if (!Array.isArray(list)) return [each];
    return list.map(group =>
      isRecord(group)
        ? { ...rest, ...renamed({ names: { id: ['name'] } }, group) }
        : { ...rest, members: group },
    );
  });
}

const topology: Spelling = {
  names: {
    peerings: ['vnetPeerings'],
    udrs: ['routeTables'],
    avnm: ['networkManager'],
  },
  shape: fields => ({
    ...fields,
    ...(fields.avnm === undefined || !hasGroups(fields.avnm)
      ? {}
      : { avnm: byGroup(fields.avnm) }),
  }),
  inside: {
    vnets: { each: vnet },
    peerings: {
      names: {
        allowVnetAccess: ['allowVirtualNetworkAccess'],
        useRemoteGateways: ['useRemoteGateway'],
      },
    },
    connections: {
      names: { id: ['name'], bgp, weight: ['routingWeight'] },
      words: {
        type: {
          vnet2vnet: 'vnet2vnet',
          vnettovnet: 'vnet2vnet',
          ipsec: 'ipsec',
          s2s: 'ipsec',
          expressroute: 'expressroute',
          er: 'expressroute',
        },
      },
      lists: ['lngPrefixes', 'lngPrefixesForA', 'lngPrefixesForB'],
    },
    sites: {
      each: {
        names: { prefixes: ['prefix', 'addressSpace'], asn: ['bgpAsn'] },
        lists: ['prefixes', 'devices', 'advertises'],
      },
    },
    circuits: {
      each: {
        names: {
          geopolitical: ['geopoliticalRegion'],
          sku: ['tier'],
          sites: ['site'],
        },
        words: {
          sku: { local: 'Local', standard: 'Standard', premium: 'Premium' },
        },
        lists: ['sites'],
      },
    },
    globalReach: {
      names: {
        a: ['from', 'circuitA', 'circuit1'],
        b: ['to', 'circuitB', 'circuit2'],
      },
    },
    udrs: routeTable,
    nvas: { each: appliance, name: { from: 'record', field: 'id' } },
    routeServer,
    routeServers: routeServer,
    vwan: wan,
    vwans: { each: wan },
    avnm: manager,
  },
};

function hasGroups(data: unknown): boolean {
  return [data]
    .flat()
    .some(
      (each: unknown) =>
        isRecord(each) && ('groups' in each || 'networkGroups' in each),
    );
}

/** The data in the words of the schema of a topology. */
export function inSchemaWords(data: unknown): unknown {
  return spelled(topology, data);
}
