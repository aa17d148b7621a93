import fc from 'fast-check';
import type { ConnectivitySpec, RegionSpec } from '../../spec';
import { interconnectPatterns } from '../../spec';

const subscriptionId = fc.constantFrom(
  '00000000-0000-0000-0000-00000000000a',
  '00000000-0000-0000-0000-00000000000B',
);

const existingVnetId = subscriptionId.map(
  id =>
    `/subscriptions/${id}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/core`,
);

const addressSpace = fc
  .uniqueArray(fc.nat({ max: 12 }), { minLength: 1, maxLength: 2 })
  .map(numbers => numbers.map(number => `10.${number}.0.0/16`));

/** Any region. */
export const region: fc.Arbitrary<RegionSpec> = fc.record(
  {
    location: fc.constantFrom('westeurope', 'northeurope', 'westus'),
    addressSpace,
    asn: fc.integer({ min: 65010, max: 65016 }),
    subscriptionId,
    existingVnetId,
    hubAddressPrefix: fc.constantFrom('10.1.0.0/23', '10.99.0.0/23'),
    nva: fc.record(
      {
        ipAddress: fc.constant('10.1.1.4'),
        asn: fc.integer({ min: 65010, max: 65016 }),
      },
      { requiredKeys: ['ipAddress'] },
    ),
  },
  { requiredKeys: ['location'] },
);

const spoke = fc.record(
  {
    region: fc.constantFrom('weu', 'neu', 'elsewhere'),
    addressSpace,
    subscriptionId,
    existingVnetId,
  },
  { requiredKeys: ['region'] },
);

const circuit = fc.record(
  {
    peeringLocation: fc.constant('Amsterdam'),
    provider: fc.constant('Equinix'),
    existingCircuitId: existingVnetId.map(id =>
      id.replace('virtualNetworks', 'expressRouteCircuits'),
    ),
    subscriptionId,
    location: fc.constant('uksouth'),
    provisioned: fc.boolean(),
    bandwidthMbps: fc.constant(1000),
    tier: fc.constantFrom('Local', 'Standard', 'Premium'),
    regions: fc.uniqueArray(fc.constantFrom('weu', 'neu', 'elsewhere'), {
      minLength: 1,
    }),
    sites: fc.constant(['hq']),
  },
  { requiredKeys: ['peeringLocation', 'bandwidthMbps', 'regions'] },
);

/** Any spec of a few regions and spokes, most of which contradict themselves somewhere. */
export const spec: fc.Arbitrary<ConnectivitySpec> = fc.record(
  {
    apiVersion: fc.constant('vnet-connectivity/v1' as const),
    kind: fc.constant('ConnectivitySpec' as const),
    metadata: fc.constant({ name: 'contoso-core' }),
    regions: fc.dictionary(
      fc.constantFrom('weu', 'neu', 'sdc', 'uks', 'constructor', 'eus'),
      region,
      { minKeys: 1, maxKeys: 6, noNullPrototype: true },
    ),
    spokes: fc.dictionary(fc.constantFrom('app', 'data', 'web'), spoke, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    inspection: fc.record(
      {
        via: fc.constantFrom('none', 'azure-firewall', 'nva'),
        tier: fc.constantFrom('Standard', 'Premium'),
      },
      { requiredKeys: ['via'] },
    ),
    circuits: fc.dictionary(fc.constantFrom('ams', 'fra'), circuit, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    interconnect: fc.record(
      {
        pattern: fc.constantFrom(...interconnectPatterns),
        topology: fc.constantFrom('mesh' as const, 'hub-and-spoke' as const),
        hub: fc.constantFrom('weu', 'neu'),
        bgp: fc.boolean(),
        peeredBy: fc.constantFrom('peerings', 'network-manager'),
      },
      { requiredKeys: ['pattern'] },
    ),
    onPremises: fc.record(
      {
        via: fc.constantFrom('none', 'vpn', 'expressroute'),
        gateways: fc.constantFrom('per-region', 'transit'),
        gatewayRegion: fc.constantFrom('weu', 'neu'),
        backup: fc.constant('vpn'),
        sites: fc.constantFrom(
          {},
          {
            hq: {
              addressSpace: ['10.1.0.0/16'],
              devices: [{ ipAddress: '203.0.113.10', asn: 65011 }],
            },
          },
        ),
      },
      { requiredKeys: ['via'] },
    ),
    gateways: fc.record(
      {
        vpn: fc.record(
          { activeActive: fc.boolean(), bgp: fc.boolean() },
          { requiredKeys: [] },
        ),
        expressRoute: fc.record(
          {
            sku: fc.constantFrom('ErGw1AZ', 'ErGwScale'),
            minScaleUnits: fc.constantFrom(1, 2),
          },
          { requiredKeys: [] },
        ),
        virtualHub: fc.record(
          { vpnScaleUnits: fc.constantFrom(1, 2) },
          { requiredKeys: [] },
        ),
        routeServer: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  {
    requiredKeys: ['apiVersion', 'kind', 'metadata', 'regions', 'interconnect'],
  },
) as fc.Arbitrary<ConnectivitySpec>;
