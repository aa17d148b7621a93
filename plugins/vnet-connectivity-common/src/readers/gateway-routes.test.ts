import { both } from './arm/__testUtils__/answers';
import { describeEveryForm } from './arm/__testUtils__/every-form';
import {
  connection,
  gateway,
  idOf,
  networkInterface,
  peering,
  routeTable,
  site,
  subnet,
  vnet,
} from './arm/__testUtils__/rows';

describeEveryForm('Routes of a GatewaySubnet', ask => {
  const answers = (range: string) =>
    ask(
      vnet('hub', '10.1.0.0/16', {
        subnets: [
          subnet('GatewaySubnet', '10.1.255.0/27', {
            table: 'gw',
            holds: idOf('virtualNetworkGateways/gw-hub'),
          }),
          subnet('nva', '10.1.1.0/24'),
        ],
        peerings: [peering('spoke', { allowGatewayTransit: true })],
      }),
      vnet('spoke', '10.2.0.0/16', {
        peerings: [
          peering('hub', {
            useRemoteGateways: true,
            allowForwardedTraffic: true,
          }),
        ],
      }),
      ...gateway('gw-hub', 'hub'),
      networkInterface('nva', 'hub/nva', '10.1.1.4'),
      routeTable('gw', { [range]: '10.1.1.4' }),
      site('plant', '192.168.0.0/16', '198.51.100.1'),
      connection('c', 'gw-hub', { site: 'plant' }),
    );

  it('may take what the gateway sends into its tunnels, or not', () => {
    expect(answers('192.168.0.0/16')).toMatchObject(
      both('spoke', 'plant', 'unknown'),
    );
  });

  it('lead to an appliance what comes for the networks around it', () => {
    expect(answers('10.2.0.0/16')).toMatchObject(both('spoke', 'plant', 'yes'));
  });
});
