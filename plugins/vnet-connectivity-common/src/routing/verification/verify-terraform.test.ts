import type { Topology } from '../../topology';
import { graphOfTopology } from '../../topology';
import { topologyOf } from '../../topology/__testUtils__/topology-of';
import type { TopologyDocument } from '../../readers/topology/schema';
import { documentOfGraph } from '../../readers/topology/document-of-graph';
import { graphOfDocument } from '../../readers/topology/graph-of-document';
import { nothingUnknown } from '../../network/unknown';
import type { TerraformNetwork } from '../../readers/terraform/graph-of-terraform';
import { verifyTerraform } from './verify-terraform';

const vpn = {
  via: 'vpn' as const,
  sites: {
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: [{ ipAddress: '203.0.113.10' }],
    },
  },
};
const spokes = {
  shop: {
    region: 'weu',
    addressSpace: ['10.11.0.0/16'],
    subnets: { web: '10.11.1.0/24' },
  },
};

/**
 * The network that would be read from Terraform that builds a spec, under the names of its resources, with a mistake in
 * it.
 */
function terraformOf(
  topology: Topology,
  mistake: (graph: TopologyDocument) => TopologyDocument = graph => graph,
): TerraformNetwork {
  const graph = mistake(
    documentOfGraph(graphOfTopology(topology, { tables: 'associated' })),
  );
  const named = (key: string) => `vnet-${topology.name}-${key}`;
  const inVnet = <T extends { readonly vnet: string }>(each: T): T => ({
    ...each,
    vnet: named(each.vnet),
  });
  return {
    graph: graphOfDocument({
      ...graph,
      vnets: Object.fromEntries(
        Object.entries(graph.vnets ?? {}).map(([key, vnet]) => [
          named(key),
          { ...vnet, region: vnet.location },
        ]),
      ),
      peerings: graph.peerings?.map(each => ({
        ...each,
        from: named(each.from),
        to: named(each.to),
      })),
      connections: graph.connections?.map(each => ({
        ...each,
        id: `con-${each.id}`,
        a: named(each.a),
        b: each.type === 'vnet2vnet' ? named(each.b) : each.b,
      })),
      udrs: graph.udrs?.map(inVnet),
      nvas: graph.nvas?.map(each => inVnet({ ...each, id: `afw-${each.id}` })),
    }),
    ids: { vnets: {}, circuits: {} },
    notModelled: [],
    inferred: [],
    openRoutes: [],
    unread: [],
  };
}

function differences(
  topology: Topology,
  mistake: (graph: TopologyDocument) => TopologyDocument,
) {
  return verifyTerraform(
    topology,
    terraformOf(topology, mistake),
  ).differences.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
}

const peered = topologyOf({ onPremises: vpn });
const inspected = topologyOf({
  onPremises: vpn,
  spokes,
  inspection: { via: 'azure-firewall' },
});

