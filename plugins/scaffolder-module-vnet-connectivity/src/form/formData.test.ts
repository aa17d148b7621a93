import { design, rules } from 'backstage-plugin-vnet-connectivity-common';
import fc from 'fast-check';
import { draftFromFormData, specFromFormData } from './formData';

describe('specFromFormData', () => {
  it('turns a complete form into a spec that the domain accepts', () => {
    const spec = specFromFormData({
      name: 'contoso-core',
      owner: 'group:default/network',
      description: '',
      tags: {},
      regions: {
        weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'none' },
      gateways: {},
      delivery: { iac: ['terraform'], ci: 'github-actions' },
      destination: { kind: 'local' },
      review: null,
    });
    expect(spec).toEqual({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core', owner: 'group:default/network' },
      regions: {
        weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'none' },
      delivery: { iac: ['terraform'], ci: 'github-actions' },
    });
    expect(design(spec).ok).toBe(true);
  });

  it('leaves out what was left empty', () => {
    expect(specFromFormData({})).toEqual({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: {},
      regions: {},
    });
  });

  it('passes on what it does not understand, so that the domain can refuse it', () => {
    const spec = specFromFormData({ name: 5, regions: 'weu', onPremises: [1] });
    expect(spec).toMatchObject({
      metadata: { name: 5 },
      regions: 'weu',
      onPremises: [1],
    });
    expect(design(spec).ok).toBe(false);
  });
});

describe('any form', () => {
  /** Data that the fields can write, in any combination, with the leftovers of other choices. */
  const written = fc.record(
    {
      name: fc.constantFrom('contoso-core', 'Bad Name', ''),
      tags: fc.constantFrom({}, { team: 'network' }),
      regions: fc.constantFrom(
        {},
        {
          weu: { location: 'westeurope', hubAddressPrefix: '10.250.0.0/23' },
          neu: { location: 'northeurope', gatewaySubnet: '10.1.255.0/27' },
          eus: { location: 'eastus', asn: 65010 },
        },
      ),
      spokes: fc.constantFrom({}, { app: { region: 'weu' } }),
      interconnect: fc.record(
        {
          pattern: fc.constantFrom(
            'global-peering',
            'vnet-to-vnet',
            'expressroute',
            'virtual-wan',
          ),
          topology: fc.constantFrom('mesh', 'hub-and-spoke'),
          hub: fc.constantFrom('weu', 'gone'),
          bgp: fc.boolean(),
          peeredBy: fc.constantFrom('peerings', 'network-manager'),
        },
        { requiredKeys: ['pattern'] },
      ),
      onPremises: fc.record(
        {
          via: fc.constantFrom('none', 'vpn', 'expressroute'),
          gateways: fc.constantFrom('per-region', 'transit'),
          gatewayRegion: fc.constantFrom('weu', 'gone'),
          backup: fc.constant('vpn'),
          sites: fc.constantFrom(
            {},
            {
              hq: {
                addressSpace: ['192.168.0.0/16'],
                devices: [{ ipAddress: '203.0.113.10' }],
              },
            },
          ),
        },
        { requiredKeys: ['via'] },
      ),
      inspection: fc.record(
        {
          via: fc.constantFrom('none', 'azure-firewall', 'nva'),
          tier: fc.constantFrom('Standard', 'Premium'),
          appliances: fc.constantFrom(
            {},
            { weu: { ipAddress: '10.0.1.4', asn: 65020 }, gone: {} },
          ),
        },
        { requiredKeys: ['via'] },
      ),
      gateways: fc.record(
        {
          vpn: fc.constantFrom({}, { sku: 'VpnGw1AZ', bgp: false }),
          expressRoute: fc.constantFrom(
            {},
            { sku: 'ErGw1AZ', minScaleUnits: 2 },
          ),
          virtualHub: fc.constantFrom({}, { vpnScaleUnits: 2 }),
          routeServer: fc.constant(true),
        },
        { requiredKeys: [] },
      ),
      circuits: fc.constantFrom(
        {},
        {
          ams: {
            peeringLocation: 'Amsterdam',
            provider: 'Equinix',
            bandwidthMbps: 1000,
            regions: ['weu', 'neu'],
            sites: ['hq'],
          },
        },
      ),
      delivery: fc.constantFrom({}, { iac: ['terraform', 'bicep'] }),
    },
    { requiredKeys: [] },
  );

  /** Rules about what has no meaning in the way that is chosen: the form keeps it, the spec must not. */
  const leftovers = [
    'interconnect-bgp-only-with-vnet-to-vnet',
    'network-manager-only-with-global-peering',
    'hub-only-with-hub-and-spoke',
    'hub-prefix-only-with-virtual-wan',
    'backup-only-with-expressroute',
    'firewall-tier-only-with-azure-firewall',
    'gateway-region-only-with-transit',
    'nva-only-with-inspection',
    'sites-unused',
    'virtual-wan-gateway-settings',
    'virtual-wan-no-gateway-subnet',
    'virtual-wan-route-server',
    'virtual-wan-topology',
    'expressroute-topology',
  ];

  it('is checked by all of these rules', () => {
    expect(rules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(leftovers),
    );
  });

  it('that the fields can write becomes a spec, and nothing in it is left of another way', () => {
    fc.assert(
      fc.property(written, form => {
        const { findings, spec } = design(draftFromFormData(form));
        // Nothing that a card or a switch writes has the wrong shape.
        expect(spec !== undefined || form.name === 'Bad Name').toBe(true);
        expect(findings.filter(({ rule }) => leftovers.includes(rule))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('that somebody typed becomes a spec or findings, and never an exception', () => {
    const sections = [
      'name',
      'tags',
      'regions',
      'spokes',
      'interconnect',
      'onPremises',
      'inspection',
      'gateways',
      'circuits',
      'delivery',
    ];
    const anything = fc.dictionary(
      fc.constantFrom(...sections),
      fc.anything({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(fc.oneof(anything, written), anything, (form, typed) => {
        for (const formData of [form, { ...form, ...typed }]) {
          const { ok, spec, findings } = design(specFromFormData(formData));
          expect(spec !== undefined || findings.length > 0).toBe(true);
          expect(ok && findings.some(f => f.severity === 'error')).toBe(false);
          design(draftFromFormData(formData));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('draftFromFormData', () => {
  it('lets the rules look at the first step already', () => {
    const { findings, spec } = design(
      draftFromFormData({
        regions: {
          weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
          neu: { location: 'northeurope', addressSpace: ['10.0.0.0/16'] },
        },
      }),
    );
    expect(spec).toBeDefined();
    expect(findings.map(({ rule }) => rule)).toContain('address-overlap');
  });
});
