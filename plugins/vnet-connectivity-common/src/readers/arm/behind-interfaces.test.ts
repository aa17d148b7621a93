import { both } from './__testUtils__/answers';
import { describeEveryForm } from './__testUtils__/every-form';
import {
  connection,
  gatewayNetwork,
  idOf,
  row,
  site,
  vnet,
} from './__testUtils__/rows';

describeEveryForm(
  'Networks with an appliance that has tunnels of its own',
  ask => {
    const branch = [
      vnet('branch', '10.9.0.0/16'),
      row('publicIPAddresses/branch', {
        ipAddress: '203.0.113.7',
        ipConfiguration: {
          id: idOf('networkInterfaces/branch/ipConfigurations/a'),
        },
      }),
      row('networkInterfaces/branch', {
        enableIPForwarding: true,
        ipConfigurations: [
          {
            name: 'a',
            properties: {
              privateIPAddress: '10.9.0.4',
              subnet: { id: idOf('virtualNetworks/branch/subnets/default') },
              publicIPAddress: { id: idOf('publicIPAddresses/branch') },
            },
          },
        ],
      }),
    ];

    it('are not said to be apart from a gateway with a tunnel to the public address of it', () => {
      expect(
        ask(
          gatewayNetwork('hub', '10.1.0.0/16'),
          site('local', '10.9.0.0/16', '203.0.113.7'),
          connection('c', 'gw-hub', { site: 'local' }),
          vnet('alone', '10.2.0.0/16'),
          ...branch,
        ),
      ).toMatchObject({
        ...both('hub', 'branch', 'unknown'),
        ...both('hub', 'alone', 'no'),
      });
    });

    it('are not said to be apart from a hub with a VPN site of the public address of it', () => {
      expect(
        ask(
          row('virtualWans/wan', { type: 'Standard' }),
          row('virtualHubs/h1', {
            addressPrefix: '10.100.0.0/23',
            sku: 'Standard',
            virtualWan: { id: idOf('virtualWans/wan') },
          }),
          row('virtualHubs/h1/hubRouteTables/defaultRouteTable', {
            labels: ['default'],
            routes: [],
          }),
          vnet('spoke', '10.1.0.0/16'),
          row('virtualHubs/h1/hubVirtualNetworkConnections/to-spoke', {
            remoteVirtualNetwork: { id: idOf('virtualNetworks/spoke') },
            routingConfiguration: {},
          }),
          row('vpnGateways/vpngw', {
            virtualHub: { id: idOf('virtualHubs/h1') },
          }),
          row('vpnSites/site', {
            virtualWan: { id: idOf('virtualWans/wan') },
            addressSpace: { addressPrefixes: ['172.16.0.0/16'] },
            vpnSiteLinks: [
              { name: 'l', properties: { ipAddress: '203.0.113.7' } },
            ],
          }),
          row('vpnGateways/vpngw/vpnConnections/to-site', {
            remoteVpnSite: { id: idOf('vpnSites/site') },
            vpnLinkConnections: [{ name: 'l', properties: {} }],
          }),
          ...branch,
        ),
      ).toMatchObject({
        ...both('spoke', 'site', 'yes'),
        ...both('spoke', 'branch', 'unknown'),
      });
    });
  },
);
