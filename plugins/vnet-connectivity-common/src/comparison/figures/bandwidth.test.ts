import { expressRouteTo, vpnTo } from '../../rules/__testUtils__/spec';
import { figuresOf } from '../__testUtils__/compared';

describe('bandwidth between regions', () => {
  it('is that of the machines where regions are peered', () => {
    expect(figuresOf('global-peering/none').bandwidth).toMatchObject({
      value: 'as much as the virtual machines',
      bottleneck: 'size of the virtual machines',
    });
  });

  it.each([
    ['VpnGw1AZ', 650, undefined],
    ['VpnGw2AZ', 1250, undefined],
    ['VpnGw4AZ', 5000, 2300],
    ['VpnGw5AZ', 10000, 2300],
  ])(
    'is that of all tunnels of a %s gateway, and of one tunnel',
    (sku, value, tunnelMbps) => {
      const { bandwidth } = figuresOf('vnet-to-vnet/none', {
        gateways: { vpn: { sku } },
      });
      expect(bandwidth).toMatchObject({
        value,
        unit: 'Mbps',
        bottleneck: `${sku} gateway, all tunnels together`,
      });
      expect(bandwidth.tunnelMbps).toBe(tunnelMbps);
    },
  );

  it('is that of the router of the virtual hubs, from the least units to most', () => {
    expect(figuresOf('virtual-wan/none').bandwidth).toMatchObject({
      value: { from: 3000, to: 50000 },
    });
  });

  it('is that of the gateways over a circuit, whatever the circuit has', () => {
    const { bandwidth, onPremisesBandwidth } = figuresOf(
      'expressroute/expressroute-per-region',
      {
        ...expressRouteTo({ bandwidthMbps: 1000 }),
        gateways: { expressRoute: { sku: 'ErGw3AZ' } },
      },
    );
    expect(bandwidth.value).toBe(10000);
    expect(onPremisesBandwidth).toMatchObject({
      value: 1000,
      bottleneck: 'circuit ams',
    });
  });

  it('grows with the scale units of a scalable gateway', () => {
    const { bandwidth } = figuresOf('expressroute/none', {
      regions: { weu: { location: 'francecentral' } },
      interconnect: { pattern: 'expressroute' },
      circuits: {
        par: {
          peeringLocation: 'Paris',
          provider: 'Equinix',
          bandwidthMbps: 10000,
          regions: ['weu', 'neu'],
        },
      },
      gateways: {
        expressRoute: {
          sku: 'ErGwScale',
          minScaleUnits: 2,
          maxScaleUnits: 4,
        },
      },
    });
    expect(bandwidth.value).toEqual({ from: 2000, to: 4000 });
  });

  it('names what a firewall adds', () => {
    const { bandwidth } = figuresOf('global-peering/none', {
      inspection: { via: 'azure-firewall' },
      spokes: {
        app: { region: 'weu', addressSpace: ['10.11.0.0/16'] },
        data: { region: 'neu', addressSpace: ['10.21.0.0/16'] },
      },
    });
    expect(bandwidth.notes?.join()).toContain('30000 Mbps in Standard');
  });
});

describe('bandwidth to on-premises', () => {
  it.each([
    ['global-peering/vpn-per-region', 1250, 'VpnGw2AZ gateway'],
    ['virtual-wan/vpn-per-region', 500, 'VPN gateway of a virtual hub'],
  ])('of %s is %i Mbps', (id, value, bottleneck) => {
    const { onPremisesBandwidth } = figuresOf(id, vpnTo());
    expect(onPremisesBandwidth?.value).toBe(value);
    expect(onPremisesBandwidth?.bottleneck).toContain(bottleneck);
  });

  it('says that regions share what one of them has', () => {
    const { onPremisesBandwidth } = figuresOf(
      'global-peering/vpn-transit',
      vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
    );
    expect(onPremisesBandwidth?.notes).toContain(
      'All regions share what weu has.',
    );
  });
});
