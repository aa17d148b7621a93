import { testNetworkRule } from '../__testUtils__/test-network-rule';
import { erGateway, network } from './__testUtils__/networks';
import { circuitLinks } from './circuit-links';

/** A circuit with this many networks. */
const withNetworks = (count: number, circuit = {}) => {
  const names = Array.from({ length: count }, (_, index) => `n${index}`);
  return {
    vnets: Object.fromEntries(
      names.map((name, index) => [
        name,
        network(index, { gateways: [erGateway] }),
      ]),
    ),
    circuits: { ams: circuit },
    connections: names.map(name => ({
      id: name,
      type: 'expressroute',
      a: `${name}/er`,
      b: 'circuit:ams',
    })),
  };
};

testNetworkRule(circuitLinks, {
  accepted: [
    {
      name: 'ten networks on a Standard circuit',
      topology: withNetworks(10, { sku: 'Standard' }),
    },
    {
      name: 'eleven networks on a Premium circuit',
      topology: withNetworks(11, { sku: 'Premium', bandwidthMbps: 1000 }),
    },
  ],
  refused: [
    {
      name: 'eleven networks on a Standard circuit',
      topology: withNetworks(11, { sku: 'Standard' }),
      path: 'circuits.ams',
      message: 'ams links 11 VNets: without Premium a circuit links 10.',
      element: 'circuit ams',
    },
    {
      name: 'more networks than a small Premium circuit takes',
      topology: withNetworks(21, { sku: 'Premium', bandwidthMbps: 50 }),
      path: 'circuits.ams',
      message: 'ams links 21 VNets: with 50 Mbps a Premium circuit links 20.',
    },
  ],
});
