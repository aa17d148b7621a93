import { buildDocumentNetwork } from '../__testUtils__/document-network';
import { failedElements } from './failed-elements';

const network = buildDocumentNetwork({
  vnets: {
    A: {
      prefixes: ['10.0.0.0/16'],
      region: 'westeurope',
      gateways: [{ type: 'vpn', sku: 'VpnGw2AZ' }],
    },
    B: { prefixes: ['10.1.0.0/16'], region: 'northeurope' },
  },
  peerings: [
    { from: 'A', to: 'B' },
    { from: 'B', to: 'A' },
  ],
});

it('names what fails along with a region, and nothing where nothing fails', () => {
  const { elements, alsoFailed } = failedElements(network, [
    'region:westeurope',
    'nobody',
  ]);
  expect(elements).toEqual(
    expect.arrayContaining(['A', 'B', 'gateway:A/vpn', 'peering:A-B']),
  );
  expect(alsoFailed).toContain('A');
  expect(alsoFailed).toContain('gateway:A/vpn');
  expect(alsoFailed).not.toContain('region:westeurope');
  expect(alsoFailed).not.toContain('B');
  expect(failedElements(network, []).alsoFailed).toEqual([]);
});
