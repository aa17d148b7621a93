import { isRecord, mapValues } from '../../records';

/**
 * A topology may be written with the names that ARM and azurerm have for the same field, with a list where the schema
 * has a map by name, and without brackets around the only entry of a list. These spellings are all there are; they are
 * in the JSON Schema of the document. Whatever else is not in the words of the schema is a finding of the check. Nothing
 * is merged, dropped or read into anything: where two spellings say the same thing twice, that is a finding too.
 */
interface Spelling {
  /** By the name of the schema: other names of the field. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** By field: words of ARM and the portal, in lower case and without spaces, for words of the schema. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Fields that are lists, where one thing alone is written without brackets. */
  readonly lists?: readonly string[];
  /** Fields that are lists, and the fields that are maps with more to say, by the list. */
  readonly maps?: Readonly<Record<string, string>>;
  readonly inside?: Readonly<Record<string, Spelling>>;
  /** The values of a map, or of a list, are such objects. */
  readonly each?: Spelling;
  /** The field by which a map in the schema may be a list of objects, and a list a map. */
  readonly keyed?: { readonly by: string; readonly schema: 'map' | 'list' };
}

/** A value in a spelling that cannot be read, with its place. */
export interface SpellingProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = SpellingProblem['path'];

/** The names that a list gives its entries, for those of which the schema has a map. */
const byName = { by: 'name', schema: 'map' } as const;
const byId = { by: 'id', schema: 'list' } as const;

const gatewayTypes = { vpn: 'vpn', er: 'er', expressroute: 'er' };
const preferences = {
  expressroute: 'ExpressRoute',
  vpn: 'VPN',
  vpngateway: 'VPN',
  aspath: 'ASPath',
};
const nextHopTypes = {
  virtualappliance: 'VirtualAppliance',
  virtualnetworkgateway: 'VirtualNetworkGateway',
  vnetlocal: 'VnetLocal',
  virtualnetwork: 'VirtualNetwork',
  internet: 'Internet',
  none: 'None',
};
const bgp = ['enableBgp', 'bgp_enabled'];
const branchToBranch = ['allowBranchToBranchTraffic'];
const addressSpace = ['addressSpace', 'address_space'];

/** An appliance announces ranges, or ranges with their AS paths. */
const announcing: Spelling = {
  lists: ['advertises'],
  maps: { advertises: 'advertise' },
};

const topology: Spelling = {
  inside: {
    vnets: {
      keyed: byName,
      each: {
        names: { prefixes: addressSpace },
        lists: ['prefixes', 'gateways'],
        inside: {
          subnets: { keyed: { by: 'name', schema: 'map' } },
          gateways: {
            names: { bgp, activeActive: ['active_active'] },
            words: { type: gatewayTypes },
          },
        },
      },
    },
    peerings: {
      names: {
        allowVnetAccess: [
          'allowVirtualNetworkAccess',
          'allow_virtual_network_access',
        ],
        allowForwardedTraffic: ['allow_forwarded_traffic'],
        allowGatewayTransit: ['allow_gateway_transit'],
        useRemoteGateways: ['use_remote_gateways'],
      },
    },
    connections: {
      keyed: byId,
      names: { bgp },
      words: {
        type: {
          vnet2vnet: 'vnet2vnet',
          ipsec: 'ipsec',
          expressroute: 'expressroute',
        },
      },
      lists: ['lngPrefixes', 'lngPrefixesForA', 'lngPrefixesForB'],
    },
    sites: {
      keyed: byName,
      each: {
        names: { prefixes: addressSpace },
        lists: ['prefixes', 'devices', 'advertises'],
      },
    },
    circuits: {
      keyed: byName,
      each: {
        words: {
          sku: { local: 'Local', standard: 'Standard', premium: 'Premium' },
        },
        lists: ['sites'],
      },
    },
    udrs: {
      names: {
        disableGatewayRoutePropagation: ['disableBgpRoutePropagation'],
      },
      inside: {
        routes: {
          names: {
            prefix: ['addressPrefix', 'address_prefix'],
            nextHopType: ['next_hop_type'],
            nextHop: ['nextHopIpAddress', 'next_hop_in_ip_address'],
          },
          words: { nextHopType: nextHopTypes },
        },
      },
    },
    nvas: { keyed: byId, ...announcing },
    routeServer: {
      names: { branchToBranch },
      words: { hubRoutingPreference: preferences },
      lists: ['peers'],
      inside: { peers: announcing },
    },
    routeServers: {
      names: { branchToBranch },
      words: { hubRoutingPreference: preferences },
      lists: ['peers'],
      inside: { peers: announcing },
    },
    vwan: wanSpelling(),
    vwans: { each: wanSpelling() },
    avnm: { lists: ['members', 'spokes'] },
  },
};

