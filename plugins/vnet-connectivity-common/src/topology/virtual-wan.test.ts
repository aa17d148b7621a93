import type { SpecChanges } from '../rules/__testUtils__/spec';
import { expressRouteTo, twoSpokes, vpnTo } from '../rules/__testUtils__/spec';
import { topologyOf } from './__testUtils__/topology-of';

const interconnect = { pattern: 'virtual-wan' };

function hubsOf(changes: SpecChanges = {}) {
  return topologyOf({ ...changes, interconnect }).virtualWan?.hubs ?? [];
}

describe('a Virtual WAN', () => {
  it('has a hub in each region, with a range that no network has', () => {
    expect(
      hubsOf().map(({ id, location, addressPrefix }) => [
        id,
        location,
        addressPrefix,
      ]),
    ).toEqual([
      ['hub:weu', 'westeurope', '10.0.0.0/23'],
      ['hub:neu', 'northeurope', '10.0.2.0/23'],
    ]);
  });

  it('connects each network with the hub of its region', () => {
    const { virtualWan, peerings } = topologyOf({ ...twoSpokes, interconnect });
    expect(virtualWan?.connections.map(({ id }) => id)).toEqual([
      'hub-connection:weu/weu',
      'hub-connection:neu/neu',
      'hub-connection:weu/app',
      'hub-connection:neu/data',
    ]);
    expect(peerings).toEqual([]);
  });

  it('has its gateways in the hubs, and none in the networks', () => {
    const changes = {
      ...expressRouteTo({}, { backup: 'vpn' }),
      gateways: { virtualHub: { vpnScaleUnits: 3 } },
      interconnect,
    };
    const { vpnGateways, expressRouteGateways, virtualNetworks } =
      topologyOf(changes);
    expect([...vpnGateways, ...expressRouteGateways]).toEqual([]);
    expect(virtualNetworks.map(({ gatewaySubnet }) => gatewaySubnet)).toEqual([
      undefined,
      undefined,
    ]);
    for (const hub of hubsOf(changes)) {
      expect(hub.vpnGateway?.scaleUnits).toBe(3);
      expect(hub.expressRouteGateway?.scaleUnits).toBe(1);
    }
  });

  it('has a gateway in one hub only where the others use it', () => {
    expect(
      hubsOf(
        vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'neu' }),
      ).map(({ vpnGateway }) => vpnGateway?.id),
    ).toEqual([undefined, 'vpn-gateway:neu']);
  });

  it('speaks BGP with every device that can', () => {
    expect(
      topologyOf({ ...vpnTo(), interconnect }).siteConnections.map(
        ({ id, bgp }) => [id, bgp],
      ),
    ).toEqual([
      ['connection:weu/hq', true],
      ['connection:neu/hq', true],
    ]);
  });

  it('has its firewalls in the hubs, without route tables', () => {
    const changes = {
      ...twoSpokes,
      inspection: { via: 'azure-firewall', tier: 'Premium' },
    };
    const { firewalls, routeTables } = topologyOf({ ...changes, interconnect });
    expect([...firewalls, ...routeTables]).toEqual([]);
    expect(hubsOf(changes).map(({ firewall }) => firewall)).toEqual([
      { id: 'firewall:weu', tier: 'Premium', zones: ['1', '2', '3'] },
      { id: 'firewall:neu', tier: 'Premium', zones: ['1', '2', '3'] },
    ]);
  });

  it('is there in its own pattern only', () => {
    expect(topologyOf(vpnTo()).virtualWan).toBeUndefined();
  });
});
