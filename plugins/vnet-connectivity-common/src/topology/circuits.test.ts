import {
  existingCircuit,
  expressRouteInterconnect,
  expressRouteTo,
  subscriptions,
} from '../rules/__testUtils__/spec';
import { topologyOf } from './__testUtils__/topology-of';

const spread = {
  regions: {
    weu: { subscriptionId: subscriptions.a },
    neu: { subscriptionId: subscriptions.b },
  },
};

/** By region: true if the owner of the circuit has to authorize its connection. */
function authorizations(changes: object): Record<string, boolean> {
  return Object.fromEntries(
    topologyOf({ ...changes }).circuitConnections.map(
      ({ region, authorization }) => [region, authorization],
    ),
  );
}

describe('circuits', () => {
  it('connect the gateway of each of their regions', () => {
    const { circuitConnections, expressRouteGateways } = topologyOf(
      expressRouteTo(),
    );
    expect(circuitConnections.map(({ id }) => id)).toEqual([
      'er-connection:weu/ams',
      'er-connection:neu/ams',
    ]);
    expect(expressRouteGateways.map(({ id }) => id)).toEqual([
      'er-gateway:weu',
      'er-gateway:neu',
    ]);
  });

  it('are registered where their first region is, unless they say where', () => {
    const location = (circuit: object) =>
      topologyOf(expressRouteTo({ ...circuit })).circuits[0].location;
    expect(location({ regions: ['neu', 'weu'] })).toBe('northeurope');
    expect(location({ location: 'uksouth' })).toBe('uksouth');
  });

  it('are provisioned where nobody has to be waited for', () => {
    const provisioned = (circuit: object) =>
      topologyOf(expressRouteTo({ ...circuit })).circuits[0].provisioned;
    expect(provisioned({})).toBe(false);
    expect(provisioned({ provisioned: true })).toBe(true);
    expect(provisioned({ existingCircuitId: existingCircuit('ams') })).toBe(
      true,
    );
    expect(
      provisioned({
        expressRoutePortId: existingCircuit('port').replace(
          'expressRouteCircuits',
          'expressRoutePorts',
        ),
      }),
    ).toBe(true);
  });

  it('need no authorization in the subscription of the gateway, and need one in any other', () => {
    expect(authorizations(expressRouteTo())).toEqual({
      weu: false,
      neu: false,
    });
    expect(
      authorizations({
        ...spread,
        ...expressRouteTo({ subscriptionId: subscriptions.b.toUpperCase() }),
      }),
    ).toEqual({ weu: true, neu: false });
    expect(
      authorizations(
        expressRouteTo({
          existingCircuitId: existingCircuit('ams', subscriptions.b),
        }),
      ),
    ).toEqual({ weu: true, neu: true });
  });

  it('compare with the subscription of the virtual hubs, which stand together', () => {
    expect(
      authorizations({
        ...spread,
        ...expressRouteTo({ subscriptionId: subscriptions.a }),
        interconnect: { pattern: 'virtual-wan' },
      }),
    ).toEqual({ weu: false, neu: false });
  });
});

describe('ExpressRoute gateways', () => {
  it('accept traffic of other networks on the circuit where that joins the regions, and nowhere else', () => {
    const accept = (changes: object) =>
      topologyOf({ ...changes }).expressRouteGateways.map(
        ({ allowRemoteVnetTraffic }) => allowRemoteVnetTraffic,
      );
    expect(accept(expressRouteInterconnect())).toEqual([true, true]);
    expect(accept(expressRouteTo())).toEqual([false, false]);
  });

  it('have scale units only where the SKU has them', () => {
    const gateway = (expressRoute: object) =>
      topologyOf({ ...expressRouteTo(), gateways: { expressRoute } })
        .expressRouteGateways[0];
    expect(gateway({ sku: 'ErGwScale', minScaleUnits: 2 })).toMatchObject({
      minScaleUnits: 2,
      maxScaleUnits: 2,
    });
    expect(gateway({ sku: 'ErGw2AZ' })).not.toHaveProperty('minScaleUnits');
  });

  it('stand beside VPN gateways where these are the backup, or lead to other regions', () => {
    const places = (changes: object) => {
      const { vpnGateways, expressRouteGateways } = topologyOf({ ...changes });
      return [vpnGateways, expressRouteGateways].map(gateways =>
        gateways.map(({ region }) => region),
      );
    };
    const one = { gateways: 'transit', gatewayRegion: 'neu' };
    expect(
      places(expressRouteTo({ regions: ['neu'] }, { backup: 'vpn', ...one })),
    ).toEqual([['neu'], ['neu']]);
    expect(
      places({
        ...expressRouteTo({ regions: ['neu'] }, one),
        interconnect: { pattern: 'vnet-to-vnet' },
      }),
    ).toEqual([['weu', 'neu'], ['neu']]);
  });
});
