import type { PeeringLocation, Source } from '../azure';
import {
  circuitReachesLocation,
  findPeeringLocation,
  peeringLocationSource,
  peeringLocations,
  providerCircuitMbps,
  roundTripLatencyMs,
  virtualNetworksPerCircuit,
  virtualNetworksPerCircuitSource,
} from '../azure';
import { patterns } from '../patterns';
import type { CircuitSpec, ConnectivitySpec } from '../spec';
import type { ConnectivityOption } from './option';
import { ownSources } from './own-sources';

/** An assumption of an option: something that it adds to the spec, or changes in it. @public */
export interface Assumption {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** Circuits of an option, and in what they differ from those of the spec. */
export interface OptionCircuits {
  readonly circuits: Record<string, CircuitSpec>;
  readonly assumptions: readonly Assumption[];
}

/** Least bandwidth of a circuit that is assumed, megabits per second. */
const assumedMbps = 1000;

/**
 * The circuits that an option with ExpressRoute needs: those of the spec, with the regions and sites that the option has on
 * them; where the spec has none, one at the peering location that is nearest.
 *
 * @param home - key of the region that is nearest to all, or shared by all
 */
export function optionCircuits(
  spec: ConnectivitySpec,
  { pattern, onPremises }: ConnectivityOption,
  home: string,
): OptionCircuits {
  const leadsToSites = onPremises.via === 'expressroute';
  const joinsRegions = patterns[pattern].regionGateways === 'expressroute';
  const isShared = !joinsRegions && onPremises.gateways === 'transit';
  const regions = isShared ? [home] : Object.keys(spec.regions).sort();
  const sites = leadsToSites
    ? Object.keys(spec.onPremises?.sites ?? {}).sort()
    : [];
  if (Object.keys(spec.circuits ?? {}).length === 0) {
    return assumedCircuit(spec, home, regions, sites);
  }
  const assumptions: Assumption[] = [];
  const assume = (text: string, source: Source = ownSources.assumption) =>
    assumptions.push({ text, sources: [source] });
  const circuits = Object.fromEntries(
    Object.entries(spec.circuits ?? {}).map(([key, circuit]) => [
      key,
      {
        ...circuit,
        regions: isShared ? [home] : circuit.regions,
        ...(leadsToSites ? {} : { sites: undefined }),
      },
    ]),
  );
  const [first] = Object.keys(circuits).sort();
  const joining = isJoined(joinsRegions, regions, circuits)
    ? []
    : regions.filter(region => !circuits[first].regions.includes(region));
  const missing = joining.filter(
    region =>
      joinsRegions ||
      !Object.values(circuits).some(circuit =>
        circuit.regions.includes(region),
      ),
  );
  if (missing.length > 0) {
    circuits[first] = {
      ...circuits[first],
      regions: [...circuits[first].regions, ...missing],
    };
    assume(`Circuit ${first} is connected with ${missing.join(', ')} too.`);
  }
  const ledTo = new Set(
    Object.values(circuits).flatMap(circuit => circuit.sites ?? []),
  );
  const left = sites.filter(site => !ledTo.has(site));
  if (left.length > 0) {
    circuits[first] = {
      ...circuits[first],
      sites: [...(circuits[first].sites ?? []), ...left],
    };
    assume(`Circuit ${first} leads to ${left.join(', ')} too.`);
  }
  for (const [key, circuit] of Object.entries(circuits)) {
    const at = findPeeringLocation(circuit.peeringLocation);
    const tier = circuit.tier ?? 'Standard';
    if (at && tier !== 'Premium' && needsPremium(spec, circuit, tier, at)) {
      circuits[key] = { ...circuit, tier: 'Premium' };
      assume(
        `Circuit ${key} becomes Premium, because ${tier} does not reach or link all of its regions.`,
        virtualNetworksPerCircuitSource,
      );
    }
  }
  return { circuits, assumptions };
}

/** True if every region is on a circuit, and every two of them on the same one where circuits join the regions. */
function isJoined(
  joinsRegions: boolean,
  regions: readonly string[],
  circuits: Readonly<Record<string, CircuitSpec>>,
): boolean {
  const all = Object.values(circuits);
  return joinsRegions
    ? regions.every(a =>
        regions.every(b =>
          all.some(
            circuit =>
              circuit.regions.includes(a) && circuit.regions.includes(b),
          ),
        ),
      )
    : regions.every(region =>
        all.some(circuit => circuit.regions.includes(region)),
      );
}

/** True if a circuit of this tier does not reach all of its regions, or links fewer. */
function needsPremium(
  { regions: all }: ConnectivitySpec,
  { regions, bandwidthMbps }: CircuitSpec,
  tier: 'Local' | 'Standard',
  at: PeeringLocation,
): boolean {
  return (
    regions.length > virtualNetworksPerCircuit(tier, bandwidthMbps) ||
    regions.some(
      region =>
        Object.hasOwn(all, region) &&
        circuitReachesLocation(tier, at, all[region].location) === false,
    )
  );
}

function assumedCircuit(
  spec: ConnectivitySpec,
  home: string,
  regions: string[],
  sites: string[],
): OptionCircuits {
  const at = nearestPeeringLocation(spec.regions[home].location);
  if (!at) return { circuits: {}, assumptions: [] };
  const standard =
    regions.length <= virtualNetworksPerCircuit('Standard', assumedMbps) &&
    regions.every(region =>
      circuitReachesLocation('Standard', at, spec.regions[region].location),
    );
  const tier = standard ? ('Standard' as const) : ('Premium' as const);
  const bandwidths = providerCircuitMbps.values.filter(
    mbps => mbps >= assumedMbps,
  );
  const bandwidthMbps =
    bandwidths.find(
      mbps => virtualNetworksPerCircuit(tier, mbps) >= regions.length,
    ) ?? bandwidths[bandwidths.length - 1];
  const key = freeKey(spec);
  return {
    circuits: {
      [key]: {
        peeringLocation: at.name,
        provider: at.providers[0],
        bandwidthMbps,
        tier,
        regions,
        ...(sites.length > 0 ? { sites } : {}),
      },
    },
    assumptions: [
      {
        text: `The spec has no circuit. Assumed is a ${tier} circuit of ${bandwidthMbps} Mbps at ${at.name}, the peering location nearest to ${home}; ${at.providers[0]} stands for a provider that is to be chosen. Its price is an input.`,
        sources: [peeringLocationSource],
      },
    ],
  };
}

/**
 * The peering location with providers whose own Azure region is nearest to an Azure location.
 *
 * @param except - name of one that is taken
 */
export function nearestPeeringLocation(
  location: string,
  except?: string,
): PeeringLocation | undefined {
  const [nearest] = peeringLocations
    .filter(
      ({ name, providers, metro }) =>
        providers.length > 0 && !metro && name !== except,
    )
    .flatMap(at =>
      at.localRegions.flatMap(local => {
        const ms = roundTripLatencyMs(location, local);
        return ms === undefined ? [] : [{ at, ms }];
      }),
    )
    // Equally near: the first by name.
    .sort((a, b) => a.ms - b.ms || (a.at.name < b.at.name ? -1 : 1));
  return nearest?.at;
}

/** A key that no region, spoke, site or circuit has. */
function freeKey({ regions, spokes, onPremises }: ConnectivitySpec): string {
  const taken = { ...regions, ...spokes, ...onPremises?.sites };
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? 'assumed' : `assumed-${number}`;
    if (!Object.hasOwn(taken, key)) return key;
  }
}
