import { networkFindings } from '../../rules/network-findings';
import {
  existingPeering,
  existingVnet,
  idOf,
  readState,
  vnet,
} from './__testUtils__/documents';
import { reasons, subnet, working } from './__testUtils__/resources';

describe('networks and peerings', () => {
  it('are named as in Azure and keep every flag', () => {
    const { graph, notModelled } = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      existingPeering('a', 'b', {
        allow_virtual_network_access: false,
        allow_forwarded_traffic: true,
        allow_gateway_transit: true,
        use_remote_gateways: false,
      }),
      existingPeering('b', 'a', { use_remote_gateways: true }),
    );
    expect(graph.vnets['vnet-a']).toEqual({
      prefixes: ['10.0.0.0/16'],
      region: 'westeurope',
      subnets: {},
      gateways: [],
    });
    expect(graph.peerings).toEqual([
      {
        from: 'vnet-a',
        to: 'vnet-b',
        allowVnetAccess: false,
        allowForwardedTraffic: true,
        allowGatewayTransit: true,
        useRemoteGateways: false,
      },
      {
        from: 'vnet-b',
        to: 'vnet-a',
        allowVnetAccess: true,
        allowForwardedTraffic: false,
        allowGatewayTransit: false,
        useRemoteGateways: true,
      },
    ]);
    expect(notModelled).toEqual([]);
  });

  it('find each other by ids in any case, and name locations as Azure does', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      vnet('azurerm_virtual_network.b', 'vnet-b', '10.1.0.0/16', {
        id: idOf('virtualNetworks/vnet-b').replace(
          'resourceGroups/rg',
          'resourcegroups/RG',
        ),
        location: 'West Europe',
      }),
      existingPeering('a', 'b'),
      existingPeering('b', 'a'),
    );
    expect(working(read)).toEqual(['vnet-a -> vnet-b', 'vnet-b -> vnet-a']);
    expect(read.graph.vnets['vnet-b'].region).toBe('westeurope');
  });

  it('of the same name get their resource group or address too', () => {
    const { graph } = readState(
      vnet('azurerm_virtual_network.a', 'hub', '10.0.0.0/16'),
      vnet('azurerm_virtual_network.b', 'hub', '10.1.0.0/16', {
        resource_group_name: 'other',
      }),
      vnet('module.x.azurerm_virtual_network.b', 'hub', '10.2.0.0/16', {
        resource_group_name: 'other',
      }),
    );
    expect(Object.keys(graph.vnets)).toEqual([
      'hub@other@azurerm_virtual_network.b',
      'hub@other@module.x.azurerm_virtual_network.b',
      'hub@rg',
    ]);
  });

  it('outside the state are listed, without a peering of which half is unknown', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingPeering('a', 'far', { use_remote_gateways: true }),
    );
    expect(read.graph.vnets['vnet-far']).toEqual({
      prefixes: [],
      gateways: [],
    });
    expect(read.graph.peerings).toEqual([]);
    expect(reasons(read)).toEqual([
      expect.stringMatching(
        /virtualnetworks\/vnet-far: .*known by its id only/i,
      ),
      expect.stringMatching(/peering\.a_far: The other half .* is left out/),
    ]);
    expect(networkFindings(read.graph)).toEqual([]);
  });

  it('outside the state have the address space that a peering states for syncing', () => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingPeering('a', 'far', {
        triggers: { remote_address_space: '10.8.0.0/16,10.9.0.0/16' },
      }),
      existingPeering('far', 'a'),
    );
    // What its subnets do with the replies is not in the document.
    expect(working(read)).toEqual([]);
    expect(read.graph.vnets['vnet-far'].prefixes).toEqual([
      '10.8.0.0/16',
      '10.9.0.0/16',
    ]);
    expect(reasons(read)).toEqual([
      expect.stringContaining('taken from triggers.remote_address_space'),
    ]);
  });

  it('can have their subnets inside, in resources of their own, or in several ranges', () => {
    const { graph } = readState(
      vnet('azurerm_virtual_network.a', 'vnet-a', '10.0.0.0/16', {
        id: idOf('virtualNetworks/vnet-a'),
        subnet: [{ name: 'in', address_prefixes: ['10.0.1.0/24'] }],
      }),
      subnet('a', 'out', '10.0.2.0/24', {
        address_prefixes: ['10.0.2.0/24', '10.0.3.0/24', 'fd00::/64'],
      }),
    );
    expect(graph.vnets['vnet-a'].subnets).toEqual({
      in: '10.0.1.0/24',
      out: '10.0.2.0/24',
      'out#2': '10.0.3.0/24',
    });
  });

  it.each([
    [{ peer_complete_virtual_networks_enabled: false }, 'single subnets'],
    [{ only_ipv6_peering_enabled: true }, 'IPv6 only'],
  ])('are not peered where %j', (more, why) => {
    const read = readState(
      existingVnet('a', '10.0.0.0/16'),
      existingVnet('b', '10.1.0.0/16'),
      existingPeering('a', 'b', more),
      existingPeering('b', 'a'),
    );
    expect(working(read)).toEqual([]);
    expect(reasons(read)).toEqual([expect.stringContaining(why)]);
  });
});
