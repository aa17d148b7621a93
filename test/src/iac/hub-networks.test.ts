import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { renderTerraform } from 'backstage-plugin-vnet-connectivity-common';
import { hubNetworks, withRegionAndSpoke } from './__testUtils__/hub-networks';
import { secretsOf } from './__testUtils__/inputs';
import type { Kind } from './__testUtils__/kinds';
import { plannedKind } from './__testUtils__/kinds';
import type { AzurermVersion, Plan } from './__testUtils__/terraform';
import {
  actionsOf,
  describeTerraform,
  newestAzurerm,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(300_000);

/** The resource graph of a kind of network and its Terraform. */
function designOf(kind: Kind, changes?: object) {
  const { topology } = plannedKind(kind, changes);
  return { topology, files: renderTerraform(topology) };
}

function workspaceOf(kind: Kind, version?: AzurermVersion): Workspace {
  const { topology, files } = designOf(kind);
  const workspace = new Workspace(files, version).withInputsOf(topology);
  // The stand-in does not know that spokes use a Route Server by the same flag as a gateway.
  if (topology.routeServers.length > 0 && topology.vpnGateways.length === 0) {
    workspace.env.AZURERM_STANDIN_STRICT = '0';
  }
  return workspace;
}

/** The names of what a plan creates of a type. */
const namesOf = (plan: Plan, type: string) =>
  plan.resource_changes
    .filter(change => change.type === type)
    .map(({ change }) => change.after.name)
    .sort();

/** The names of the resources in the middle, by type, that the graph asks for. */
function expectedNames(topology: Topology): Record<string, string[]> {
  const { name, virtualWan, networkManager } = topology;
  const hubs = virtualWan?.hubs ?? [];
  const of = (
    prefix: string,
    elements: readonly { readonly region: string }[],
  ) => elements.map(({ region }) => `${prefix}-${name}-${region}`);
  return {
    azurerm_firewall: of('afw', [
      ...topology.firewalls,
      ...hubs.filter(({ firewall }) => firewall),
    ]),
    azurerm_route_table: topology.routeTables.map(
      ({ key }) => `rt-${name}-${key}`,
    ),
    azurerm_route: topology.routeTables.flatMap(({ routes }) =>
      routes.map(route => route.name),
    ),
    azurerm_route_server: of('rtserv', topology.routeServers),
    azurerm_virtual_hub: of('vhub', hubs),
    azurerm_virtual_hub_connection: (virtualWan?.connections ?? []).map(
      ({ virtualNetwork }) => `vhc-${name}-${virtualNetwork}`,
    ),
    azurerm_virtual_hub_routing_intent: hubs
      .filter(({ firewall }) => firewall)
      .map(() => 'private-traffic'),
    azurerm_vpn_gateway: of(
      'vpng',
      hubs.filter(({ vpnGateway }) => vpnGateway),
    ),
    azurerm_vpn_gateway_connection: virtualWan
      ? [
          ...new Set(
            topology.siteConnections.map(
              ({ region, site }) => `vcn-${name}-${region}-${site}`,
            ),
          ),
        ]
      : [],
    azurerm_express_route_gateway: of(
      'ergw',
      hubs.filter(({ expressRouteGateway }) => expressRouteGateway),
    ),
    azurerm_express_route_connection: virtualWan
      ? topology.circuitConnections
          .filter(({ circuit }) =>
            topology.circuits.some(
              ({ key, provisioned }) => key === circuit && provisioned,
            ),
          )
          .map(({ region, circuit }) => `con-${name}-${region}-${circuit}`)
      : [],
    azurerm_network_manager_static_member: [...(networkManager?.members ?? [])],
  };
}

describeTerraform('a network with something in the middle', () => {
  describe.each<AzurermVersion>(['4.80.0', '5.2.0'])('azurerm %s', version => {
    describe.each(hubNetworks)('%s', kind => {
      let workspace: Workspace;

      beforeAll(() => {
        workspace = workspaceOf(kind, version);
      });

      afterAll(() => workspace.remove());

      it('is formatted', () => {
        expect(
          workspace.terraform('fmt', '-check', '-recursive', '-diff'),
        ).toEqual({ status: 0, output: '' });
      });

      it('is valid', () => {
        expect(workspace.succeed('validate')).toContain('Success!');
      });

      // Most of the time goes here, and the promises do not depend on the provider.
      if (version === newestAzurerm) {
        it('keeps its own promises', () => {
          expect(workspace.succeed('test')).toMatch(/\d+ passed, 0 failed/);
        });
      }

      it('plans what the resource graph asks for', () => {
        const plan = workspace.plan();
        const expected = expectedNames(designOf(kind).topology);
        for (const [type, names] of Object.entries(expected)) {
          expect([type, namesOf(plan, type)]).toEqual([type, names.sort()]);
        }
      });

      it('is built by one apply, after which there is nothing to do', () => {
        workspace.succeed('apply', 'tfplan');
        // Exit code 2 would be a plan with changes.
        expect(workspace.terraform('plan', '-detailed-exitcode').status).toBe(
          0,
        );
      });
    });
  });
});

describeTerraform('a network with something in the middle that exists', () => {
  it.each(hubNetworks)('gets another region and spoke: %s', kind => {
    const workspace = workspaceOf(kind);
    workspace.succeed('apply', '-auto-approve');

    const after = designOf(kind, withRegionAndSpoke(kind));
    const changed = [...after.files]
      .filter(([path, content]) => workspace.read(path) !== content)
      .map(([path]) => path);
    expect(changed).toEqual(['terraform/terraform.tfvars.json']);
    workspace.write(changed[0], after.files.get(changed[0]) ?? '');
    workspace.env.TF_VAR_shared_keys = JSON.stringify(
      secretsOf(after.topology).sharedKeys,
    );

    expect(Object.keys(actionsOf(workspace.plan()))).toEqual(['create']);
    workspace.succeed('apply', 'tfplan');
    expect(workspace.terraform('plan', '-detailed-exitcode').status).toBe(0);

    expect(workspace.succeed('destroy', '-auto-approve')).toContain(
      'Destroy complete!',
    );
    workspace.remove();
  });
});
