import fc from 'fast-check';
import { chosenParts } from './chosen-parts';

const circuits = {
  ams: {
    peeringLocation: 'Amsterdam',
    bandwidthMbps: 1000,
    regions: ['weu'],
    sites: ['hq'],
  },
};
const hq = {
  addressSpace: ['192.168.0.0/16'],
  devices: [{ ipAddress: '203.0.113.10' }],
};
/** A form in which somebody has looked at everything. */
const everything = {
  name: 'contoso-core',
  regions: {
    weu: {
      location: 'westeurope',
      gatewaySubnet: '10.0.255.0/27',
      firewallSubnet: '10.0.254.0/26',
      routeServerSubnet: '10.0.253.0/26',
      hubAddressPrefix: '10.9.0.0/23',
      asn: 65010,
    },
  },
  virtualNetworks: { encryption: 'AllowUnencrypted', ipsec: true },
  interconnect: {
    pattern: 'global-peering',
    topology: 'hub-and-spoke',
    hub: 'weu',
    bgp: false,
    peeredBy: 'network-manager',
  },
  onPremises: {
    via: 'expressroute',
    gateways: 'transit',
    gatewayRegion: 'weu',
    backup: 'vpn',
    sites: { hq },
  },
  inspection: {
    via: 'nva',
    tier: 'Premium',
    appliances: { weu: { ipAddress: '10.0.1.4', asn: 65020 } },
  },
  gateways: {
    vpn: { sku: 'VpnGw1AZ', ipsecPolicy: { ikeEncryption: 'AES256' } },
    expressRoute: { sku: 'ErGwScale', minScaleUnits: 2 },
    virtualHub: { vpnScaleUnits: 2 },
    routeServer: true,
  },
  circuits,
};

describe('chosenParts', () => {
  it('keeps what belongs to the chosen ways, and nothing else', () => {
    expect(chosenParts(everything)).toEqual({
      name: 'contoso-core',
      regions: {
        weu: {
          location: 'westeurope',
          gatewaySubnet: '10.0.255.0/27',
          routeServerSubnet: '10.0.253.0/26',
          asn: 65010,
          nva: { ipAddress: '10.0.1.4', asn: 65020 },
        },
      },
      virtualNetworks: { encryption: 'AllowUnencrypted' },
      interconnect: {
        pattern: 'global-peering',
        topology: 'hub-and-spoke',
        hub: 'weu',
        peeredBy: 'network-manager',
      },
      onPremises: everything.onPremises,
      inspection: { via: 'nva' },
      gateways: {
        vpn: everything.gateways.vpn,
        expressRoute: { sku: 'ErGwScale', minScaleUnits: 2 },
        routeServer: true,
      },
      circuits,
    });
  });

  it('leaves to Virtual WAN what virtual hubs have', () => {
    expect(
      chosenParts({
        ...everything,
        interconnect: { ...everything.interconnect, pattern: 'virtual-wan' },
        inspection: { via: 'azure-firewall', tier: 'Premium' },
      }),
    ).toMatchObject({
      regions: {
        weu: { location: 'westeurope', hubAddressPrefix: '10.9.0.0/23' },
      },
      interconnect: { pattern: 'virtual-wan' },
      inspection: { via: 'azure-firewall', tier: 'Premium' },
      gateways: {
        vpn: { ipsecPolicy: { ikeEncryption: 'AES256' } },
        virtualHub: { vpnScaleUnits: 2 },
      },
    });
  });

  it.each([
    [
      'circuits without ExpressRoute',
      {
        interconnect: { pattern: 'vnet-to-vnet' },
        onPremises: { via: 'vpn', sites: { hq } },
        circuits,
      },
      {
        interconnect: { pattern: 'vnet-to-vnet' },
        onPremises: { via: 'vpn', sites: { hq } },
      },
    ],
    [
      'sites without a way to them',
      { onPremises: { via: 'none', gateways: 'transit', sites: { hq } } },
      { onPremises: { via: 'none' } },
    ],
    [
      'the sites of a circuit where none is reached',
      { interconnect: { pattern: 'expressroute' }, circuits },
      {
        interconnect: { pattern: 'expressroute' },
        circuits: {
          ams: {
            peeringLocation: 'Amsterdam',
            bandwidthMbps: 1000,
            regions: ['weu'],
          },
        },
      },
    ],
    [
      'devices that no tunnel leads to',
      { onPremises: { via: 'expressroute', sites: { hq } } },
      {
        onPremises: {
          via: 'expressroute',
          sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
        },
      },
    ],
    [
      'a backup of a VPN',
      { onPremises: { via: 'vpn', backup: 'vpn' } },
      { onPremises: { via: 'vpn' } },
    ],
    [
      'scale units of a gateway that has none',
      {
        onPremises: { via: 'expressroute' },
        gateways: { expressRoute: { sku: 'ErGw1AZ', maxScaleUnits: 4 } },
      },
      {
        onPremises: { via: 'expressroute' },
        gateways: { expressRoute: { sku: 'ErGw1AZ' } },
      },
    ],
    [
      'what is left of a section that does not apply',
      {
        interconnect: { pattern: 'global-peering' },
        gateways: { expressRoute: { sku: 'ErGw1AZ' }, vpn: {} },
      },
      { interconnect: { pattern: 'global-peering' }, gateways: {} },
    ],
    [
      'appliances where nothing is inspected by them',
      {
        regions: {
          weu: { location: 'westeurope', nva: { ipAddress: '10.0.1.4' } },
        },
        inspection: { via: 'none', appliances: { weu: { ipAddress: 'x' } } },
      },
      {
        regions: { weu: { location: 'westeurope' } },
        inspection: { via: 'none' },
      },
    ],
  ])('leaves out %s', (_, form, chosen) => {
    expect(chosenParts({ ...form })).toEqual(chosen);
  });

  it.each([
    {
      interconnect: { pattern: 'pigeon', topology: 5, hub: 7, bgp: 1 },
      onPremises: { via: 'vpn' },
      circuits,
    },
    { onPremises: { via: 'pigeon', gateways: 1, gatewayRegion: 2 }, circuits },
    { onPremises: [1], regions: 'weu', circuits: { ams: '' }, gateways: null },
    { inspection: { via: 'eyes', tier: 5 }, regions: { weu: { nva: 5 } } },
  ])('leaves to the rules what it does not know: %j', form => {
    expect(chosenParts(form)).toEqual(form);
  });

  it('never throws, and finds nothing to leave out the second time', () => {
    const way = fc.constantFrom(
      'none',
      'vpn',
      'expressroute',
      'azure-firewall',
      'nva',
      'virtual-wan',
      'global-peering',
      'vnet-to-vnet',
    );
    const section = fc.oneof(
      fc.anything(),
      fc.dictionary(
        fc.constantFrom('via', 'pattern', 'weu', 'sites', 'sku', 'appliances'),
        fc.oneof(way, fc.object({ maxDepth: 2 })),
      ),
    );
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(everything)), section),
        form => {
          const once = chosenParts(form);
          expect(chosenParts(once)).toEqual(once);
        },
      ),
    );
  });
});
