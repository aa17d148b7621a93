import { design } from '../design';
import type { Finding } from '../findings';
import { parsePath } from '../findings';
import type { SpecChanges } from './__testUtils__/spec';
import { specWith } from './__testUtils__/spec';
import { casesOfRules } from './__testUtils__/cases-of-rules';

/** The parts of a spec in the order in which forms ask for them. */
const steps = [
  ['metadata', 'regions', 'spokes', 'virtualNetworks'],
  ['interconnect'],
  ['onPremises'],
  ['circuits'],
  ['inspection'],
  ['gateways'],
] as const;

function stepOf(path: string): number {
  const [section, , field] = parsePath(path);
  // Appliances are asked for together with the inspection.
  if (section === 'regions' && field === 'nva') return 4;
  return steps.findIndex(step =>
    (step as readonly unknown[]).includes(section),
  );
}

/** The part of a spec that is filled in after a step. */
function afterStep(spec: SpecChanges, last: number): SpecChanges {
  const given = new Set<string>([
    'apiVersion',
    'kind',
    ...steps.slice(0, last + 1).flat(),
  ]);
  const regions = Object.fromEntries(
    Object.entries((spec.regions ?? {}) as Record<string, SpecChanges>).map(
      ([key, { nva, ...region }]) => [
        key,
        nva !== undefined && last >= 4 ? { ...region, nva } : region,
      ],
    ),
  );
  return {
    interconnect: { pattern: 'global-peering' },
    ...Object.fromEntries(
      Object.entries(spec).filter(([section]) => given.has(section)),
    ),
    regions,
  };
}

const identity = ({ rule, path }: Finding) => `${rule} at ${path}`;

describe('findings', () => {
  // Their cases are the specs that are filled in here, one section after the other.
  it.each(
    [...casesOfRules()].map(([{ id }, { refused }]) => [id, refused] as const),
  )(
    'are about what was filled in last before they appear: %s',
    (_, refused) => {
      const missed = new Set<string>();
      for (const { changes, options, graph, count = 1 } of refused) {
        // Graphs that no spec leads to are filled in by nobody, and hundreds of regions take long.
        if (graph || count > 20) continue;
        const spec = specWith(changes);
        let known = new Set<string>();
        steps.forEach((_step, last) => {
          const { findings } = design(afterStep(spec, last), options);
          for (const finding of findings) {
            const places = [finding.path, ...(finding.related ?? [])];
            if (
              !known.has(identity(finding)) &&
              // What is about a later part is said there.
              stepOf(finding.path) <= last &&
              !places.some(path => stepOf(path) === last)
            ) {
              missed.add(`${identity(finding)} appears with ${steps[last][0]}`);
            }
          }
          known = new Set(findings.map(identity));
        });
      }
      expect([...missed]).toEqual([]);
    },
  );
});
