import type { DesignOptions } from '../check-spec';
import { checkSpec } from '../check-spec';
import type { Finding } from '../findings';
import { hasErrors } from '../findings';
import type { ConnectivitySpec } from '../spec';
import type { Steps } from '../steps';
import { finish, partOfSteps } from '../steps';
import type { PlannedSpec } from '../topology';
import { buildTopology, planSpec } from '../topology';
import type { ComparisonOptions } from './comparison-options';
import { trafficOf } from './comparison-options';
import { studyFailures } from './failure-study';
import type { Figures, Inputs } from './figures';
import { figuresOf } from './figures';
import { Prices } from './figures/prices';
import { latenciesOf } from './latencies';
import type { ConnectivityOption } from './option';
import { currentOption, optionsOf } from './option';
import type { Assumption } from './option-circuits';
import { optionSpec } from './option-spec';
import type { Part } from './part';
import { partOf, restrictedTo } from './part';
import type { Candidate, NetworkFacts, Reason } from './reasons';
import type { RankingChange } from './recommend';
import { rank, rankingChanges, recommendedOf } from './recommend';

/** One option, checked, measured and judged. @public */
export interface ComparedOption extends ConnectivityOption {
  /** True for the option that the spec has already. */
  readonly current: boolean;
  /** True if Azure, the design and the portal accept it. */
  readonly valid: boolean;
  /** Findings of the rules; each `path` leads into the spec of the option. */
  readonly findings: readonly Finding[];
  /** Assumptions about things that the spec leaves open. */
  readonly assumptions: readonly Assumption[];
  /** Empty where it is refused: there is no such network. */
  readonly figures: Figures | Readonly<Record<string, never>>;
  /** Empty where it is refused. */
  readonly reasons: readonly Reason[];
  /** True if it meets every requirement. */
  readonly meetsRequirements: boolean;
  /** The spec of the option, which replaces the user's when it is chosen. */
  readonly spec: ConnectivitySpec;
}

/** Every option of a spec side by side. @public */
export interface Comparison {
  /** The best first; those that are refused last. */
  readonly options: readonly ComparedOption[];
  /** Null where no option is valid and does everything that is required. */
  readonly recommended: ConnectivityOption | null;
  /** The changes of the circumstances or requirements that would change the recommendation. */
  readonly changes: readonly RankingChange[];
}

/**
 * Compares every way to build the network of a spec. Deterministic, and does not depend on the order in which the spec
 * names its regions.
 *
 * @public
 */
export function compare(
  spec: ConnectivitySpec,
  designOptions: DesignOptions = {},
  options: ComparisonOptions = {},
): Comparison {
  return finish(compareSteps(spec, designOptions, options));
}

/** {@link compare} in steps. @public */
export function* compareSteps(
  spec: ConnectivitySpec,
  designOptions: DesignOptions = {},
  options: ComparisonOptions = {},
): Steps<Comparison> {
  const planned = planSpec(spec, designOptions.pools, designOptions.existing);
  const addressed = withAddresses(spec, planned);
  const part = partOf(planned);
  const current = currentOption(spec);
  const inputs: Inputs = {
    latencies: latenciesOf(options),
    prices: new Prices(options.prices),
    traffic: trafficOf(options),
  };
  const all = optionsOf(spec);
  const checked: CheckedOption[] = [];
  for (const [index, option] of all.entries()) {
    const derived =
      option.id === current.id
        ? { spec, assumptions: [] }
        : optionSpec(addressed, option);
    const steps = checkOption(option, derived, designOptions, part, inputs);
    checked.push(
      yield* partOfSteps(steps, index / all.length, (index + 1) / all.length),
    );
    yield checked.length / all.length;
  }
  const candidates = checked.flatMap(({ candidate }) => candidate ?? []);
  const situation = {
    network: factsOf(planned),
    requirements: options.requirements ?? {},
    circumstances: options.circumstances ?? {},
  };
  const ranked = rank(candidates, situation);
  const recommended = recommendedOf(ranked)?.candidate.option ?? null;
  const place = new Map(
    ranked.map(({ candidate }, index) => [candidate.option.id, index]),
  );
  const placeOf = ({ option }: CheckedOption) =>
    place.get(option.id) ?? ranked.length;
  return {
    options: [...checked]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map(({ option, candidate, ...rest }): ComparedOption => {
        const judged = ranked[place.get(option.id) ?? ranked.length];
        return {
          ...option,
          current: option.id === current.id,
          valid: candidate !== undefined,
          ...rest,
          figures: candidate?.figures ?? {},
          reasons: judged?.reasons ?? [],
          meetsRequirements: judged?.meetsRequirements ?? false,
        };
      }),
    recommended,
    changes: rankingChanges(candidates, situation),
  };
}

/** An option that was checked; measured where it is valid. */
interface CheckedOption {
  readonly option: ConnectivityOption;
  readonly spec: ConnectivitySpec;
  readonly assumptions: readonly Assumption[];
  readonly findings: readonly Finding[];
  readonly candidate?: Candidate;
}

function* checkOption(
  option: ConnectivityOption,
  derived: Pick<CheckedOption, 'spec' | 'assumptions'>,
  designOptions: DesignOptions,
  part: Part,
  inputs: Inputs,
): Steps<CheckedOption> {
  const { planned, topology, findings } = checkSpec(
    derived.spec,
    designOptions,
  );
  const checked = { option, ...derived, findings };
  if (hasErrors(findings)) return checked;
  yield 1 / 3;
  const study = studyFailures(buildTopology(restrictedTo(planned, part)));
  yield 2 / 3;
  const figures = figuresOf(topology, study, part.scope, inputs);
  return { ...checked, candidate: { option, topology, study, figures } };
}

/** The spec with the address spaces that are planned for it, so that no option gets others. */
function withAddresses(
  spec: ConnectivitySpec,
  planned: PlannedSpec,
): ConnectivitySpec {
  const place = <T extends object>(
    networks: Readonly<Record<string, T>>,
    there: Readonly<Record<string, { readonly addressSpace?: string[] }>>,
  ) =>
    Object.fromEntries(
      Object.entries(networks).map(([key, network]) => {
        const { addressSpace } = there[key];
        return [key, addressSpace ? { ...network, addressSpace } : network];
      }),
    );
  return {
    ...spec,
    regions: place(spec.regions, planned.regions),
    ...(spec.spokes ? { spokes: place(spec.spokes, planned.spokes) } : {}),
  };
}

function factsOf({
  regions,
  spokes,
  onPremises,
  circuits,
  inspection,
}: PlannedSpec): NetworkFacts {
  return {
    regions: Object.keys(regions).length,
    virtualNetworks: Object.keys(regions).length + Object.keys(spokes).length,
    branches:
      onPremises.via === 'none' ? 0 : Object.keys(onPremises.sites).length,
    hasCircuit: Object.keys(circuits).length > 0,
    isInspected: inspection.via !== 'none',
  };
}
