import fc from 'fast-check';
import { contains, overlaps, prefixOf, readablePrefixes } from '../address';
import type { ConnectivitySpec, RegionSpec } from '../spec';
import { interconnectPatterns, parseSpec } from '../spec';
import { vpnGatewayRegions } from './gateway-placement';
import { planSpec } from './planned-spec';

const region: fc.Arbitrary<RegionSpec> = fc.record(
  {
    location: fc.constantFrom('westeurope', 'northeurope', 'westus'),
    addressSpace: fc
      .uniqueArray(fc.nat({ max: 12 }), { minLength: 1, maxLength: 2 })
      .map(numbers => numbers.map(number => `10.${number}.0.0/16`)),
    asn: fc.integer({ min: 65010, max: 65016 }),
  },
  { requiredKeys: ['location'] },
);

const spec: fc.Arbitrary<ConnectivitySpec> = fc.record(
  {
    apiVersion: fc.constant('vnet-connectivity/v1' as const),
    kind: fc.constant('ConnectivitySpec' as const),
    metadata: fc.constant({ name: 'contoso-core' }),
    regions: fc.dictionary(
      fc.constantFrom('weu', 'neu', 'sdc', 'uks', 'constructor', 'eus'),
      region,
      { minKeys: 1, maxKeys: 6, noNullPrototype: true },
    ),
    interconnect: fc.record(
      {
        pattern: fc.constantFrom(...interconnectPatterns),
        topology: fc.constantFrom('mesh' as const, 'hub-and-spoke' as const),
        hub: fc.constantFrom('weu', 'neu'),
        bgp: fc.boolean(),
      },
      { requiredKeys: ['pattern'] },
    ),
    onPremises: fc.record(
      {
        via: fc.constantFrom('none', 'vpn', 'expressroute'),
        gateways: fc.constantFrom('per-region', 'transit'),
        gatewayRegion: fc.constantFrom('weu', 'neu'),
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
      },
      { requiredKeys: [] },
    ),
  },
  {
    requiredKeys: ['apiVersion', 'kind', 'metadata', 'regions', 'interconnect'],
  },
) as fc.Arbitrary<ConnectivitySpec>;

/** The regions with one more at this place of their order. */
function withRegion<T extends ConnectivitySpec>(
  document: T,
  place: number,
  added: RegionSpec,
): T {
  const entries = Object.entries(document.regions);
  entries.splice(place % (entries.length + 1), 0, ['added', added]);
  return { ...document, regions: Object.fromEntries(entries) };
}

describe('planSpec', () => {
  it('changes nothing of a spec that is planned already', () => {
    fc.assert(
      fc.property(spec, document => {
        const planned = planSpec(document);
        expect(planSpec(planned)).toEqual(planned);
      }),
    );
  });

  it('makes a document that is a spec again', () => {
    fc.assert(
      fc.property(spec, document => {
        const written = JSON.parse(JSON.stringify(planSpec(document)));
        expect(parseSpec(written).findings).toEqual([]);
      }),
    );
  });

  it('changes nothing of what the spec says', () => {
    fc.assert(
      fc.property(spec, document => {
        const { regions } = planSpec(document);
        expect(regions).toMatchObject(document.regions);
        expect(Object.keys(regions)).toEqual(Object.keys(document.regions));
      }),
    );
  });

  it('changes nothing of the other regions when one is appended', () => {
    fc.assert(
      fc.property(spec, document => {
        const before = planSpec(document).regions;
        const appended = withRegion(
          document,
          Object.keys(document.regions).length,
          { location: 'uksouth' },
        );
        expect(planSpec(appended).regions).toMatchObject(before);
      }),
    );
  });

  it('changes nothing of what was planned when any region is added anywhere', () => {
    fc.assert(
      fc.property(
        spec,
        fc.nat({ max: 6 }),
        region,
        (document, place, added) => {
          const before = planSpec(document);
          const { added: _, ...others } = planSpec(
            withRegion(before, place, added),
          ).regions;
          expect(others).toEqual(before.regions);
        },
      ),
    );
  });

  it('allocates no range that is in use by a region or a site', () => {
    fc.assert(
      fc.property(spec, document => {
        const { regions, onPremises } = planSpec(document);
        for (const [key, { addressSpace = [] }] of Object.entries(regions)) {
          if (document.regions[key].addressSpace) continue;
          const [allocated] = readablePrefixes(addressSpace);
          const others = [
            ...Object.entries(regions)
              .filter(([other]) => other !== key)
              .flatMap(([, other]) => other.addressSpace ?? []),
            ...Object.values(onPremises.sites).flatMap(
              site => site.addressSpace,
            ),
          ];
          expect(
            readablePrefixes(others).filter(other =>
              overlaps(other, allocated),
            ),
          ).toEqual([]);
        }
      }),
    );
  });

  it('allocates no ASN that a region or a device has', () => {
    fc.assert(
      fc.property(spec, document => {
        const { regions, onPremises } = planSpec(document);
        const taken = [
          ...Object.values(document.regions).map(({ asn }) => asn),
          ...Object.values(onPremises.sites).flatMap(({ devices }) =>
            devices.map(({ asn }) => asn),
          ),
        ];
        const allocated = Object.keys(regions)
          .filter(key => document.regions[key].asn === undefined)
          .flatMap(key => regions[key].asn ?? []);
        expect(allocated.filter(asn => taken.includes(asn))).toEqual([]);
        expect(new Set(allocated).size).toBe(allocated.length);
      }),
    );
  });

  it('puts a GatewaySubnet into each network with a VPN gateway, inside it and on no subnet', () => {
    fc.assert(
      fc.property(
        spec,
        fc.array(fc.nat({ max: 255 }), { maxLength: 3 }),
        (document, numbers) => {
          const withSubnets = {
            ...document,
            regions: Object.fromEntries(
              Object.entries(document.regions).map(([key, value]) => [
                key,
                {
                  ...value,
                  addressSpace: ['10.7.0.0/16'],
                  subnets: Object.fromEntries(
                    numbers.map(number => [
                      `s${number}`,
                      `10.7.${number}.0/24`,
                    ]),
                  ),
                },
              ]),
            ),
          };
          const planned = planSpec(withSubnets);
          // The gateways of Virtual WAN stand in its hubs.
          const inHubs = planned.interconnect.pattern === 'virtual-wan';
          for (const key of inHubs ? [] : vpnGatewayRegions(planned)) {
            const { gatewaySubnet, addressSpace, subnets } =
              planned.regions[key];
            const prefix = prefixOf(gatewaySubnet ?? '');
            expect(contains(prefixOf(addressSpace?.[0] ?? ''), prefix)).toBe(
              true,
            );
            expect(
              Object.values(subnets ?? {}).filter(subnet =>
                overlaps(prefixOf(subnet), prefix),
              ),
            ).toEqual([]);
          }
        },
      ),
    );
  });

  it('takes the hub for the gateway region where none is named', () => {
    const { onPremises } = planSpec({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'n' },
      regions: { weu: { location: 'westeurope' } },
      interconnect: {
        pattern: 'global-peering',
        topology: 'hub-and-spoke',
        hub: 'weu',
      },
      onPremises: { via: 'vpn', gateways: 'transit' },
    });
    expect(onPremises.gatewayRegion).toBe('weu');
  });
});
