import type { Assumption } from '../comparison/option-circuits';
import type { ComparedOption, ComparisonOptions, Reason } from '../comparison';
import { compareSteps, defaultTraffic } from '../comparison';
import type { DesignOptions } from '../check-spec';
import type { Finding } from '../findings';
import type { ConnectivitySpec } from '../spec';
import type { Steps } from '../steps';
import { finish } from '../steps';
import { answeredSpec } from './answered-spec';
import type { Answers, QuestionId } from './questions';
import {
  applies,
  choiceOf,
  isYes,
  questionIds,
  demandsEncryptionBetweenMachines,
} from './questions';

/** Traffic between two regions that an answer stands for, gigabytes a month: assumptions of the comparison, not facts. */
export const trafficOfAnswer = {
  none: 0,
  little: defaultTraffic.perPair / 10,
  some: defaultTraffic.perPair,
  much: defaultTraffic.perPair * 50,
} as const;

/** An option, judged by the answers. @public */
export interface AdvisedOption {
  readonly option: ComparedOption;
  /** Reasons for it, the weightiest first. */
  readonly pros: readonly Reason[];
  /** Reasons against it, the weightiest first. */
  readonly cons: readonly Reason[];
  /** The requirements that it does not meet. */
  readonly unmet: readonly Reason[];
  /** The rules that refuse it. */
  readonly refusedBy: readonly Finding[];
}

/** The advice that follows from the answers. @public */
export interface Advice {
  /** The network that the answers stand for; each option has its own. */
  readonly spec: ConnectivitySpec;
  /** Absent where no option meets every requirement. */
  readonly recommended?: AdvisedOption;
  /** Options that meet every requirement, the best first. */
  readonly ranked: readonly AdvisedOption[];
  /** Options that Azure accepts, but that do not meet every requirement. */
  readonly failing: readonly AdvisedOption[];
  /** Options that Azure, the design or the portal refuses. */
  readonly refused: readonly AdvisedOption[];
  /** Questions that count and have no answer, so that the default was taken. */
  readonly unanswered: readonly QuestionId[];
  /** Further assumptions. */
  readonly assumptions: readonly Assumption[];
}

/** The settings of a portal for its comparisons. @public */
export type AdviceSettings = Pick<ComparisonOptions, 'prices' | 'latencies'>;

/** The options of the comparison that follow from the answers, beside the spec. */
export function comparisonOptionsOf(answers: Answers): ComparisonOptions {
  const circuit = choiceOf('circuit', answers);
  const { branches } = answers;
  return {
    traffic: {
      perPair: trafficOfAnswer[choiceOf('regionTraffic', answers)],
    },
    requirements: {
      ipsecBetweenRegions: isYes('ipsec', answers),
      encryptionBetweenMachines: demandsEncryptionBetweenMachines(answers),
      surviveGatewayFailure: isYes('surviveGatewayFailure', answers),
      surviveLineFailure: isYes('surviveLineFailure', answers),
      privateLine:
        applies('line', answers) && choiceOf('line', answers) === 'private',
      noNewCircuit: circuit === 'no',
    },
    circumstances: {
      serviceOnlyInOtherRegion: isYes('serviceOnlyInOtherRegion', answers),
      circuitIsThere: circuit === 'there',
      ...(branches !== undefined && applies('branches', answers)
        ? { branches: Math.max(branches, answers.sites ?? 0) }
        : {}),
    },
  };
}

/**
 * Advice from answers, however few: the comparison of the network that they stand for. The same answers give the same
 * advice; of equally near regions the one that was named first has the shared gateway.
 *
 * @public
 */
export function advise(
  answers: Answers,
  designOptions: DesignOptions = {},
  settings: AdviceSettings = {},
): Advice {
  return finish(adviseSteps(answers, designOptions, settings));
}

/** {@link advise} in steps. @public */
export function* adviseSteps(
  answers: Answers,
  designOptions: DesignOptions = {},
  settings: AdviceSettings = {},
): Steps<Advice> {
  const { spec, assumptions } = answeredSpec(answers, designOptions);
  const { options } = yield* compareSteps(spec, designOptions, {
    ...settings,
    ...comparisonOptionsOf(answers),
  });
  const judged = options.map(judge);
  const ranked = judged.filter(
    ({ option }) => option.valid && option.meetsRequirements,
  );
  return {
    spec,
    recommended: ranked[0],
    ranked,
    failing: judged.filter(
      ({ option }) => option.valid && !option.meetsRequirements,
    ),
    refused: judged.filter(({ option }) => !option.valid),
    unanswered: questionIds.filter(
      question =>
        answers[question] === undefined &&
        applies(question, answers) &&
        // Without the locations of sites only the place of a shared gateway is uncertain, and the advice says so.
        question !== 'siteLocations' &&
        !(question === 'regions' && answers.regionCount !== undefined) &&
        !(question === 'regionCount' && answers.regions !== undefined),
    ),
    assumptions,
  };
}

function judge(option: ComparedOption): AdvisedOption {
  const byWeight = [...option.reasons].sort(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight),
  );
  return {
    option,
    pros: byWeight.filter(({ effect }) => effect === 'for'),
    cons: byWeight.filter(({ effect }) => effect === 'against'),
    unmet: byWeight.filter(({ effect }) => effect === 'unmet'),
    refusedBy: option.findings.filter(({ severity }) => severity === 'error'),
  };
}
