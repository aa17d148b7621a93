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
  'Networks that are connected to a hub by their gateway',
  ask => {
    const hub = [
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
      row('vpnGateways/vpngw', {
        virtualHub: { id: idOf('virtualHubs/h1') },
        bgpSettings: {
          asn: 65515,
          bgpPeeringAddresses: [{ tunnelIpAddresses: ['203.0.113.9'] }],
        },
      }),
      vnet('spoke', '10.2.0.0/16'),
      row('virtualHubs/h1/hubVirtualNetworkConnections/to-spoke', {
        remoteVirtualNetwork: { id: idOf('virtualNetworks/spoke') },
        routingConfiguration: {},
      }),
      row('vpnSites/site', {
        virtualWan: { id: idOf('virtualWans/wan') },
        vpnSiteLinks: [{ name: 'l', properties: { ipAddress: '203.0.113.1' } }],
      }),
    ];
    const fromHub = (link: object = {}) =>
      row('vpnGateways/vpngw/vpnConnections/to-branch', {
        remoteVpnSite: { id: idOf('vpnSites/site') },
        vpnLinkConnections: [
          { name: 'l', properties: { enableBgp: true, ...link } },
        ],
      });
    const branch = gatewayNetwork(
      'branch',
      '10.1.0.0/16',
      { enableBgp: true, bgpSettings: { asn: 65010 } },
      [],
      '203.0.113.1',
    );
    const toHub = [
      site('lng-hub', [], '203.0.113.9'),
      connection('c', 'gw-branch', { site: 'lng-hub' }, { enableBgp: true }),
    ];

    it('are reached, and are no site', () => {
      expect(ask(...hub, fromHub(), ...branch, ...toHub)).toEqual(
        both('branch', 'spoke', 'yes'),
      );
    });

    it('are not known to be reached where one of the two connections is missing', () => {
      expect(ask(...hub, fromHub(), ...branch)).toEqual(
        both('branch', 'spoke', 'unknown'),
      );
      expect(ask(...hub, ...branch, ...toHub)).toEqual(
        both('branch', 'spoke', 'unknown'),
      );
    });

    it('are known by other addresses where a rule translates them, and only they', () => {
      const rule = row('vpnGateways/vpngw/natRules/rule', {
        mode: 'IngressSnat',
        type: 'Static',
      });
      const other = [
        vnet('other', '10.3.0.0/16'),
        row('virtualHubs/h1/hubVirtualNetworkConnections/to-other', {
          remoteVirtualNetwork: { id: idOf('virtualNetworks/other') },
          routingConfiguration: {},
        }),
      ];
      expect(
        ask(
          ...hub,
          ...other,
          rule,
          fromHub({ ingressNatRules: [{ id: rule.id }] }),
          ...branch,
          ...toHub,
        ),
      ).toMatchObject({
        ...both('branch', 'spoke', 'unknown'),
        ...both('other', 'spoke', 'yes'),
      });
    });
  },
);

describeEveryForm('Traffic selectors of a connection', ask => {
  const tunnel = (more: Readonly<Record<string, unknown>>) =>
    ask(
      ...gatewayNetwork('hub', '10.1.0.0/16'),
      vnet('far', '10.9.0.0/16'),
      site('hq', '192.168.0.0/16', '198.51.100.1'),
      connection('c', 'gw-hub', { site: 'hq' }, more),
    );
  const selectors = (local: string) => ({
    trafficSelectorPolicies: [
      { localAddressRanges: [local], remoteAddressRanges: ['192.168.0.0/16'] },
    ],
  });

  it('matter only where they leave something out', () => {
    expect(tunnel(selectors('10.1.0.0/16'))).toMatchObject({
      ...both('hub', 'hq', 'yes'),
      ...both('far', 'hq', 'no'),
    });
    expect(tunnel(selectors('10.1.1.0/24'))).toMatchObject({
      ...both('hub', 'hq', 'unknown'),
      ...both('far', 'hq', 'no'),
    });
  });
});
