import { both } from './__testUtils__/answers';
import { describeEveryForm } from './__testUtils__/every-form';
import {
  connection,
  gatewayNetwork,
  idOf,
  peering,
  site,
  vnet,
} from './__testUtils__/rows';

describeEveryForm('Gateways', ask => {
  it('a gateway serves its network and those that use it', () => {
    expect(
      ask(
        gatewayNetwork('hub', '10.1.0.0/16', {}, [
          peering('spoke', { allowGatewayTransit: true }),
          peering('other'),
        ]),
        vnet('spoke', '10.2.0.0/16', {
          peerings: [peering('hub', { useRemoteGateways: true })],
        }),
        vnet('other', '10.3.0.0/16', { peerings: [peering('hub')] }),
        site('plant', '192.168.1.0/24', '198.51.100.1'),
        connection('c', 'gw-hub', { site: 'plant' }),
      ),
    ).toMatchObject({
      ...both('hub', 'plant', 'yes'),
      ...both('spoke', 'plant', 'yes'),
      ...both('other', 'plant', 'no'),
      ...both('spoke', 'other', 'no'),
    });
  });

  it('a tunnel that is down carries nothing, and one of which Azure knows no state leaves it open', () => {
    const answer = (connectionStatus: string) =>
      ask(
        gatewayNetwork('hub', '10.1.0.0/16'),
        site('plant', '192.168.1.0/24', '198.51.100.1'),
        connection('c', 'gw-hub', { site: 'plant' }, { connectionStatus }),
      );
    expect(answer('NotConnected')).toEqual(both('hub', 'plant', 'no'));
    expect(answer('Connecting')).toEqual(both('hub', 'plant', 'no'));
    expect(answer('Unknown')).toEqual(both('hub', 'plant', 'unknown'));
  });

  it('a chain of VNet-to-VNet connections is passed with BGP on all of it only', () => {
    const chain = (bgp: boolean) =>
      ask(
        ...['a', 'b', 'c'].map((name, at) =>
          gatewayNetwork(name, `10.${at + 1}.0.0/16`, {
            enableBgp: bgp,
            bgpSettings: { asn: 65001 + at },
          }),
        ),
        ...['a b', 'b a', 'b c', 'c b'].map(pair => {
          const [from, to] = pair.split(' ');
          return connection(
            `${from}-${to}`,
            `gw-${from}`,
            { gateway: `gw-${to}` },
            { enableBgp: bgp },
          );
        }),
      );
    expect(chain(false)).toMatchObject({
      ...both('a', 'b', 'yes'),
      ...both('a', 'c', 'no'),
    });
    expect(chain(true)).toMatchObject({
      ...both('a', 'b', 'yes'),
      ...both('a', 'c', 'yes'),
    });
  });

  it('local network gateways of one device, or of one range at one gateway, are one site', () => {
    expect(
      ask(
        gatewayNetwork('hub', '10.1.0.0/16'),
        site('first', '192.168.1.0/24', '198.51.100.1'),
        site('second', '192.168.1.0/24', '198.51.100.2'),
        connection('c1', 'gw-hub', { site: 'first' }),
        connection('c2', 'gw-hub', { site: 'second' }),
      ),
    ).toEqual({
      ...both('hub', 'first', 'yes'),
      ...both('hub', 'second', 'yes'),
    });
  });

  it('NAT leaves open what is said by the addresses behind it, and nothing else', () => {
    expect(
      ask(
        gatewayNetwork('hub', '10.1.0.0/16'),
        site('twin', '10.1.0.0/16', '198.51.100.1'),
        site('plain', '192.168.1.0/24', '198.51.100.2'),
        connection(
          'c',
          'gw-hub',
          { site: 'twin' },
          {
            ingressNatRules: [
              { id: idOf('virtualNetworkGateways/gw-hub/natRules/n') },
            ],
          },
        ),
        connection('d', 'gw-hub', { site: 'plain' }),
      ),
    ).toMatchObject({
      ...both('hub', 'twin', 'unknown'),
      ...both('hub', 'plain', 'yes'),
    });
  });
});
