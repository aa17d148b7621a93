import type { PlannedSpec } from '../topology';
import { centralRegion } from './central-region';

/** The part of a network that stands for the whole in calculations that take long. */
export interface Part {
  readonly regions: ReadonlySet<string>;
  readonly spokes: ReadonlySet<string>;
  readonly sites: ReadonlySet<string>;
  /** In words; undefined where the part is the whole. */
  readonly scope?: string;
}

/** Networks and sites up to which everything is worked out. */
const wholeUpTo = 18;
/** The size of the part of a larger network. */
const sample = { regions: 8, spokesOfRegion: 1, sites: 3 } as const;

/**
 * The network itself, or a part that stands for it: the region that others share and the first by name, with a spoke each,
 * and the first sites. It is the same for all options, so that they can be compared.
 */
export function partOf(spec: PlannedSpec): Part {
  const regions = Object.keys(spec.regions).sort();
  const spokes = Object.keys(spec.spokes).sort();
  const sites = Object.keys(spec.onPremises.sites).sort();
  if (regions.length + spokes.length + sites.length <= wholeUpTo) {
    return {
      regions: new Set(regions),
      spokes: new Set(spokes),
      sites: new Set(sites),
    };
  }
  const central = centralRegion(spec);
  const chosen = new Set(
    [
      ...new Set([
        ...(spec.interconnect.hub ? [spec.interconnect.hub] : []),
        ...(central === undefined ? [] : [central]),
        ...regions,
      ]),
    ]
      .filter(key => Object.hasOwn(spec.regions, key))
      .slice(0, sample.regions),
  );
  const chosenSpokes = [...chosen].flatMap(region =>
    spokes
      .filter(key => spec.spokes[key].region === region)
      .slice(0, sample.spokesOfRegion),
  );
  const chosenSites = sites.slice(0, sample.sites);
  return {
    regions: chosen,
    spokes: new Set(chosenSpokes),
    sites: new Set(chosenSites),
    scope: `Worked out for a part that stands for the network: ${chosen.size} of ${regions.length} regions, ${chosenSpokes.length} of ${spokes.length} spokes, ${chosenSites.length} of ${sites.length} sites.`,
  };
}

/**
 * A spec of these regions, spokes and sites only, sorted: of several equal ways the routing engine takes the first, and
 * the order in which a spec names things must not decide.
 */
export function restrictedTo(
  spec: PlannedSpec,
  { regions, spokes, sites }: Part,
): PlannedSpec {
  return {
    ...spec,
    regions: pick(spec.regions, regions),
    spokes: pick(spec.spokes, spokes),
    onPremises: {
      ...spec.onPremises,
      sites: pick(spec.onPremises.sites, sites),
    },
    circuits: Object.fromEntries(
      Object.keys(spec.circuits)
        .sort()
        .map(key => [key, spec.circuits[key]] as const)
        .map(
          ([key, circuit]) =>
            [
              key,
              {
                ...circuit,
                regions: circuit.regions
                  .filter(each => regions.has(each))
                  .sort(),
                sites: circuit.sites?.filter(each => sites.has(each)).sort(),
              },
            ] as const,
        )
        .filter(([, circuit]) => circuit.regions.length > 0),
    ),
  };
}

function pick<T>(
  record: Readonly<Record<string, T>>,
  keys: ReadonlySet<string>,
): Record<string, T> {
  return Object.fromEntries(
    Object.keys(record)
      .filter(key => keys.has(key))
      .sort()
      .map(key => [key, record[key]]),
  );
}
