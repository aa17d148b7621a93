import { manyRegions, vpnTo } from '../../rules/__testUtils__/spec';
import { figuresOf } from '../__testUtils__/compared';

describe('day-2 effort', () => {
  it.each([
    // Regions that get a peering too: one less than there are.
    ['global-peering/none', 3, 1, 2],
    ['global-peering/none', 4, 2, 3],
    ['global-peering/none', 11, 3, 10],
    ['vnet-to-vnet/none', 4, 2, 3],
    ['virtual-wan/none', 11, 1, 0],
  ])('of %s with %i regions is %i of 3', (id, regions, value, touched) => {
    expect(figuresOf(id, manyRegions(regions)).dayTwoEffort).toMatchObject({
      value,
      unit: 'of 3',
      estimate: true,
      regionsTouched: touched,
    });
  });

  it('counts what a region adds', () => {
    const { resources, devicesTouched, reasons } = figuresOf(
      'vnet-to-vnet/vpn-per-region',
      vpnTo(),
    ).dayTwoEffort;
    // The network, its gateway, two halves of a connection, the connection to the device.
    expect({ resources, devicesTouched }).toEqual({
      resources: 5,
      devicesTouched: 1,
    });
    expect(reasons).toEqual([
      'A further region adds 1 virtual network, 1 × VPN gateway, 2 × VNet-to-VNet connection, 1 × connection to a VPN device.',
      '1 other region gets a resource too.',
      '1 VPN device is configured on-premises.',
    ]);
  });

  it('leaves the region with the shared gateway out, because a further one is not like it', () => {
    const { reasons } = figuresOf(
      'global-peering/vpn-transit',
      vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
    ).dayTwoEffort;
    expect(reasons[0]).not.toContain('gateway');
  });
});
