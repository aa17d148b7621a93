import { virtualWanBranches } from '../azure';
import type { Circumstances, Requirements } from './comparison-options';
import { flowsLost } from './failure-study';
import type { Candidate, NetworkFacts, Reason } from './reasons';
import { applyReason, reasonRules } from './reasons';

/** An option with the reasons for and against it. */
export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly reasons: readonly Reason[];
  /** True if it meets every requirement. */
  readonly meetsRequirements: boolean;
  /** Sum of the weights of its reasons. */
  readonly score: number;
}

/** The inputs of the advice besides the figures. */
export interface Situation {
  readonly network: NetworkFacts;
  readonly requirements: Requirements;
  readonly circumstances: Circumstances;
}

/** The candidates, best first. Of equal ones, that with fewer unknown prices, the cheaper, the one that comes first. */
export function rank(
  candidates: readonly Candidate[],
  { network, requirements, circumstances }: Situation,
): RankedCandidate[] {
  const lost = candidates.map(({ study }) => flowsLost(study));
  const context = {
    network: {
      ...network,
      branches: circumstances.branches ?? network.branches,
      hasCircuit: circumstances.circuitIsThere ?? network.hasCircuit,
    },
    requirements,
    circumstances,
    flowsLost: { least: Math.min(...lost), most: Math.max(...lost) },
  };
  return candidates
    .map((candidate): RankedCandidate => {
      const reasons = reasonRules.flatMap(rule =>
        applyReason(rule, { ...context, candidate }),
      );
      return {
        candidate,
        reasons,
        meetsRequirements: reasons.every(({ effect }) => effect !== 'unmet'),
        score: reasons.reduce((sum, { weight }) => sum + weight, 0),
      };
    })
    .sort(
      (a, b) =>
        Number(b.meetsRequirements) - Number(a.meetsRequirements) ||
        b.score - a.score ||
        unknownPrices(a) - unknownPrices(b) ||
        highestCost(a) - highestCost(b),
    );
}

function unknownPrices({ candidate }: RankedCandidate): number {
  return candidate.figures.monthlyCost.unknown.length;
}

function highestCost({ candidate }: RankedCandidate): number {
  return candidate.figures.monthlyCost.value?.to ?? Infinity;
}

/** The first that does everything that is required. */
export function recommendedOf([first]: readonly RankedCandidate[]):
  | RankedCandidate
  | undefined {
  return first?.meetsRequirements ? first : undefined;
}

/** Something that, if it were otherwise, would change the recommendation. @public */
export interface RankingChange {
  /** The rest of a sentence that begins with "if". */
  readonly if: string;
  /** Id of the option that would be recommended; null where none would do. */
  readonly recommended: string | null;
}

/** The changes that would change the recommendation: each open question, answered the other way. */
export function rankingChanges(
  candidates: readonly Candidate[],
  situation: Situation,
): RankingChange[] {
  const idOf = (changed: Situation) =>
    recommendedOf(rank(candidates, changed))?.candidate.option.id ?? null;
  const now = idOf(situation);
  return questions(situation).flatMap(({ if: condition, requires, holds }) => {
    const recommended = idOf({
      ...situation,
      requirements: { ...situation.requirements, ...requires },
      circumstances: { ...situation.circumstances, ...holds },
    });
    return recommended === now ? [] : [{ if: condition, recommended }];
  });
}

interface Question {
  readonly if: string;
  readonly requires?: Requirements;
  readonly holds?: Circumstances;
}

function questions({
  network,
  requirements,
  circumstances,
}: Situation): Question[] {
  const onPremises = network.branches > 0;
  const branches = circumstances.branches ?? network.branches;
  const all: readonly (Question & { readonly open: boolean })[] = [
    {
      if: 'IPsec between the regions were demanded',
      requires: { ipsecBetweenRegions: true },
      open: !requirements.ipsecBetweenRegions,
    },
    {
      if: 'on-premises had to survive the loss of any one gateway',
      requires: { surviveGatewayFailure: true },
      open: onPremises && !requirements.surviveGatewayFailure,
    },
    {
      if: 'on-premises had to survive the loss of any one connection, device or circuit',
      requires: { surviveLineFailure: true },
      open: onPremises && !requirements.surviveLineFailure,
    },
    {
      if: 'the other regions existed only for a service that the first does not offer',
      holds: { serviceOnlyInOtherRegion: true },
      open: onPremises && !circumstances.serviceOnlyInOtherRegion,
    },
    {
      if: `there were ${virtualWanBranches.value} branches`,
      holds: { branches: virtualWanBranches.value },
      open: onPremises && branches < virtualWanBranches.value,
    },
    {
      if: 'there were an ExpressRoute circuit already',
      holds: { circuitIsThere: true },
      open: !(circumstances.circuitIsThere ?? network.hasCircuit),
    },
  ];
  return all.filter(({ open }) => open);
}
