/**
 * A topology may be written with the names that ARM and azurerm have for the same field, with a list where the schema
 * has a map by name, and without brackets around the only entry of a list. These spellings are all there are; they are
 * in the JSON Schema of the document. Whatever else is not in the words of the schema is a finding of the check. Nothing
 * is merged, dropped or read into anything: where two spellings say the same thing twice, that is a finding too.
 */
export interface Spelling {
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

/** Every spelling of a topology. */
export const topologySpelling: Spelling = {
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

/** A field with its other names, where it stands in the document: `*` is any entry. For the JSON Schema. */
export interface OtherNames {
  readonly path: readonly string[];
  readonly field: string;
  readonly names: readonly string[];
}

/** Every field that may be written with another name. */
export function otherNames(): OtherNames[] {
  return namesIn(topologySpelling, []);
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
