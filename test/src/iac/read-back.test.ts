import type {
  TerraformNetwork,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import { renderTerraform } from 'backstage-plugin-vnet-connectivity-common';
import { plannedKind } from './__testUtils__/kinds';
import { specOf } from './__testUtils__/networks';
import {
  answersOf,
  fixture,
  notesOf,
  promisedGraph,
  readPlan,
  readState,
  topologyOf,
  withKeysOf,
} from './__testUtils__/read-back';
import {
  digestOfDomain,
  proveTerraform,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

const specs: [string, Topology][] = [
  [
    'a mesh with a VPN gateway per region and BGP',
    topologyOf(specOf('mesh', 'per region, active-active with BGP')),
  ],
  [
    'a mesh with gateway transit',
    topologyOf(specOf('mesh', 'by gateway transit, active-active with BGP')),
  ],
  [
    'a hub and spokes with static routes',
    topologyOf(
      specOf('hub-and-spoke', 'per region, active-standby with static routes'),
    ),
  ],
  ['a mesh with nothing on-premises', topologyOf(specOf('mesh', 'none'))],
  ...[
    'VNet-to-VNet, VPN per region',
    'spokes under global peering, VPN per region',
    'several subscriptions, VPN per region',
    'Network Manager',
  ].map((kind): [string, Topology] => [kind, plannedKind(kind).topology]),
];

/** The answers that a network gives which was read, with the keys of the spec. */
function answersFor(topology: Topology, read: TerraformNetwork) {
  return answersOf(withKeysOf(topology, read));
}

function promised(topology: Topology) {
  return answersOf(promisedGraph(topology));
}

/** Notes about facts of a network that neither Terraform nor azurerm can know. */
const unknowable =
  /announces by BGP is not in Terraform|address space is taken from triggers/;

const basis = [digestOfDomain(), fixture('mixed-network')];

proveTerraform('a network that is read back', basis, () => {
  describe.each(specs)('%s', (_, topology) => {
    let workspace: Workspace;
    let planned: TerraformNetwork;
    let applied: TerraformNetwork;

    beforeAll(() => {
      workspace = new Workspace(renderTerraform(topology)).withInputsOf(
        topology,
      );
      planned = readPlan(workspace);
      workspace.succeed('apply', '-auto-approve', 'tfplan');
      applied = readState(workspace);
    });

    afterAll(() => workspace.remove());

    it('routes and fails from its plan as the spec promises', () => {
      expect(answersFor(topology, planned)).toEqual(promised(topology));
    });

    it('routes and fails from its state as the spec promises', () => {
      expect(answersFor(topology, applied)).toEqual(promised(topology));
    });

    it('leaves nothing out but what nobody can know', () => {
      const notes = [...notesOf(planned), ...notesOf(applied)];
      expect(notes.filter(note => !unknowable.test(note))).toEqual([]);
      expect(applied.inferred).toEqual([]);
    });
  });

  it('answers nothing of networks that are known by their ids only, and nothing wrong', () => {
    const { topology } = plannedKind('existing networks, VPN per region');
    const workspace = new Workspace(renderTerraform(topology)).withInputsOf(
      topology,
    );
    const planned = readPlan(workspace);
    workspace.remove();
    const right = new Map(
      promised(topology).flows.map(flow => [
        `${flow.from} -> ${flow.to}`,
        flow.reachable,
      ]),
    );
    const { flows } = answersFor(topology, planned);
    const known = flows.filter(({ reachable }) => reachable !== null);
    expect(known.length).toBeLessThan(flows.length);
    for (const { from, to, reachable } of known) {
      expect([from, to, reachable]).toEqual([
        from,
        to,
        right.get(`${from} -> ${to}`),
      ]);
    }
  });

  it('is that of the plan where the plan adds a region to what exists', () => {
    const after = specOf('mesh', 'per region, active-active with BGP');
    const { usw, ...regions } = after.regions;
    const workspace = new Workspace(
      repositoryOf({ ...after, regions }),
    ).withSharedKeys();
    workspace.succeed('apply', '-auto-approve');
    for (const [path, content] of repositoryOf(after)) {
      workspace.write(path, content);
    }
    workspace.withSharedKeys();
    const read = readPlan(workspace);
    workspace.remove();
    expect(usw.location).toBe('westus');
    const topology = topologyOf(after);
    expect(answersFor(topology, read)).toEqual(promised(topology));
  });

  describe('of resources of every kind', () => {
    let workspace: Workspace;
    let planned: TerraformNetwork;
    let applied: TerraformNetwork;

    beforeAll(() => {
      workspace = new Workspace(fixture('mixed-network'));
      planned = readPlan(workspace);
      workspace.succeed('apply', '-auto-approve', 'tfplan');
      applied = readState(workspace);
    });

    afterAll(() => workspace.remove());

    it('answers the same before and after apply', () => {
      expect(answersOf(planned.graph)).toEqual(answersOf(applied.graph));
      expect(notesOf(planned)).toEqual(notesOf(applied));
    });

    it('has every part', () => {
      const { graph } = applied;
      expect({
        vnets: Object.keys(graph.vnets).length,
        connections: graph.connections.map(({ id, type, weight }) => [
          id,
          type,
          weight,
        ]),
        circuits: Object.keys(graph.circuits),
        globalReach: graph.globalReach,
        sites: Object.keys(graph.sites),
        routeTables: graph.routeTables.map(({ subnet, routes }) => [
          subnet,
          routes,
        ]),
        networkManagers: graph.networkManagers,
      }).toEqual({
        vnets: 6,
        connections: [
          ['con-first', 'expressroute', 10],
          ['con-neu-weu', 'vnet2vnet', 0],
          ['con-second', 'expressroute', 0],
        ],
        circuits: ['erc-ams', 'erc-dub'],
        globalReach: [{ a: 'erc-ams', b: 'erc-dub' }],
        sites: ['erc-ams-on-premises', 'erc-dub-on-premises', 'hq'],
        routeTables: [
          [
            'app',
            [{ name: 'default', prefix: '0.0.0.0/0', nextHopType: 'None' }],
          ],
        ],
        networkManagers: [
          expect.objectContaining({
            connectivity: 'Mesh',
            members: ['vnet-managed-0', 'vnet-managed-1'],
            deployedRegions: ['westeurope'],
          }),
        ],
      });
    });

    it('has its virtual WAN with hubs, tables and branches', () => {
      const [wan] = applied.graph.virtualWans;
      const spoke = (key: string) =>
        expect.stringContaining(`azurerm_virtual_network.spoke["${key}"]`);
      expect(wan).toMatchObject({
        hubs: {
          'vhub-neu': {
            region: 'northeurope',
            hubRoutingPreference: 'VPN',
            gateways: ['vpn'],
            firewall: true,
            privatePolicy: true,
          },
          'vhub-weu': {
            prefix: '10.21.0.0/23',
            gateways: ['vpn', 'er'],
            allowNonVirtualWanTraffic: false,
          },
        },
        vnetConnections: [
          { vnet: spoke('neu'), hub: 'vhub-neu' },
          {
            vnet: spoke('weu'),
            hub: 'vhub-weu',
            associated: 'red',
            propagatesTo: ['Default', 'vhub-weu/red'],
          },
        ],
        routes: [
          {
            table: 'red',
            hub: 'vhub-weu',
            prefixes: ['10.99.0.0/16'],
            nextHop: { kind: 'named', key: 'con-weu' },
          },
        ],
      });
      expect(
        wan.branchConnections.map(({ kind, endpoint, hub }) =>
          [kind, endpoint.written, hub].join(' '),
        ),
      ).toEqual([
        'vpn hq/203.0.113.30 vhub-neu',
        'vpn hq/203.0.113.31 vhub-neu',
        'vpn hq/203.0.113.30 vhub-weu',
        'vpn hq/203.0.113.31 vhub-weu',
        'er circuit:erc-dub vhub-weu',
      ]);
    });

    it('lists what it does not know', () => {
      expect(notesOf(applied)).toEqual([
        expect.stringMatching(
          /^azurerm_express_route_circuit_peering: .* stand for it/,
        ),
        expect.stringMatching(
          /^azurerm_express_route_circuit_peering: .* stand for it/,
        ),
        'azurerm_point_to_site_vpn_gateway: The model does not know this type of resource.',
      ]);
    });
  });
});