describe('Terraform that builds what the spec says', () => {
  it.each([
    ['peered regions with tunnels', peered],
    ['spokes behind firewalls', inspected],
    [
      'VNet-to-VNet connections',
      topologyOf({ interconnect: { pattern: 'vnet-to-vnet' } }),
    ],
  ])('keeps the promises of %s', (_, topology) => {
    expect(verifyTerraform(topology, terraformOf(topology))).toEqual({
      ok: true,
      differences: [],
      notModelled: [],
      inferred: [],
    });
  });

  it('misses one of two ways that are equally good, and does not mind their order', () => {
    const both = topologyOf({
      onPremises: {
        via: 'vpn',
        sites: {
          hq: {
            addressSpace: ['192.168.0.0/16'],
            devices: ['203.0.113.10', '203.0.113.11'].map(
              (ipAddress, index) => ({
                ipAddress,
                asn: 65050,
                bgpPeerAddress: `192.168.0.${index + 1}`,
              }),
            ),
          },
        },
      },
    });
    const withConnections = (
      change: (
        all: NonNullable<TopologyDocument['connections']>,
      ) => NonNullable<TopologyDocument['connections']>,
    ) =>
      verifyTerraform(
        both,
        terraformOf(both, graph => ({
          ...graph,
          connections: change(graph.connections ?? []),
        })),
      );
    expect(withConnections(all => [...all].reverse()).differences).toEqual([]);
    // What is lost is never the way that is taken first.
    const { differences: found } = withConnections(all =>
      all.filter(({ b }) => !b.endsWith('/1')),
    );
    expect(found).not.toEqual([]);
    for (const { promised, planned } of found) {
      expect(promised).toMatchObject({ equalPaths: expect.anything() });
      expect(planned).not.toHaveProperty('equalPaths');
    }
  });

  it('may give a firewall another address than was predicted', () => {
    const moved = (text: string) =>
      text.replaceAll('10.10.255.4', '10.10.255.9');
    const { ip } = graphOfTopology(inspected).nvas[0];
    const { ok } = verifyTerraform(
      inspected,
      terraformOf(inspected, graph =>
        JSON.parse(moved(JSON.stringify(graph).replaceAll(ip, '10.10.255.4'))),
      ),
    );
    expect(ok).toBe(true);
  });

  it('does not say before apply where a route to a firewall leads', () => {
    const { graph, ...others } = terraformOf(inspected);
    const open = graph.routeTables.flatMap(({ vnet, subnet = '', routes }) =>
      routes.map(({ name, prefix }) => ({
        vnet,
        subnet,
        name,
        prefix,
      })),
    );
    const routeTables = graph.routeTables.map(table => ({
      ...table,
      routes: [],
    }));
    const plan = { ...others, graph: { ...graph, routeTables } };
    expect(verifyTerraform(inspected, plan).ok).toBe(false);
    expect(verifyTerraform(inspected, { ...plan, openRoutes: open }).ok).toBe(
      true,
    );
  });

  it('may hold more than the spec: what is beside it is listed', () => {
    const { ok, notModelled } = verifyTerraform(
      peered,
      terraformOf(peered, graph => ({
        ...graph,
        vnets: { ...graph.vnets, lab: { prefixes: ['10.99.0.0/16'] } },
        peerings: [
          ...(graph.peerings ?? []),
          { from: 'lab', to: 'weu' },
          { from: 'weu', to: 'lab' },
        ],
      })),
    );
    expect(ok).toBe(true);
    expect(notModelled).toEqual([
      {
        address: `vnet-${peered.name}-lab`,
        type: 'azurerm_virtual_network',
        reason: 'It is not in the spec: nothing is promised of it.',
      },
    ]);
  });

  it('connects no circuit that is not provisioned, which is not promised either', () => {
    const topology = topologyOf({
      interconnect: { pattern: 'global-peering' },
      onPremises: { ...vpn, via: 'expressroute' },
      circuits: {
        ams: {
          peeringLocation: 'Amsterdam',
          provider: 'Equinix',
          bandwidthMbps: 1000,
          regions: ['weu', 'neu'],
          sites: ['hq'],
        },
      },
    });
    const { ok, notModelled } = verifyTerraform(
      topology,
      terraformOf({ ...topology, circuitConnections: [] }),
    );
    expect(ok).toBe(true);
    expect(notModelled).toEqual([
      expect.objectContaining({ address: 'circuit:ams' }),
    ]);
    // What has been provisioned without the spec saying so is a difference.
    expect(verifyTerraform(topology, terraformOf(topology)).ok).toBe(false);
  });
});

