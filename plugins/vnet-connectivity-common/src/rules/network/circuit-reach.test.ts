import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, network } from './__testUtils__/networks';
import { circuitReach } from './circuit-reach';

const circuitTo = (location: string, sku: string) => ({
  vnets: { hub: network(0, { location, gateways: [erGateway] }) },
  circuits: { ams: { peeringLocation: 'Amsterdam', sku } },
  connections: [
    { id: 'c', type: 'expressroute', a: 'hub/er', b: 'circuit:ams' },
  ],
});

testNetworkRule(circuitReach, {
  accepted: [
    {
      name: 'a Standard circuit within its geopolitical region',
      topology: circuitTo('northeurope', 'Standard'),
    },
    {
      name: 'a Premium circuit across the world',
      topology: circuitTo('eastus', 'Premium'),
    },
  ],
  refused: [
    {
      name: 'a Standard circuit to another geopolitical region',
      topology: circuitTo('eastus', 'Standard'),
      path: 'connections[0]',
      message: 'hub lies outside what its circuit reaches',
      element: 'conn c',
    },
  ],
});
