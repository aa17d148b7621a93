import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import { interconnectPatterns } from 'backstage-plugin-vnet-connectivity-common';
import fc from 'fast-check';
import { hq } from './specs';

const locations = {
  weu: 'westeurope',
  neu: 'northeurope',
  eus: 'eastus',
  sea: 'southeastasia',
};

const circuit = {
  peeringLocation: 'Amsterdam',
  provider: 'Equinix',
  bandwidthMbps: 1000,
  tier: 'Premium' as const,
};

/** Small specs of the right shape, some of which Azure would refuse. */
export const arbitrarySpec: fc.Arbitrary<ConnectivitySpec> = fc
  .record({
    keys: fc.uniqueArray(fc.constantFrom('weu', 'neu', 'eus', 'sea'), {
      minLength: 1,
      maxLength: 4,
    }),
    pattern: fc.constantFrom(...interconnectPatterns),
    bgp: fc.boolean(),
    via: fc.constantFrom(
      'none' as const,
      'vpn' as const,
      'expressroute' as const,
    ),
    gateways: fc.constantFrom('per-region' as const, 'transit' as const),
    spoke: fc.boolean(),
  })
  .map(({ keys, pattern, bgp, via, gateways, spoke }): ConnectivitySpec => {
    const [first] = keys;
    const needsCircuit = via === 'expressroute' || pattern === 'expressroute';
    return {
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core' },
      regions: Object.fromEntries(
        keys.map(key => [key, { location: locations[key] }]),
      ),
      interconnect: {
        pattern,
        ...(pattern === 'vnet-to-vnet' ? { bgp } : {}),
      },
      ...(spoke ? { spokes: { app: { region: first } } } : {}),
      onPremises:
        via === 'none'
          ? { via }
          : {
              via,
              gateways,
              ...(gateways === 'transit' ? { gatewayRegion: first } : {}),
              sites: { hq },
            },
      ...(needsCircuit
        ? {
            circuits: {
              ams: {
                ...circuit,
                regions: keys,
                ...(via === 'expressroute' ? { sites: ['hq'] } : {}),
              },
            },
          }
        : {}),
    };
  });
