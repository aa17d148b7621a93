import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import {
  renderTerraform,
  verifyTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import { plannedKind } from './__testUtils__/kinds';
import { readPlan, readState } from './__testUtils__/read-back';
import { describeTerraform, Workspace } from './__testUtils__/terraform';

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

describeTerraform('what is verified', () => {
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
    workspace.data = { ...workspace.data, gateway_region: null };
    const first = readPlan(workspace);
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
    expect(verifyTerraform(topology, first)).toMatchObject({
      ok: true,
      differences: [],
      step: {
        number: 1,
        of: 2,
        next: `Apply this, set gateway_region to "${topology.onPremises.gatewayRegion}", and apply again.`,
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