describe('a mistake in Terraform', () => {
  it.each<
    [string, Topology, (graph: TopologyDocument) => TopologyDocument, string]
  >([
    [
      'a peering without its other half',
      peered,
      ({ peerings, ...graph }) => ({ ...graph, peerings: peerings?.slice(1) }),
      'flow vnet:weu vnet:neu',
    ],
    [
      'a network that is missing',
      peered,
      ({ vnets, ...graph }) => ({
        vnets: { weu: vnets!.weu },
        sites: graph.sites,
        connections: graph.connections?.filter(({ a }) => a === 'weu/vpn'),
      }),
      'flow vnet:weu vnet:neu',
    ],
    [
      'a tunnel that is missing',
      peered,
      ({ connections, ...graph }) => ({
        ...graph,
        connections: connections?.slice(1),
      }),
      'flow vnet:weu site:hq',
    ],
    [
      'a range of a site that no tunnel leads to',
      peered,
      ({ connections, ...graph }) => ({
        ...graph,
        connections: connections?.map(each => ({
          ...each,
          lngPrefixes: ['192.168.0.0/17'],
        })),
      }),
      'route weu 192.168.0.0/16',
    ],
    [
      'a range that is narrower',
      peered,
      ({ vnets, ...graph }) => ({
        ...graph,
        vnets: { ...vnets, weu: { ...vnets!.weu, prefixes: ['10.10.0.0/17'] } },
      }),
      'route neu 10.10.0.0/16',
    ],
    [
      'a route that is missing',
      inspected,
      ({ udrs, ...graph }) => ({
        ...graph,
        udrs: udrs?.map(table =>
          table.vnet === 'shop' ? { ...table, routes: [] } : table,
        ),
      }),
      'route shop/web 0.0.0.0/0',
    ],
    [
      'a route to another next hop',
      inspected,
      ({ udrs, ...graph }) => ({
        ...graph,
        udrs: udrs?.map(table =>
          table.vnet === 'shop'
            ? {
                ...table,
                routes: table.routes?.map(route => ({
                  ...route,
                  nextHop: undefined,
                  nextHopType: 'Internet' as const,
                })),
              }
            : table,
        ),
      }),
      'route shop/web 0.0.0.0/0',
    ],
    [
      'a table that propagates routes of gateways past the firewall',
      inspected,
      ({ udrs, ...graph }) => ({
        ...graph,
        udrs: udrs?.map(table => ({
          ...table,
          disableGatewayRoutePropagation: false,
        })),
      }),
      'flow vnet:shop site:hq',
    ],
  ])('%s is a difference', (_, topology, mistake, expected) => {
    expect(differences(topology, graph => graph)).toEqual([]);
    expect(differences(topology, mistake)).toContain(expected);
  });

  it('is told with what was promised and what is planned', () => {
    const { ok, differences: found } = verifyTerraform(
      peered,
      terraformOf(peered, graph => ({ ...graph, peerings: [] })),
    );
    expect(ok).toBe(false);
    expect(found[0]).toEqual({
      kind: 'flow',
      from: 'vnet:weu',
      to: 'vnet:neu',
      promised: {
        reachable: true,
        path: ['vnet:weu', 'peering:neu/weu', 'vnet:neu'],
        returnPath: ['vnet:neu', 'peering:neu/weu', 'vnet:weu'],
      },
      planned: { reachable: false, path: [], returnPath: [] },
    });
    expect(found).toContainEqual({
      kind: 'route',
      from: 'weu',
      to: '10.20.0.0/16',
      promised: { nextHop: 'peering:neu/weu', source: 'peering' },
      planned: null,
    });
  });
});

it('takes no promise for kept that depends on what Terraform has and nobody understands', () => {
  const topology = topologyOf({
    interconnect: { pattern: 'global-peering' },
  });
  const terraform = terraformOf(topology);
  const [network] = Object.keys(terraform.graph.vnets);
  const { ok, differences: found } = verifyTerraform(topology, {
    ...terraform,
    unread: [
      { ...nothingUnknown, what: 'azapi_resource.x', routing: [network] },
    ],
  });
  expect(verifyTerraform(topology, terraform).ok).toBe(true);
  expect(ok).toBe(false);
  expect(found.length).toBeGreaterThan(0);
  for (const { planned } of found) {
    expect(planned).toMatchObject({
      reachable: null,
      unknown: ['azapi_resource.x'],
    });
  }
});
