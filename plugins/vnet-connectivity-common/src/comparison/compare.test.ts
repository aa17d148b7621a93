import { design } from '../design';
import type { SpecChanges } from '../rules/__testUtils__/spec';
import {
  expressRouteTo,
  manyRegions,
  specWith,
  twoSpokes,
  vpnTo,
} from '../rules/__testUtils__/spec';
import { parseSpec } from '../spec';
import {
  comparisonOf,
  figuresOf,
  optionOf,
  withEastUs,
} from './__testUtils__/compared';
import { compare, compareSteps } from './compare';
import { sites } from './reasons/__testUtils__/test-reason';

describe('compare', () => {
  it('has the spec’s own variant among the options, with the findings of its own check', () => {
    const changes = vpnTo();
    const { options } = comparisonOf(changes);
    const current = options.filter(option => option.current);
    expect(current.map(({ id }) => id)).toEqual([
      'global-peering/vpn-per-region',
    ]);
    expect(current[0].findings).toEqual(design(specWith(changes)).findings);
    expect(current[0].assumptions).toEqual([]);
  });

  it('says which rule refuses an option, and measures nothing that is refused', () => {
    const { valid, findings, figures, reasons } = optionOf(
      'vnet-to-vnet/expressroute-transit',
      expressRouteTo(),
    );
    expect({ valid, figures, reasons }).toEqual({
      valid: false,
      figures: {},
      reasons: [],
    });
    expect(findings.map(({ rule }) => rule)).toContain(
      'vnet-to-vnet-expressroute-transit',
    );
  });

  it('refuses what the portal does not allow', () => {
    const { options, recommended } = design(specWith(), {
      policy: { allowedPatterns: ['virtual-wan'] },
    }).comparison();
    expect(options.filter(({ valid }) => valid).map(({ id }) => id)).toEqual([
      'virtual-wan/none',
    ]);
    expect(recommended?.pattern).toBe('virtual-wan');
  });

  it('recommends nothing where nothing is valid', () => {
    const { options, recommended } = comparisonOf({
      regions: { neu: { addressSpace: ['10.10.0.0/16'] } },
    });
    expect(recommended).toBeNull();
    expect(options.some(({ valid }) => valid)).toBe(false);
  });

  it('gives no option other addresses than the spec has', () => {
    const { options } = comparisonOf({
      regions: { neu: { addressSpace: undefined } },
      ...vpnTo(),
    });
    const planned = options.map(
      ({ spec, current }) => !current && spec.regions.neu.addressSpace,
    );
    expect(new Set(planned.filter(Boolean).map(String)).size).toBe(1);
  });

  it('does not compare what is no spec', () => {
    expect(() => design({}).comparison()).toThrow('nothing to compare');
  });

  describe('recommends', () => {
    const cases: [
      string,
      SpecChanges,
      Parameters<typeof comparisonOf>[1],
      string,
    ][] = [
      ['peering for two networks', {}, {}, 'global-peering/none'],
      [
        'a VPN gateway in each region',
        vpnTo(),
        {},
        'global-peering/vpn-per-region',
      ],
      [
        'the circuit that is there',
        expressRouteTo(),
        {},
        'global-peering/expressroute-per-region',
      ],
      [
        'Virtual WAN for 30 branches',
        vpnTo(sites(30)),
        {},
        'virtual-wan/vpn-per-region',
      ],
      ['Virtual WAN for many regions', manyRegions(20), {}, 'virtual-wan/none'],
      [
        'VNet-to-VNet where IPsec is demanded',
        vpnTo(),
        { requirements: { ipsecBetweenRegions: true } },
        'vnet-to-vnet/vpn-per-region',
      ],
      [
        'Virtual WAN where a gateway may be lost',
        vpnTo(),
        { requirements: { surviveGatewayFailure: true } },
        'virtual-wan/vpn-per-region',
      ],
      [
        'the shared gateway where a service is only in the other region',
        vpnTo(),
        { circumstances: { serviceOnlyInOtherRegion: true } },
        'global-peering/vpn-transit',
      ],
      [
        'peered hubs for inspection',
        { ...twoSpokes, inspection: { via: 'azure-firewall' } },
        {},
        'global-peering/none',
      ],
    ];

    it.each(cases)('%s', (_, changes, options, id) => {
      const { recommended, options: compared } = comparisonOf(changes, options);
      expect(recommended?.id).toBe(id);
      expect(compared[0].id).toBe(id);
    });

    it('nothing that does not do what is required', () => {
      const { recommended } = comparisonOf(vpnTo(), {
        requirements: {
          ipsecBetweenRegions: true,
          surviveGatewayFailure: true,
        },
      });
      expect(recommended).toBeNull();
    });
  });

  it('says what would change the recommendation', () => {
    const { changes } = comparisonOf(vpnTo());
    expect(
      Object.fromEntries(
        changes.map(change => [change.if, change.recommended]),
      ),
    ).toEqual({
      'IPsec between the regions were demanded': 'vnet-to-vnet/vpn-per-region',
      'on-premises had to survive the loss of any one gateway':
        'virtual-wan/vpn-per-region',
      // The site has one device.
      'on-premises had to survive the loss of any one connection, device or circuit':
        null,
      'the other regions existed only for a service that the first does not offer':
        'global-peering/vpn-transit',
      'there were 30 branches': 'virtual-wan/vpn-per-region',
      'there were an ExpressRoute circuit already':
        'global-peering/expressroute-per-region',
    });
  });

  it('costs more with traffic where traffic is paid for', () => {
    const to = (perPair: number) =>
      figuresOf('global-peering/none', withEastUs, { traffic: { perPair } })
        .monthlyCost.value!.to;
    expect(to(2000)).toBeGreaterThan(to(1000));
  });
});

it('compares in steps that say how far it is', () => {
  const { spec } = parseSpec(specWith({}));
  if (!spec) throw new Error('This is no spec.');
  const seen: number[] = [];
  const steps = compareSteps(spec);
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(step.value);
  expect(step.value).toEqual(compare(spec));
  expect(seen.length).toBeGreaterThanOrEqual(step.value.options.length);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen[seen.length - 1]).toBe(1);
});
