import { design } from 'backstage-plugin-vnet-connectivity-common';
import { networks, specOf } from './__testUtils__/networks';
import type { AzurermVersion } from './__testUtils__/terraform';
import {
  describeTerraform,
  newestAzurerm,
  repositoryOf,
  Workspace,
} from './__testUtils__/terraform';

jest.setTimeout(120_000);

describeTerraform('every kind of network, from format to apply', () => {
  describe.each<AzurermVersion>(['4.80.0', '5.2.0'])('azurerm %s', version => {
    describe.each(networks)('%s, on-premises %s', (interconnect, entry) => {
      const spec = specOf(interconnect, entry);
      let workspace: Workspace;

      beforeAll(() => {
        workspace = new Workspace(repositoryOf(spec), version).withSharedKeys();
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

      it('plans the peerings, gateways and connections of the topology', () => {
        const { resource_changes: changes } = workspace.plan();
        const { topology } = design(spec);
        const of = (type: string) =>
          changes.filter(change => change.type === type);

        const peerings = of('azurerm_virtual_network_peering').map(
          ({ index, change: { after } }) => ({
            index,
            allowVirtualNetworkAccess: after.allow_virtual_network_access,
            allowForwardedTraffic: after.allow_forwarded_traffic,
            allowGatewayTransit: after.allow_gateway_transit,
            useRemoteGateways: after.use_remote_gateways,
          }),
        );
        const expected = topology?.peerings.map(
          ({ id: _, from, to, ...flags }) => ({
            index: `${from}/${to}`,
            ...flags,
          }),
        );
        expect(peerings).toHaveLength(expected?.length ?? 0);
        expect(peerings).toEqual(expect.arrayContaining(expected ?? []));

        const gateways = of('azurerm_virtual_network_gateway').map(
          ({ change: { after } }) => ({
            name: after.name,
            activeActive: after.active_active,
            addresses: after.ip_configuration?.length,
            bgp: after.bgp_enabled,
            asn: after.bgp_settings?.[0]?.asn,
          }),
        );
        expect(gateways).toEqual(
          expect.arrayContaining(
            topology?.vpnGateways.map(({ region, activeActive, bgp, asn }) => ({
              name: `vgw-contoso-core-${region}`,
              activeActive,
              addresses: activeActive ? 2 : 1,
              bgp,
              asn,
            })) ?? [],
          ),
        );
        expect(gateways).toHaveLength(topology?.vpnGateways.length ?? 0);

        const connections = of('azurerm_virtual_network_gateway_connection');
        expect(
          connections.map(({ change: { after } }) => [
            after.name,
            after.bgp_enabled,
          ]),
        ).toEqual(
          expect.arrayContaining(
            topology?.siteConnections.map(({ region, site, device, bgp }) => [
              `con-contoso-core-${region}-${site}-${device}`,
              bgp,
            ]) ?? [],
          ),
        );
        expect(connections).toHaveLength(topology?.siteConnections.length ?? 0);
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
