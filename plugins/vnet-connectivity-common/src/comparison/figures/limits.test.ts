import {
  expressRouteInterconnect,
  manyRegions,
  vpnTo,
} from '../../rules/__testUtils__/spec';
import { figuresOf, withEastUs } from '../__testUtils__/compared';

const used = (id: string, changes: Parameters<typeof figuresOf>[1]) =>
  figuresOf(id, changes).limits.limits.map(each => [
    each.limit,
    each.used,
    each.of,
  ]);

describe('limits', () => {
  it('count the peerings of the network that has most', () => {
    expect(figuresOf('global-peering/none', manyRegions(60)).limits)
      // 59 of 500
      .toMatchObject({ value: 12, unit: '%' });
  });

  it('count the tunnels of the gateway that has most', () => {
    // Four to each of two others.
    expect(used('vnet-to-vnet/none', withEastUs)).toEqual([
      ['Tunnels of a VpnGw2AZ gateway', 8, 30],
    ]);
  });

  it('count the networks on a circuit and the circuits on a gateway, the nearest first', () => {
    expect(used('expressroute/none', expressRouteInterconnect())).toEqual([
      ['Circuits of an ErGw1AZ gateway', 1, 4],
      ['Networks linked to circuit ams', 2, 10],
    ]);
  });

  it('count the networks and sites on a virtual hub', () => {
    expect(used('virtual-wan/vpn-per-region', vpnTo())).toEqual([
      ['Virtual networks on a virtual hub', 1, 498],
      ['Site-to-site connections of a virtual hub', 1, 1000],
    ]);
  });

  it('count the networks of a group', () => {
    expect(
      used('global-peering/none', {
        ...manyRegions(25),
        interconnect: { peeredBy: 'network-manager' },
      }),
    ).toEqual([['Networks of a connected group', 25, 3000]]);
  });
});
