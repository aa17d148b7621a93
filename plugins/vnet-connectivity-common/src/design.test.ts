import fc from 'fast-check';
import { checkDocument, design } from './design';
import { manyRegions, specWith, vpnTo } from './rules/__testUtils__/spec';

// Large specs and many random ones take their time on a busy machine.
jest.setTimeout(60_000);

/** Keys that every object has, and that mean something to it. */
const dangerousKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
  'length',
);

describe('design', () => {
  it('plans, checks and builds a topology from one document', () => {
    const { ok, spec, topology, findings } = design(`
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso-core, owner: group:default/network }
regions:
  weu: { location: westeurope, addressSpace: [10.10.0.0/16] }
  neu: { location: northeurope }
interconnect: { pattern: global-peering }
`);
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    expect(spec?.regions.neu.addressSpace).toEqual(['10.0.0.0/16']);
    expect(topology?.peerings.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'neu>weu',
      'weu>neu',
    ]);
  });

  it('has nothing to say about the default network with on-premises', () => {
    expect(design(specWith(vpnTo())).findings).toEqual([]);
  });

  it('renders no files where a finding blocks generation', () => {
    const { ok, files } = design(
      specWith({ regions: { weu: { addressSpace: ['10.0.0.0/33'] } } }),
    );
    expect(ok).toBe(false);
    expect(files).toThrow('findings of severity error');
  });

  it('is ok with warnings alone', () => {
    const { ok, findings } = design(
      specWith({ metadata: { owner: undefined } }),
    );
    expect(findings).toHaveLength(1);
    expect(ok).toBe(true);
  });

  it('lists what blocks generation before what is advised against', () => {
    const { findings } = design(
      specWith({
        metadata: { owner: undefined },
        regions: { weu: { location: 'brazilsoutheast' } },
        interconnect: { topology: 'hub-and-spoke' },
      }),
    );
    expect(findings.map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
      'warning',
    ]);
  });

  // What the issue lists as bad input: each refused by the rule that is about it.
  it.each([
    [
      'overlapping ranges',
      { regions: { neu: { addressSpace: ['10.10.0.0/16'] } } },
      'address-overlap',
      'regions.neu.addressSpace[0]',
    ],
    [
      'a prefix length of 33',
      { regions: { neu: { addressSpace: ['10.0.0.0/33'] } } },
      'address-prefix-invalid',
      'regions.neu.addressSpace[0]',
    ],
    [
      'a region by its display name',
      { regions: { neu: { location: 'North Europe' } } },
      'location-name',
      'regions.neu.location',
    ],
    [
      'a gateway subnet of /30',
      { regions: { neu: { gatewaySubnet: '10.20.255.0/30' } }, ...vpnTo() },
      'gateway-subnet-size',
      'regions.neu.gatewaySubnet',
    ],
    [
      'ASN 65515 on both ends',
      {
        regions: { weu: { asn: 65515 } },
        ...vpnTo({
          hq: {
            addressSpace: ['192.168.0.0/16'],
            devices: [
              {
                ipAddress: '203.0.113.10',
                asn: 65515,
                bgpPeerAddress: '192.168.0.1',
              },
            ],
          },
        }),
      },
      'asn-reserved',
      'onPremises.sites.hq.devices[0].asn',
    ],
    [
      'Basic SKU with transit',
      {
        gateways: { vpn: { sku: 'Basic' } },
        ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
      },
      'vpn-gateway-sku-basic',
      'gateways.vpn.sku',
    ],
    [
      'a name with quotes',
      { metadata: { name: 'contoso"core' } },
      'spec-schema',
      'metadata.name',
    ],
    [
      'a name with an interpolation',
      { metadata: { name: '${path.root}' } },
      'spec-schema',
      'metadata.name',
    ],
    [
      'a wrong type',
      { regions: { neu: { addressSpace: '10.20.0.0/16' } } },
      'spec-schema',
      'regions.neu.addressSpace',
    ],
    ['600 regions in full mesh', manyRegions(600), 'peering-limit', 'regions'],
  ])('refuses %s', (_, changes, rule, path) => {
    const { ok, findings } = design(specWith(changes));
    expect(ok).toBe(false);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule, path, severity: 'error' }),
    );
  });

  it.each([
    ['with addresses of their own', undefined],
    ['without addresses', { location: 'westeurope' }],
    ['with one and the same range', sameRange()],
    ['in a place that does not exist', { location: 'atlantis' }],
    ['each with a range that cannot be read', unreadable()],
  ])(
    'checks 600 meshed regions %s in a number of findings that can be read',
    (_, region) => {
      const changes = region
        ? manyRegions(600, region)
        : {
            regions: {
              weu: undefined,
              neu: undefined,
              ...Object.fromEntries(
                Array.from({ length: 600 }, (__, index) => [
                  `r${index}`,
                  {
                    location: 'westeurope',
                    addressSpace: [
                      `10.${Math.floor(index / 256)}.${index % 256}.0/24`,
                    ],
                  },
                ]),
              ),
            },
          };
      const spec = specWith({ ...changes, ...vpnTo() });
      const { findings } = design(spec);
      expect(
        findings.filter(({ rule }) => rule === 'peering-limit'),
      ).toHaveLength(1);
      expect(findings.length).toBeLessThan(120);
    },
  );

  it('gives the same answer for the same input', () => {
    const spec = specWith(vpnTo());
    expect(design(spec)).toEqual({
      ...design(spec),
      files: expect.any(Function),
      comparison: expect.any(Function),
    });
  });

  it('says of a document what its check says', () => {
    for (const document of [
      specWith(vpnTo()),
      specWith({ regions: {} }),
      'no spec',
    ]) {
      expect(design(document)).toEqual({
        ...checkDocument(document),
        files: expect.any(Function),
        comparison: expect.any(Function),
      });
    }
  });

  it('never throws for text that is no spec', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.json(),
          // Text with the marks that mean something to YAML.
          fc
            .array(
              fc.constantFrom(
                ...'{}[]:,-?&*!|>%@`#"\'\n \t0aé~<.=/\\'.split(''),
                '---\n',
                '&a ',
                '*a',
                '<<: ',
                '!!binary ',
                'regions: ',
                '__proto__: ',
              ),
              { maxLength: 40 },
            )
            .map(parts => parts.join('')),
        ),
        input => {
          expect(design(input).findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws for data that is no spec', () => {
    fc.assert(
      fc.property(
        fc.anything({
          key: fc.oneof(fc.string(), dangerousKey),
          withBigInt: true,
          withBoxedValues: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withNullPrototype: true,
          withObjectString: true,
          withSparseArray: true,
          withTypedArray: true,
        }),
        input => {
          expect(design(input).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws for a spec in which any value is replaced, and names the place of what is wrong', () => {
    const document = specWith({
      metadata: { description: 'Core', tags: { costCenter: '4711' } },
      regions: {
        weu: {
          subnets: { app: '10.10.1.0/24' },
          gatewaySubnet: '10.10.2.0/27',
        },
      },
      interconnect: { topology: 'hub-and-spoke', hub: 'weu' },
      gateways: { vpn: { sku: 'VpnGw1AZ' }, expressRoute: { sku: 'ErGw1AZ' } },
      circuits: {
        ams: {
          peeringLocation: 'Amsterdam',
          bandwidthMbps: 1000,
          regions: ['weu'],
        },
      },
      delivery: { iac: ['terraform'], ci: 'none' },
      ...vpnTo(undefined, { gateways: 'transit', gatewayRegion: 'weu' }),
    });
    const paths = pathsOf(document);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(
          fc.anything(),
          fc.string(),
          fc.integer(),
          dangerousKey,
          fc.constantFrom('0.0.0.0/0', '255.255.255.255/32', '::/0', '-1', ''),
        ),
        (path, value) => {
          const { findings } = design(replaceAt(document, path, value));
          for (const { rule, message, docs } of findings) {
            expect(rule).toMatch(/^[a-z0-9-]+$/);
            expect(message).toMatch(/\S.*[.?]$/s);
            expect(docs).not.toBe('');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never throws for keys that every object has', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...pathsOf(specWith(vpnTo())).filter(path => path.length < 4),
        ),
        dangerousKey,
        (path, key) => {
          const text = JSON.stringify(specWith(vpnTo()), (name, value) =>
            name === path.at(-1) &&
            typeof value === 'object' &&
            !Array.isArray(value)
              ? { ...value, SENTINEL: value }
              : value,
          ).replaceAll('SENTINEL', key);
          expect(() => design(text)).not.toThrow();
          expect(() => design(JSON.parse(text))).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
    expect(Object.keys({})).toEqual([]);
    expect(({} as Record<string, unknown>).location).toBeUndefined();
  });

  it('takes a region for what it is, whatever its key', () => {
    const spec = JSON.stringify(specWith(vpnTo())).replaceAll(
      '"weu"',
      '"constructor"',
    );
    const { ok, topology } = design(spec);
    expect(ok).toBe(true);
    expect(topology?.vpnGateways.map(({ id }) => id)).toEqual([
      'vpn-gateway:constructor',
      'vpn-gateway:neu',
    ]);
  });
});

function sameRange() {
  return { location: 'westeurope', addressSpace: ['10.0.0.0/16'] };
}

function unreadable() {
  return { location: 'westeurope', addressSpace: ['10.0.0.0/33'] };
}

type Path = readonly (string | number)[];

/** Every path of a document, those of its sections included. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...(Array.isArray(value)
      ? value.flatMap((entry, index) => pathsOf(entry, [...at, index]))
      : Object.entries(value).flatMap(([key, entry]) =>
          pathsOf(entry, [...at, key]),
        )),
  ];
}

function replaceAt(document: unknown, [key, ...rest]: Path, value: unknown) {
  if (key === undefined) return value;
  const copy: any = Array.isArray(document)
    ? [...document]
    : { ...(document as object) };
  copy[key] = replaceAt(copy[key], rest, value);
  return copy;
}
