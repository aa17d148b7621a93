import { existingVnet, specWith } from '../rules/__testUtils__/spec';
import type { SpecChanges } from '../rules/__testUtils__/spec';
import { parseSpec } from '../spec';
import { buildTopology } from './build';
import { planSpec } from './planned-spec';

const topologyOf = (changes: SpecChanges) =>
  buildTopology(planSpec(parseSpec(specWith(changes)).spec!));

const app = { app: '10.10.1.0/24' };
const choices = {
  virtualNetworks: { encryption: 'AllowUnencrypted', natGateway: 'StandardV2' },
};

describe('what every network has', () => {
  it('is what its own choice says, or else that of all', () => {
    const { virtualNetworks, natGateways } = topologyOf({
      ...choices,
      regions: {
        weu: { subnets: app },
        neu: { subnets: { app: '10.20.1.0/24' }, natGateway: 'Standard' },
      },
      spokes: {
        shop: {
          region: 'weu',
          addressSpace: ['10.11.0.0/16'],
          subnets: { web: '10.11.1.0/24' },
          encryption: 'none',
          natGateway: 'none',
        },
      },
    });
    expect(
      virtualNetworks.map(({ key, encryption }) => [key, encryption]),
    ).toEqual([
      ['weu', 'AllowUnencrypted'],
      ['neu', 'AllowUnencrypted'],
      ['shop', undefined],
    ]);
    expect(natGateways).toEqual([
      {
        id: 'nat-gateway:weu',
        virtualNetwork: 'weu',
        sku: 'StandardV2',
        subnets: ['app'],
        zones: [],
      },
      {
        id: 'nat-gateway:neu',
        virtualNetwork: 'neu',
        sku: 'Standard',
        subnets: ['app'],
        zones: ['1', '2', '3'],
      },
    ]);
  });

  it('is not forced on a network that exists', () => {
    const exists = { existingVnetId: existingVnet('vnet-weu'), subnets: app };
    const { virtualNetworks, natGateways } = topologyOf({
      ...choices,
      regions: { weu: exists },
    });
    expect(virtualNetworks[0].encryption).toBeUndefined();
    expect(natGateways).toEqual([]);
    expect(
      topologyOf({
        ...choices,
        regions: { weu: { ...exists, encryption: 'AllowUnencrypted' } },
      }).virtualNetworks[0].encryption,
    ).toBe('AllowUnencrypted');
  });

  it('is nothing where nobody chooses', () => {
    const { virtualNetworks, natGateways } = topologyOf({
      regions: { weu: { subnets: app } },
    });
    expect(virtualNetworks.every(({ encryption }) => !encryption)).toBe(true);
    expect(natGateways).toEqual([]);
  });
});