function wanSpelling(): Spelling {
  const hubRoutingPreference = preferences;
  return {
    names: { branchToBranch },
    words: {
      hubRoutingPreference,
      type: { basic: 'Basic', standard: 'Standard' },
    },
    inside: {
      hubs: {
        keyed: byName,
        each: {
          names: {
            prefix: ['addressPrefix', 'address_prefix'],
            region: ['location'],
          },
          words: { hubRoutingPreference },
          lists: ['gateways'],
        },
      },
      vnetConnections: {
        names: {
          enableInternetSecurity: ['internet_security_enabled'],
          propagateStaticRoutes: [
            'static_vnet_propagate_static_routes_enabled',
          ],
          vnetLocalRouteOverrideCriteria: [
            'static_vnet_local_route_override_criteria',
          ],
        },
        lists: ['propagatesTo', 'labels'],
        inside: {
          staticRoutes: {
            names: {
              prefix: ['addressPrefix'],
              prefixes: ['addressPrefixes', 'address_prefixes'],
              nextHopIp: ['nextHop', 'nextHopIpAddress', 'next_hop_ip_address'],
            },
          },
        },
      },
      branchConnections: {
        words: { kind: gatewayTypes },
        lists: ['propagatesTo', 'labels'],
      },
    },
  };
}

/** The data in the words of the schema of a topology, and what could be read in two ways. */
export function inSchemaWords(data: unknown): {
  readonly data: unknown;
  readonly problems: readonly SpellingProblem[];
} {
  const problems: SpellingProblem[] = [];
  const report = (path: Path, message: string) =>
    problems.push({ path, message });
  return {
    data: expanded(spelled(topology, data, [], report), report),
    problems,
  };
}

/**
 * The data with the settings of a virtual WAN moved to each of its hubs, and the groups of a Virtual Network Manager as
 * the schema has them.
 */
function expanded(data: unknown, report: Report): unknown {
  if (!isRecord(data)) return data;
  const { vwan, vwans, avnm } = data;
  return {
    ...data,
    ...(vwan === undefined ? {} : { vwan: expandedWan(vwan) }),
    ...(Array.isArray(vwans) ? { vwans: vwans.map(expandedWan) } : {}),
    ...(isRecord(vwans) ? { vwans: mapValues(vwans, expandedWan) } : {}),
    ...(avnm === undefined ? {} : { avnm: byGroup(avnm, report) }),
  };
}

function expandedWan(wan: unknown): unknown {
  if (!isRecord(wan)) return wan;
  const connections = (all: unknown) =>
    Array.isArray(all) ? all.map(withLabels).map(withRoutes) : all;
  return withHubDefaults({
    ...wan,
    ...('vnetConnections' in wan
      ? { vnetConnections: connections(wan.vnetConnections) }
      : {}),
    ...('branchConnections' in wan
      ? { branchConnections: connections(wan.branchConnections) }
      : {}),
  });
}

/** Labels are names of tables too, in every hub. */
function withLabels(connection: unknown): unknown {
  if (!isRecord(connection) || !Array.isArray(connection.labels)) {
    return connection;
  }
  const { labels, propagatesTo = [], ...rest } = connection;
  return { ...rest, propagatesTo: [propagatesTo, labels].flat() };
}

/** A static route for several ranges as one for each. */
function withRoutes(connection: unknown): unknown {
  if (!isRecord(connection) || !Array.isArray(connection.staticRoutes)) {
    return connection;
  }
  return {
    ...connection,
    staticRoutes: connection.staticRoutes.flatMap((route: unknown) => {
      if (!isRecord(route) || 'prefix' in route) return [route];
      const { prefixes, ...rest } = route;
      return Array.isArray(prefixes)
        ? prefixes.map(prefix => ({ prefix, ...rest }))
        : [route];
    }),
  };
}

/** Fields of a virtual WAN that hold for every hub that does not say otherwise. */
export const hubDefaults = [
  'hubRoutingPreference',
  'firewall',
  'privatePolicy',
  'internetPolicy',
] as const;

function withHubDefaults(wan: unknown): unknown {
  if (!isRecord(wan) || !isRecord(wan.hubs)) return wan;
  const { hubs } = wan;
  const stated = Object.entries(wan).filter(([field]) =>
    (hubDefaults as readonly string[]).includes(field),
  );
  const others = Object.entries(wan).filter(
    ([field]) => !stated.some(([each]) => each === field),
  );
  return {
    ...Object.fromEntries(others),
    hubs: mapValues(hubs, hub =>
      isRecord(hub) ? { ...Object.fromEntries(stated), ...hub } : hub,
    ),
  };
}

/** A configuration with several network groups is one for each: direct connectivity stays within a group. */
function byGroup(avnm: unknown, report: Report): unknown {
  if (![avnm].flat().some(each => isRecord(each) && 'groups' in each)) {
    return avnm;
  }
  return [avnm].flat().flatMap((manager: unknown) => {
    if (!isRecord(manager) || !('groups' in manager)) return [manager];
    const { groups, ...rest } = manager;
    for (const field of ['members', 'spokes', 'directConnectivity']) {
      if (field in rest) {
        report(
          ['avnm', field],
          'a configuration with groups has it in each group, not beside them',
        );
      }
    }
    const all = isRecord(groups)
      ? Object.entries(groups).map(([id, group]) =>
          isRecord(group) ? { id, ...group } : { id, members: group },
        )
      : groups;
    return Array.isArray(all)
      ? all.map(group => (isRecord(group) ? { ...rest, ...group } : group))
      : [{ ...rest, groups }];
  });
}

