import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, network } from './__testUtils__/networks';
import { gatewayCircuits } from './gateway-circuits';

/** A gateway with this many circuits. */
const withCircuits = (count: number) => {
  const names = Array.from({ length: count }, (_, index) => `c${index}`);
  return {
    vnets: { hub: network(0, { gateways: [erGateway] }) },
    circuits: Object.fromEntries(names.map(name => [name, {}])),
    connections: names.map(name => ({
      id: name,
      type: 'expressroute',
      a: 'hub/er',
      b: name,
    })),
  };
};

testNetworkRule(gatewayCircuits, {
  accepted: [
    { name: 'four circuits on an ErGw1AZ gateway', topology: withCircuits(4) },
  ],
  refused: [
    {
      name: 'five circuits on an ErGw1AZ gateway',
      topology: withCircuits(5),
      path: 'vnets.hub.gateways',
      message: 'The ErGw1AZ gateway of hub has 5 circuits',
      element: 'hub/er',
    },
  ],
});
