import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import {
  design,
  renderTerraform,
  verifyTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import { plannedKind } from './__testUtils__/kinds';
import { readPlan, readState } from './__testUtils__/read-back';
import {
  digestOfDomain,
  proveTerraform,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

/** One of each way to join networks, and of what lies beside them. */
const kinds = [
  'global peering, gateway transit',
  'VNet-to-VNet, one entry by BGP transit',
  'ExpressRoute, on-premises too, VPN as backup',
  'spokes behind Azure Firewall, VPN per region',
  'Virtual WAN with spokes and firewalls, VPN',
  'Network Manager, hub-and-spoke, gateway of the hub',
  'existing networks, VPN per region',
];

function workspaceOf(topology: Topology): Workspace {
  return new Workspace(renderTerraform(topology)).withInputsOf(topology);
}

/** The file, what stands there, and what would be wrong. */
const mistakes: [string, string, string, string][] = [
  [
    'global peering, gateway transit',
    'modules/peering/main.tf',
    'use_remote_gateways          = each.value.use_remote_gateways',
    'use_remote_gateways          = false',
  ],
  [
    'spokes behind Azure Firewall, VPN per region',
    'modules/route-table/main.tf',
    'bgp_route_propagation_enabled = var.gateway_route_propagation',
    'bgp_route_propagation_enabled = true',
  ],
  [
    'Virtual WAN with spokes and firewalls, VPN',
    'modules/routing-intent/main.tf',
    'destinations = ["PrivateTraffic"]',
    'destinations = ["Internet"]',
  ],
];

const idOf = (subscription: string) =>
  `/subscriptions/${subscription}/resourceGroups/rg-shared/providers/Microsoft.Network/virtualNetworks/vnet-shared`;

const first = '00000000-0000-0000-0000-000000000001';
const second = '00000000-0000-0000-0000-000000000002';

const circuit = (peeringLocation: string, number: number) => ({
  peeringLocation,
  provider: 'Equinix',
  bandwidthMbps: 500,
  provisioned: true,
  regions: ['weu', 'neu'],
  sites: ['hq'],
  privatePeering: {
    peerAsn: 65444,
    primaryPrefix: `192.0.2.${8 * number}/30`,
    secondaryPrefix: `192.0.2.${8 * number + 4}/30`,
    vlanId: 100 + number,
  },
});

/** Networks that were once told to break their own promise. */
const repositories: [string, object][] = [
  [
    'one network that exists, which no peering names',
    {
      regions: {
        weu: {
          location: 'westeurope',
          addressSpace: ['10.30.0.0/16'],
          existingVnetId: idOf(first),
          subscriptionId: first,
          gatewaySubnet: '10.30.255.0/26',
        },
      },
      interconnect: { pattern: 'global-peering' },
      onPremises: {
        via: 'vpn',
        sites: {
          hq: {
            addressSpace: ['192.168.0.0/16'],
            devices: [{ ipAddress: '203.0.113.5' }],
          },
        },
      },
    },
  ],
  [
    'networks that exist with one name in two subscriptions',
    {
      regions: {
        weu: {
          location: 'westeurope',
          addressSpace: ['10.30.0.0/16'],
          existingVnetId: idOf(first),
          subscriptionId: first,
          gatewaySubnet: '10.30.255.0/26',
        },
        neu: {
          location: 'northeurope',
          addressSpace: ['10.31.0.0/16'],
          existingVnetId: idOf(second),
          subscriptionId: second,
          gatewaySubnet: '10.31.255.0/26',
        },
      },
      interconnect: { pattern: 'vnet-to-vnet' },
    },
  ],
  [
    'two circuits to one site, the last by name first',
    {
      regions: {
        weu: { location: 'westeurope' },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'global-peering' },
      onPremises: {
        via: 'expressroute',
        sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
      },
      circuits: { lon: circuit('London', 0), ams: circuit('Amsterdam', 1) },
    },
  ],
];

function topologyOf(spec: object): Topology {
  const { topology, findings, ok } = design({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'promise', owner: 'group:default/network' },
    ...spec,
  });
  if (!topology || !ok) throw new Error(JSON.stringify(findings));
  return topology;
}

const domain = digestOfDomain();

proveTerraform('what is verified', domain, () => {
  it.each(repositories)(
    'of an untouched repository keeps the promise, planned and applied: %s',
    (_, spec) => {
      const topology = topologyOf(spec);
      const workspace = workspaceOf(topology);
      const planned = readPlan(workspace);
      workspace.succeed('apply', '-auto-approve', 'tfplan');
      const applied = readState(workspace);
      workspace.remove();
      expect(verifyTerraform(topology, planned).differences).toEqual([]);
      expect(verifyTerraform(topology, applied).differences).toEqual([]);
    },
  );

  it.each(kinds)(
    'of a plan and of what it builds is what the spec promises: %s',
    kind => {
      const { topology } = plannedKind(kind);
      const workspace = workspaceOf(topology);
      const planned = readPlan(workspace);
      workspace.succeed('apply', '-auto-approve', 'tfplan');
      const applied = readState(workspace);
      workspace.remove();
      expect(verifyTerraform(topology, planned).differences).toEqual([]);
      expect(verifyTerraform(topology, applied).differences).toEqual([]);
    },
  );

  it('of the step before the gateway is used is a step, and no breach', () => {
    const { topology } = plannedKind('global peering, gateway transit');
    const workspace = workspaceOf(topology);
    workspace.data = { ...workspace.data, peering_flags: {} };
    const stepPlan = readPlan(workspace);
    const modules = workspace.read('terraform/modules/peering/main.tf');
    workspace.write(
      'terraform/modules/peering/main.tf',
      modules.replace(
        'allow_virtual_network_access = true',
        'allow_virtual_network_access = false',
      ),
    );
    const broken = readPlan(workspace);
    workspace.remove();
    expect(verifyTerraform(topology, stepPlan)).toMatchObject({
      ok: true,
      differences: [],
      step: {
        number: 1,
        of: 2,
        next: 'Apply this, set peering_flags as they are generated, and apply again.',
      },
    });
    // Without the mistake it would be the step.
    expect(modules).toContain('allow_virtual_network_access = true');
    expect(verifyTerraform(topology, broken).ok).toBe(false);
    expect(verifyTerraform(topology, broken).step).toBeUndefined();
  });

  it.each(mistakes)(
    'of a plan is not what the spec promises: %s where %s no longer says %j',
    (kind, file, right, wrong) => {
      const { topology } = plannedKind(kind);
      const workspace = workspaceOf(topology);
      const path = `terraform/${file}`;
      const content = workspace.read(path);
      expect(content).toContain(right);
      workspace.write(
        path,
        content.replace(right, () => wrong),
      );
      const planned = readPlan(workspace);
      workspace.remove();
      expect(verifyTerraform(topology, planned).ok).toBe(false);
    },
  );
});