type Report = (path: Path, message: string) => void;

/** One text, or one gateway; a map in the place of a list of texts is something else. */
const isSingle = (value: unknown, field: string) =>
  typeof value === 'string' || (field === 'gateways' && isRecord(value));

function spelled(
  spelling: Spelling,
  data: unknown,
  path: Path,
  report: Report,
): unknown {
  const { each, keyed, ...own } = spelling;
  const entries = keyed ? regrouped(keyed, data, path, report) : data;
  const inner = each ?? own;
  if (Array.isArray(entries)) {
    return entries.map((value, index) =>
      fieldsOf(inner, value, [...path, index], report),
    );
  }
  if (!isRecord(entries)) return entries;
  return each || keyed?.schema === 'map'
    ? mapValues(entries, (value, name) =>
        fieldsOf(inner, value, [...path, name], report),
      )
    : fieldsOf(inner, entries, path, report);
}

/** One object with its fields in the words of the schema. */
function fieldsOf(
  { names = {}, words = {}, lists = [], maps = {}, inside = {} }: Spelling,
  data: unknown,
  path: Path,
  report: Report,
): unknown {
  if (!isRecord(data)) return data;
  const mapped = Object.keys(maps).filter(list => isRecord(data[list]));
  const meanings = { ...names };
  // A map in the place of a list is the field that is a map.
  for (const list of mapped) meanings[maps[list]] = [list];
  return mapValues(renamed(meanings, data, path, report), (value, field) => {
    const listed =
      lists.includes(field) && isSingle(value, field) ? [value] : value;
    const worded =
      words[field] && typeof listed === 'string'
        ? words[field][listed.toLowerCase().replace(/ /g, '')] ?? listed
        : listed;
    return inside[field]
      ? spelled(inside[field], worded, [...path, field], report)
      : worded;
  });
}

function renamed(
  names: NonNullable<Spelling['names']>,
  fields: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const written = new Map<string, string>();
  for (const [field, value] of Object.entries(fields)) {
    const meant =
      Object.keys(names).find(name => names[name].includes(field)) ?? field;
    const before = written.get(meant);
    if (before !== undefined) {
      report(
        [...path, field],
        `${before} and ${field} are two names of one field (${meant}); write it once`,
      );
      continue;
    }
    written.set(meant, field);
    result[meant] = value;
  }
  return result;
}

/** A list of things with names as a map by name, or the other way round; as it was where that would lose something. */
function regrouped(
  { by, schema }: NonNullable<Spelling['keyed']>,
  data: unknown,
  path: Path,
  report: Report,
): unknown {
  if (schema === 'list') {
    if (!isRecord(data)) return data;
    return Object.entries(data).map(([name, value]) => {
      if (!isRecord(value)) return value;
      if (by in value && value[by] !== name) {
        report(
          [...path, name, by],
          `it is named ${name} and ${String(value[by])}; write one name`,
        );
      }
      return { ...value, [by]: name };
    });
  }
  if (!Array.isArray(data)) return data;
  const result: Record<string, unknown> = {};
  for (const [index, entry] of data.entries()) {
    const name = isRecord(entry) ? entry[by] : undefined;
    if (!isRecord(entry) || typeof name !== 'string' || name === '') {
      report([...path, index], `an entry of this list needs a ${by}`);
      continue;
    }
    if (Object.hasOwn(result, name)) {
      report(
        [...path, index, by],
        `another entry of this list is named ${name} too; give each a name of its own`,
      );
      continue;
    }
    const { [by]: _, ...rest } = entry;
    result[name] = path.at(-1) === 'subnets' ? subnetRange(rest) : rest;
  }
  return result;
}

/** The range of a subnet that is written as an object with nothing but its range. */
function subnetRange(subnet: Record<string, unknown>): unknown {
  const [[field, range] = [], ...more] = Object.entries(subnet);
  return more.length === 0 && (field === 'prefix' || field === 'addressPrefix')
    ? range
    : subnet;
}

/** A field with its other names, where it stands in the document: `*` is any entry. For the JSON Schema. */
export interface OtherNames {
  readonly path: readonly string[];
  readonly field: string;
  readonly names: readonly string[];
}

/** Every field that may be written with another name. */
export function otherNames(): OtherNames[] {
  return namesIn(topology, []);
}

function namesIn(spelling: Spelling, path: readonly string[]): OtherNames[] {
  return [
    ...Object.entries(spelling.names ?? {}).map(([field, names]) => ({
      path,
      field,
      names,
    })),
    ...(spelling.each ? namesIn(spelling.each, path) : []),
    ...Object.entries(spelling.inside ?? {}).flatMap(([field, inner]) =>
      namesIn(inner, [...path, field]),
    ),
  ];
}
