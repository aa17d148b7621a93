/** The questions that have a few answers to choose from; the first answer counts where nobody chooses. */
export const choices = {
  /** How much the regions have to tell each other. */
  regionTraffic: ['some', 'little', 'much', 'none'],
  /** Whether traffic with on-premises may cross the internet, in a VPN. */
  line: ['internet', 'private'],
  /** Whether there is an ExpressRoute circuit, or one could be paid for. */
  circuit: ['possible', 'there', 'no'],
  /**
   * Whether traffic between the regions has to be encrypted: no more than Azure does anyway, with IPsec by name, or from
   * machine to machine.
   */
  ipsec: ['no', 'yes', 'machines'],
  surviveGatewayFailure: ['no', 'yes'],
  surviveLineFailure: ['no', 'yes'],
  /** Whether the other regions exist for a service that only they offer. */
  serviceOnlyInOtherRegion: ['no', 'yes'],
  /** Whether a firewall has to look at what passes between networks. */
  inspection: ['no', 'yes'],
} as const;

/** The questions that are answered with a whole number. */
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

export type ChoiceQuestion = keyof typeof choices;
export type CountQuestion = keyof typeof counts;
export type QuestionId =
  | 'regions'
  | 'siteLocations'
  | ChoiceQuestion
  | CountQuestion;

/** What somebody has answered; everything may be left out. */
export type Answers = {
  /** Azure locations, such as `westeurope`, in the order in which they were named. */
  readonly regions?: readonly string[];
  /** Where the sites are: places as a spec names them, such as `Hamburg, Germany`. */
  readonly siteLocations?: readonly string[];
} & {
  readonly [Q in ChoiceQuestion]?: (typeof choices)[Q][number];
} & { readonly [Q in CountQuestion]?: number };

/** Every question, in the order in which they are asked. */
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
 * Whether the answer to a question counts, given the others: without sites nothing about on-premises does, with one region
 * nothing about what is between them.
 */
export function applies(question: QuestionId, answers: Answers): boolean {
  return (
    (hasSites(answers) || !aboutOnPremises.includes(question)) &&
    (regionTotal(answers) > 1 || !aboutSeveralRegions.includes(question))
  );
}

/** Whether any site is to be connected. */
export function hasSites({ sites = 0 }: Answers): boolean {
  return sites > 0;
}

/** How many regions there are taken to be, where nobody says so. */
export const defaultRegionCount = 2;

/** How many regions there are, named or not. */
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

/** Whether something is demanded, or holds, and counts. */
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

/** Whether traffic between the regions has to be encrypted from machine to machine. */
export function demandsEncryptionBetweenMachines(answers: Answers): boolean {
  return applies('ipsec', answers) && choiceOf('ipsec', answers) === 'machines';
}
