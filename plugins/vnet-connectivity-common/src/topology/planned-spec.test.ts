import fc from 'fast-check';
import { contains, overlaps, prefixOf, readablePrefixes } from '../address';
import type { ConnectivitySpec, RegionSpec } from '../spec';
import { parseSpec } from '../spec';
import { region, spec } from './__testUtils__/arbitrary-spec';
import {
  expressRouteGatewayRegions,
  routeServerRegions,
  vpnGatewayRegions,
} from './gateway-placement';
import { planSpec } from './planned-spec';

/** Ranges that must not overlap, by what has them. */
function rangesOf({
  regions,
  spokes = {},
  onPremises,
}: Pick<ConnectivitySpec, 'regions' | 'spokes' | 'onPremises'>): Record<
  string,
  string[]
> {
  return Object.fromEntries([
    ...Object.entries({ ...regions, ...spokes }).map(
      ([key, { addressSpace: ranges = [] }]) => [`network ${key}`, ranges],
    ),
    ...Object.entries(regions).map(([key, { hubAddressPrefix }]) => [
      `hub ${key}`,
      hubAddressPrefix === undefined ? [] : [hubAddressPrefix],
    ]),
    ...Object.entries(onPremises?.sites ?? {}).map(([key, site]) => [
      `site ${key}`,
      site.addressSpace,
    ]),
  ]);
}

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
        const planned = planSpec(document);
        const { regions, spokes = {}, circuits = {}, gateways = {} } = document;
        expect(planned).toMatchObject({ regions, spokes, circuits, gateways });
        expect(Object.keys(planned.regions)).toEqual(Object.keys(regions));
        expect(Object.keys(planned.spokes)).toEqual(Object.keys(spokes));
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

  it('allocates no range that is in use by a network, a virtual hub or a site', () => {
    fc.assert(
      fc.property(spec, document => {
        const before = rangesOf(document);
        const after = rangesOf(planSpec(document));
        for (const [key, ranges] of Object.entries(after)) {
          if (before[key].length > 0) continue;
          const others = Object.entries(after)
            .filter(([other]) => other !== key)
            .flatMap(([, other]) => other);
          for (const allocated of readablePrefixes(ranges)) {
            expect(
              readablePrefixes(others).filter(other =>
                overlaps(other, allocated),
              ),
            ).toEqual([]);
          }
        }
      }),
    );
  });

  it('allocates a range for every network that is to be built, and for none that exists', () => {
    fc.assert(
      fc.property(spec, document => {
        const planned = planSpec(document);
        for (const section of ['regions', 'spokes'] as const) {
          for (const [key, network] of Object.entries(planned[section])) {
            expect(network.addressSpace !== undefined).toBe(
              network.existingVnetId === undefined ||
                document[section]?.[key].addressSpace !== undefined,
            );
          }
        }
        for (const { hubAddressPrefix } of Object.values(planned.regions)) {
          if (planned.interconnect.pattern !== 'virtual-wan') continue;
          expect(hubAddressPrefix).toBeDefined();
        }
      }),
    );
  });

  it('takes the subscription of what exists from its id, unless the spec says another', () => {
    fc.assert(
      fc.property(spec, document => {
        const planned = planSpec(document);
        const check = (
          id: string | undefined,
          said: string | undefined,
          subscription: string | undefined,
        ) => expect(subscription).toBe(said ?? id?.split('/')[2].toLowerCase());
        for (const [key, network] of Object.entries(planned.regions)) {
          check(
            network.existingVnetId,
            document.regions[key].subscriptionId,
            network.subscriptionId,
          );
        }
        for (const [key, network] of Object.entries(planned.circuits)) {
          check(
            network.existingCircuitId,
            document.circuits?.[key].subscriptionId,
            network.subscriptionId,
          );
        }
      }),
    );
  });

  it('allocates no ASN that a region, an appliance or a device has', () => {
    fc.assert(
      fc.property(spec, document => {
        const { regions, onPremises, gateways } = planSpec(document);
        const taken = [
          ...Object.values(document.regions).flatMap(({ asn, nva }) => [
            asn,
            nva?.asn,
          ]),
          ...Object.values(onPremises.sites).flatMap(({ devices }) =>
            devices.map(({ asn }) => asn),
          ),
        ];
        const allocated = Object.keys(regions)
          .filter(key => document.regions[key].asn === undefined)
          .flatMap(key => regions[key].asn ?? []);
        // A Route Server takes one only.
        const free = gateways.routeServer
          ? allocated.map(() => 65515)
          : [...new Set(allocated)].filter(asn => !taken.includes(asn));
        expect(allocated).toEqual(free);
      }),
    );
  });

  it('puts a subnet into each network for each service that stands there, inside it and on no other subnet', () => {
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
          // What stands in the hubs of Virtual WAN needs no subnet.
          const inHubs = planned.interconnect.pattern === 'virtual-wan';
          const gateways = [
            ...vpnGatewayRegions(planned),
            ...expressRouteGatewayRegions(planned),
          ];
          for (const [key, network] of Object.entries(planned.regions)) {
            const { gatewaySubnet, firewallSubnet, routeServerSubnet } =
              network;
            const uncharted =
              network.existingVnetId !== undefined && numbers.length === 0;
            const wanted = (there: boolean) => there && !inHubs && !uncharted;
            expect(gatewaySubnet !== undefined).toBe(
              wanted(gateways.includes(key)),
            );
            expect(firewallSubnet !== undefined).toBe(
              wanted(planned.inspection.via === 'azure-firewall'),
            );
            expect(routeServerSubnet !== undefined).toBe(
              wanted(routeServerRegions(planned).includes(key)),
            );
            const services = readablePrefixes(
              [gatewaySubnet, firewallSubnet, routeServerSubnet].filter(
                prefix => prefix !== undefined,
              ),
            );
            const workloads = readablePrefixes(
              Object.values(network.subnets ?? {}),
            );
            for (const [index, prefix] of services.entries()) {
              expect(contains(prefixOf('10.7.0.0/16'), prefix)).toBe(true);
              expect(
                [...workloads, ...services.slice(0, index)].filter(other =>
                  overlaps(other, prefix),
                ),
              ).toEqual([]);
            }
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
