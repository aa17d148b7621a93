import { stringify } from 'yaml';
import { baseSpec, specWith } from '../rules/__testUtils__/spec';
import { defaultSpecLimits } from './limits';
import { parseSpec } from './parse';

const many = <T>(count: number, of: (index: number) => [string, T]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => of(index)));

const region = { location: 'westeurope' };

/** Each is one more than what is read. */
const tooLarge: readonly (readonly [string, string, object])[] = [
  ['regions', 'regions', { regions: many(1001, at => [`r${at}`, region]) }],
  [
    'spokes',
    'spokes',
    { spokes: many(3001, at => [`s${at}`, { region: 'weu' }]) },
  ],
  ['circuits', 'circuits', { circuits: many(501, at => [`c${at}`, {}]) }],
  [
    'sites',
    'onPremises.sites',
    { onPremises: { sites: many(1001, at => [`s${at}`, {}]) } },
  ],
  [
    'subnets',
    'regions.weu.subnets',
    {
      regions: {
        weu: {
          ...region,
          subnets: many(3001, at => [`s${at}`, '10.0.0.0/24']),
        },
      },
    },
  ],
  [
    'ranges of a network',
    'regions.weu.addressSpace',
    {
      regions: {
        weu: { ...region, addressSpace: Array(1001).fill('10.0.0.0/16') },
      },
    },
  ],
  [
    'ranges of a site',
    'onPremises.sites.hq.addressSpace',
    {
      onPremises: {
        sites: { hq: { addressSpace: Array(1001).fill('10.0.0.0/16') } },
      },
    },
  ],
  [
    'anything else',
    'delivery.iac',
    { delivery: { iac: Array(1001).fill('bicep') } },
  ],
  ['unknown fields', '', many(1200, at => [`field${at}`, 1])],
];

describe('sizes of a spec', () => {
  it.each(tooLarge)(
    'refuses too many %s and looks no further',
    (_, path, changes) => {
      const { spec, findings } = parseSpec({ ...baseSpec, ...changes });
      expect(spec).toBeUndefined();
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ rule: 'spec-size', path });
      expect(findings[0].message).toMatch(/at most [\d,]+ are read/);
      expect(findings[0].message).toContain('vnetConnectivity.limits');
    },
  );

  it.each([
    ['characters', `# ${'x'.repeat(1_000_000)}\n`],
    [
      'entries of one list',
      stringify(specWith({ delivery: { iac: Array(3001).fill('bicep') } })),
    ],
  ])('refuses a text with too many %s before it is read', (_, text) => {
    const { findings } = parseSpec(text);
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'spec-size', path: '' }),
    ]);
  });

  it('takes the limits of the portal', () => {
    const spec = specWith({ regions: many(3, at => [`r${at}`, region]) });
    expect(parseSpec(spec).spec).toBeDefined();
    const { findings } = parseSpec(spec, { ...defaultSpecLimits, regions: 2 });
    expect(findings.map(({ message }) => message)).toEqual([
      'regions has 5 regions, and at most 2 are read. Split the network, or ask the owner of the portal for a higher limit (vnetConnectivity.limits.regions).',
    ]);
  });

  it('lists the first findings about sizes and about shapes, not thousands', () => {
    const long = many(500, at => [`r${at}`, { location: 'x'.repeat(81) }]);
    expect(parseSpec({ ...baseSpec, regions: long }).findings).toHaveLength(10);
    const wrong = many(500, at => [`r${at}`, { place: 'here' }]);
    const { findings } = parseSpec({ ...baseSpec, regions: wrong });
    expect(findings).toHaveLength(101);
    expect(findings[100].message).toMatch(
      /^900 more places have a wrong shape/,
    );
  });
});

describe('what a finding repeats of a document', () => {
  const long = 'y'.repeat(400);

  /** Copies of the document, each with one text or name replaced by a long one. */
  function* lengthened(value: unknown): Iterable<unknown> {
    if (typeof value === 'string') yield long;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      for (const changed of lengthened(child)) {
        yield Array.isArray(value)
          ? value.map((each, at) => (String(at) === key ? changed : each))
          : { ...value, [key]: changed };
      }
      if (!Array.isArray(value)) {
        const { [key]: _, ...others } = value as Record<string, unknown>;
        yield { ...others, [long]: child };
      }
    }
  }

  it('is never more than 80 characters in a row', () => {
    const full = specWith({
      metadata: {
        name: 'prod',
        owner: 'group:default/network',
        description: 'A network.',
        tags: { team: 'network' },
      },
      spokes: { app: { region: 'weu', subnets: { web: '10.9.0.0/24' } } },
      onPremises: {
        via: 'vpn',
        gateways: 'transit',
        gatewayRegion: 'weu',
        sites: {
          hq: {
            addressSpace: ['192.168.0.0/16'],
            location: 'Hamburg',
            devices: [
              {
                ipAddress: '203.0.113.10',
                asn: 64999,
                bgpPeerAddress: '192.168.0.1',
              },
            ],
          },
        },
      },
      circuits: {
        one: {
          provider: 'Equinix',
          peeringLocation: 'Amsterdam',
          bandwidthMbps: 1000,
          regions: ['weu'],
          sites: ['hq'],
        },
      },
      delivery: { iac: ['terraform'], ci: 'none' },
    });
    let refused = 0;
    for (const document of lengthened(full)) {
      const { findings } = parseSpec(document);
      if (findings.length > 0) refused += 1;
      for (const { message, plain = '', path } of findings) {
        expect(`${message} ${plain} ${path}`).not.toMatch(/y{81}/);
      }
    }
    expect(refused).toBeGreaterThan(50);
  });
});
