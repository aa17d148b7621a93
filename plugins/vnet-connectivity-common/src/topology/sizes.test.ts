import fc from 'fast-check';
import { checkDocument } from '../check-spec';
import { design } from '../design';
import { connectivitySpecJsonSchema } from '../spec';

/** A document in which nobody has written a range unless it is said here. */
const document = (regions: object, spokes?: object) => ({
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso' },
  regions,
  ...(spokes && { spokes }),
  interconnect: {
    pattern: 'global-peering',
    ...(spokes && { topology: 'hub-and-spoke', hub: 'weu' }),
  },
});
const weu = { location: 'westeurope' };
const neu = { location: 'northeurope' };
const errors = ({ findings }: ReturnType<typeof checkDocument>) =>
  findings.filter(({ severity }) => severity === 'error');

describe('a size in place of a range', () => {
  it.each(['/22', ['/22']])('is planned from the pools: %j', addressSpace => {
    const { spec } = checkDocument(
      document({ weu: { ...weu, addressSpace }, neu }),
    );
    expect(spec?.regions.weu.addressSpace).toEqual(['10.0.0.0/22']);
    // A /16 begins at the next multiple of its size.
    expect(spec?.regions.neu.addressSpace).toEqual(['10.1.0.0/16']);
  });

  it('may stand in YAML without quotes, and beside a range', () => {
    const { spec } = checkDocument(`
apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata: { name: contoso }
regions:
  weu: { location: westeurope, addressSpace: /20 }
  neu: { location: northeurope, addressSpace: [10.0.0.0/24, /24] }
interconnect: { pattern: global-peering }
`);
    expect(spec?.regions.weu.addressSpace).toEqual(['10.0.16.0/20']);
    expect(spec?.regions.neu.addressSpace).toEqual([
      '10.0.0.0/24',
      '10.0.1.0/24',
    ]);
  });

  it('is a range in the repository, so that nothing that is added later moves it', () => {
    const files = design(
      document({ weu: { ...weu, addressSpace: '/22' } }),
    ).files('// checker');
    expect(files.get('connectivity.yaml')).toContain('10.0.0.0/22');
    expect(files.get('connectivity.yaml')).not.toMatch(/- "?\/22/);
  });

  it('keeps the range of a network that is built, and takes a new one for another size', () => {
    const existing = checkDocument(
      document({
        weu: { ...weu, addressSpace: ['10.9.0.0/22'] },
        neu: { ...neu, addressSpace: ['10.9.4.0/22'] },
      }),
    ).spec;
    const { spec } = checkDocument(
      document({
        weu: { ...weu, addressSpace: '/22' },
        neu: { ...neu, addressSpace: ['/22', '/22'] },
        sec: { location: 'swedencentral', addressSpace: '/20' },
      }),
      { existing },
    );
    expect(spec?.regions.weu.addressSpace).toEqual(['10.9.0.0/22']);
    expect(spec?.regions.neu.addressSpace).toEqual([
      '10.9.4.0/22',
      '10.0.0.0/22',
    ]);
    expect(spec?.regions.sec.addressSpace).toEqual(['10.0.16.0/20']);
  });

  it('is refused with the next smaller ones where the pools have no room', () => {
    const checked = checkDocument(
      document({ weu: { ...weu, addressSpace: ['/20', '10.0.0.0/24'] }, neu }),
      { pools: { pools: ['10.0.0.0/21'], virtualNetworkPrefixLength: 24 } },
    );
    const [finding] = errors(checked);
    expect(finding).toMatchObject({
      rule: 'address-pool-exhausted',
      path: 'regions.weu.addressSpace',
      message: expect.stringContaining('have no free /20 left for region weu'),
      fix: {
        changes: [
          {
            path: ['regions', 'weu', 'addressSpace'],
            value: ['10.0.4.0/22', '10.0.0.0/24'],
          },
        ],
      },
    });
  });

  it.each(['/7', '/30', '/99'])(
    'is refused where no network has it: %s',
    size => {
      const [finding, ...more] = errors(
        checkDocument(document({ weu: { ...weu, addressSpace: size }, neu })),
      );
      expect(more).toEqual([]);
      expect(finding.rule).toBe('address-prefix-invalid');
      expect(finding.message).toContain(`${size} is no size for region weu`);
    },
  );

  it('is no answer to what a network that exists has', () => {
    const existingVnetId =
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/one';
    const found = errors(
      checkDocument(
        document({ weu: { ...weu, existingVnetId, addressSpace: '/22' }, neu }),
      ),
    );
    expect(
      found
        .map(({ rule }) => rule)
        .filter(rule => rule.startsWith('address-') || rule.includes('space')),
    ).toEqual(['existing-vnet-needs-address-space']);
  });

  it('is not the range of a site, a subnet or a single text', () => {
    for (const wrong of ['10.0.0.0/16', '22', '/x']) {
      expect(
        errors(
          checkDocument(document({ weu: { ...weu, addressSpace: wrong } })),
        ).length,
      ).toBeGreaterThan(0);
    }
    expect(
      errors(
        checkDocument(document({ weu: { ...weu, subnets: { app: '/24' } } })),
      ).map(({ rule }) => rule),
    ).toContain('address-prefix-invalid');
  });

  it('changes no network before it, and none gets what another has', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 18, max: 28 })), {
          minLength: 1,
          maxLength: 12,
        }),
        lengths => {
          const regions = Object.fromEntries(
            lengths.map((length, at) => [
              `r${at}`,
              {
                ...weu,
                ...(length !== null && { addressSpace: `/${length}` }),
              },
            ]),
          );
          const spaces = (keys: string[]) =>
            Object.values(
              checkDocument(
                document(
                  Object.fromEntries(keys.map(key => [key, regions[key]])),
                ),
              ).spec?.regions ?? {},
            ).map(({ addressSpace }) => addressSpace);
          const keys = Object.keys(regions);
          const all = spaces(keys);
          expect(spaces(keys.slice(0, -1))).toEqual(all.slice(0, -1));
          expect(
            errors(checkDocument(document(regions))).filter(
              ({ rule }) => rule === 'address-overlap',
            ),
          ).toEqual([]);
          expect(new Set(all.flat()).size).toBe(lengths.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is in the published schema', () => {
    const { properties } = connectivitySpecJsonSchema() as any;
    const { anyOf } =
      properties.regions.additionalProperties.properties.addressSpace;
    expect(anyOf).toEqual([
      expect.objectContaining({ type: 'array', minItems: 1 }),
      { type: 'string', pattern: '^/\\d{1,2}$' },
    ]);
  });
});

describe('a workload network that asks for nothing', () => {
  const spokes = { app: { region: 'weu' }, data: { region: 'neu' } };
  const spacesOf = (pools?: object) =>
    Object.values(
      checkDocument(
        document({ weu, neu }, spokes),
        pools && {
          pools: {
            pools: ['10.0.0.0/8'],
            virtualNetworkPrefixLength: 16,
            ...pools,
          },
        },
      ).spec?.spokes ?? {},
    ).map(({ addressSpace }) => addressSpace?.[0]);

  it('gets a /22, not the /16 of a region', () => {
    expect(spacesOf()).toEqual(['10.2.0.0/22', '10.2.4.0/22']);
  });

  it('gets the size that the portal says, and none larger than that of a region', () => {
    expect(spacesOf({ spokePrefixLength: 20 })).toEqual([
      '10.2.0.0/20',
      '10.2.16.0/20',
    ]);
    expect(spacesOf({ virtualNetworkPrefixLength: 24 })).toEqual([
      '10.0.2.0/24',
      '10.0.3.0/24',
    ]);
  });
});
