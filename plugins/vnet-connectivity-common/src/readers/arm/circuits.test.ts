import { both } from './__testUtils__/answers';
import { describeEveryForm } from './__testUtils__/every-form';
import {
  circuit,
  connection,
  gatewayNetwork,
  idOf,
  row,
} from './__testUtils__/rows';

describeEveryForm('ExpressRoute circuits', ask => {
  it('two circuits that are joined carry the traffic between their sites', () => {
    const path = 'expressRouteCircuits/er1/peerings/AzurePrivatePeering';
    const peered = (links: string, peerASN: number) => [
      {
        name: 'AzurePrivatePeering',
        properties: {
          peeringType: 'AzurePrivatePeering',
          peerASN,
          primaryPeerAddressPrefix: links,
        },
      },
    ];
    const circuits = (circuitConnectionStatus: string) =>
      ask(
        circuit('er1', { peerings: peered('172.16.0.0/30', 65010) }),
        circuit('er2', { peerings: peered('172.16.1.0/30', 65020) }),
        row(`${path}/connections/reach`, {
          circuitConnectionStatus,
          expressRouteCircuitPeering: { id: idOf(path) },
          peerExpressRouteCircuitPeering: {
            id: idOf('expressRouteCircuits/er2/peerings/AzurePrivatePeering'),
          },
        }),
      );
    expect(circuits('Connected')).toEqual(
      both('er1-on-premises', 'er2-on-premises', 'yes'),
    );
    expect(circuits('Disconnected')).toEqual(
      both('er1-on-premises', 'er2-on-premises', 'no'),
    );
  });

  it('networks on one circuit reach each other where both gateways allow it and it is provisioned', () => {
    const onCircuit = (allowRemoteVnetTraffic: boolean, state: object = {}) =>
      ask(
        ...['a', 'b'].map((name, at) =>
          gatewayNetwork(name, `10.${at + 1}.0.0/16`, {
            gatewayType: 'ExpressRoute',
            allowRemoteVnetTraffic,
          }),
        ),
        circuit('er', {
          peerings: [{ name: 'AzurePrivatePeering', properties: {} }],
          ...state,
        }),
        connection('ca', 'gw-a', { circuit: 'er' }),
        connection('cb', 'gw-b', { circuit: 'er' }),
      );
    expect(onCircuit(true)).toMatchObject(both('a', 'b', 'yes'));
    expect(onCircuit(false)).toMatchObject(both('a', 'b', 'no'));
    for (const state of [
      { serviceProviderProvisioningState: 'NotProvisioned' },
      { serviceProviderProvisioningState: 'Deprovisioning' },
      { circuitProvisioningState: 'Disabled' },
      { peerings: [] },
      {
        peerings: [
          { name: 'AzurePrivatePeering', properties: { state: 'Disabled' } },
        ],
      },
    ]) {
      expect(onCircuit(true, state)).toMatchObject(both('a', 'b', 'no'));
    }
  });
});
