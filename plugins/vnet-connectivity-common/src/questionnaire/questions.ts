/** The questions that have a few answers to choose from; the first answer is the default. @public */
export const choices = {
  /** The amount of traffic between the regions. */
  regionTraffic: ['some', 'little', 'much', 'none'],
  /** The line for traffic with on-premises: the internet (a VPN), or a private line only. */
  line: ['internet', 'private'],
  /** The ExpressRoute circuit: one could be paid for, one exists, or none may be ordered. */
  circuit: ['possible', 'there', 'no'],
  /**
   * The required encryption of traffic between the regions: no more than that of Azure itself, IPsec by name, or from
   * machine to machine.
   */
  ipsec: ['no', 'yes', 'machines'],
  surviveGatewayFailure: ['no', 'yes'],
  surviveLineFailure: ['no', 'yes'],
  /** `yes` if the other regions exist for a service that only they offer. */
  serviceOnlyInOtherRegion: ['no', 'yes'],
  /** `yes` if a firewall has to inspect the traffic between networks. */
  inspection: ['no', 'yes'],
} as const;

/** The questions that are answered with a whole number. @public */
export const counts = {
  /** Azure regions. */
  regionCount: { min: 1, max: 60 },
  /** Virtual networks in all regions. */
  networks: { min: 1, max: 250 },
  /** Data centres and offices that are connected now. */
  sites: { min: 0, max: 60 },
  /** Sites that are to be connected one day. */
  branches: { min: 0, max: 9999 },
} as const;

/** A question with answers to choose from. @public */
export type ChoiceQuestion = keyof typeof choices;
/** A question that asks for a number. @public */
export type CountQuestion = keyof typeof counts;
/** The id of a question. @public */
export type QuestionId =
  | 'regions'
  | 'siteLocations'
  | ChoiceQuestion
  | CountQuestion;

/** The answers to the questions; each may be left out. @public */
export type Answers = {
  /** Azure locations, such as `westeurope`, in the order in which they were named. */
  readonly regions?: readonly string[];
  /** The locations of the sites: places as a spec names them, such as `Hamburg, Germany`. */
  readonly siteLocations?: readonly string[];
} & {
  readonly [Q in ChoiceQuestion]?: (typeof choices)[Q][number];
} & { readonly [Q in CountQuestion]?: number };

/** Every question, in the order in which they are asked. @public */
export const questionIds = [
  'regions',
  'regionCount',
  'networks',
  'regionTraffic',
  'ipsec',
  'inspection',
  'sites',
  'siteLocations',
  'branches',
  'line',
  'circuit',
  'surviveGatewayFailure',
  'surviveLineFailure',
  'serviceOnlyInOtherRegion',
] as const satisfies readonly QuestionId[];

const aboutOnPremises: readonly QuestionId[] = [
  'siteLocations',
  'branches',
  'line',
  'surviveGatewayFailure',
  'surviveLineFailure',
  'serviceOnlyInOtherRegion',
];
const aboutSeveralRegions: readonly QuestionId[] = [
  'regionTraffic',
  'ipsec',
  'serviceOnlyInOtherRegion',
];

/**
 * True if the answer to a question counts, given the others. Questions about on-premises count only with sites, and
 * those about traffic between regions only with several regions.
 *
 * @public
 */
export function applies(question: QuestionId, answers: Answers): boolean {
  return (
    (hasSites(answers) || !aboutOnPremises.includes(question)) &&
    (regionTotal(answers) > 1 || !aboutSeveralRegions.includes(question))
  );
}

/** True if any site is to be connected. */
export function hasSites({ sites = 0 }: Answers): boolean {
  return sites > 0;
}

/** The number of regions where no answer states it. */
export const defaultRegionCount = 2;

/** The number of regions, named or not. @public */
export function regionTotal({ regions = [], regionCount }: Answers): number {
  const named = new Set(regions).size;
  return Math.max(
    named,
    regionCount ?? (named === 0 ? defaultRegionCount : named),
  );
}

/** The answer to a question with choices, or the one that counts where there is none. */
export function choiceOf<Q extends ChoiceQuestion>(
  question: Q,
  answers: Answers,
): (typeof choices)[Q][number] {
  const [otherwise] = choices[question];
  return answers[question] ?? otherwise;
}

/** True if the answer to a question is yes, and counts. */
export function isYes(
  question: {
    [Q in ChoiceQuestion]: 'yes' extends (typeof choices)[Q][number]
      ? Q
      : never;
  }[ChoiceQuestion],
  answers: Answers,
): boolean {
  return applies(question, answers) && choiceOf(question, answers) === 'yes';
}

/** True if traffic between the regions has to be encrypted from machine to machine. */
export function demandsEncryptionBetweenMachines(answers: Answers): boolean {
  return applies('ipsec', answers) && choiceOf('ipsec', answers) === 'machines';
}
