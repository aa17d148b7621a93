import type { Steps } from '../../steps';
import { KnownWays } from '../forwarding/way-on';
import type { Endpoint } from '../model/types';
import { canFail, withFailures } from '../network';
import type { Network } from '../state';
import type { Answer } from './answer';
import { answerOf } from './answer';
import { direction, isFlow } from './direction';
import type { Flow } from './flow';
import { flowOf } from './flow';

/** An end of flows: a virtual network, a subnet that is routed in its own way, or a site. @public */
export interface ReachEnd {
  /** Its id in flows. */
  readonly id: string;
  readonly kind: 'vnet' | 'subnet' | 'site';
}

/** The answer to a flow. `some`: it works between some subnets or ranges of its ends only. @public */
export type ReachAnswer = 'yes' | 'no' | 'some' | 'unknown';

/** The answers to all flows of a network, without their paths: few enough bytes for a million of them. @public */
export interface ReachSurvey {
  readonly ends: readonly ReachEnd[];
  /**
   * For each end as the source a text with one letter for each end as the target: `y`, `n`, `s` or `u` as the answers
   * begin, and a space where there is no flow, such as from an end to itself. See {@link reachAnswer}.
   */
  readonly rows: readonly string[];
  readonly counts: Readonly<Record<ReachAnswer, number>>;
}

const letters: Readonly<Record<ReachAnswer, string>> = {
  yes: 'y',
  no: 'n',
  some: 's',
  unknown: 'u',
};

const answers = new Map(
  Object.entries(letters).map(([answer, letter]) => [
    letter,
    answer as ReachAnswer,
  ]),
);

/** Ends of which the answers to all pairs are worked out at most: nine million answers, a minute or so. */
const mostEnds = 3000;

/** The answer between two ends, by their indices; undefined where there is no flow. @public */
export function reachAnswer(
  { rows }: ReachSurvey,
  from: number,
  to: number,
): ReachAnswer | undefined {
  return answers.get(rows[from]?.[to] ?? '');
}

/**
 * The answers to the flows between all ends after these have failed; what is no element of the network is left out.
 *
 * @throws Error where the network has more ends than can be asked all at once
 * @public
 */
export function* surveyReach(
  intact: Network,
  failed: readonly string[] = [],
): Steps<ReachSurvey> {
  const network = failedNetwork(intact, failed);
  const { endpoints } = network.model;
  if (endpoints.length > mostEnds) {
    throw new Error(
      `the network has ${endpoints.length} ends of flows, and all pairs of at most ${mostEnds} are worked out. Ask for single pairs.`,
    );
  }
  const rows = endpoints.map(() => endpoints.map(() => ' '));
  const known = new KnownWays();
  const counts = { yes: 0, no: 0, some: 0, unknown: 0 };
  for (const [a, from] of endpoints.entries()) {
    for (let b = a + 1; b < endpoints.length; b += 1) {
      const to = endpoints[b];
      if (!isFlow(from, to)) continue;
      const forth = direction(network, from, to, known);
      const back = direction(network, to, from, known);
      const there = reachAnswerOf(answerOf(forth, back));
      const reverse = reachAnswerOf(answerOf(back, forth));
      rows[a][b] = letters[there];
      rows[b][a] = letters[reverse];
      counts[there] += 1;
      counts[reverse] += 1;
    }
    // The rows become shorter: the share of the pairs, not of the rows.
    yield 1 - ((endpoints.length - a - 1) / endpoints.length) ** 2;
  }
  return {
    ends: endpoints.map(({ id, kind }) => ({ id, kind })),
    rows: rows.map(row => row.join('')),
    counts,
  };
}

/**
 * One flow after these have failed, with the way there and back; undefined where there is none between these ids.
 *
 * @public
 */
export function askFlow(
  intact: Network,
  from: string,
  to: string,
  failed: readonly string[] = [],
): Flow | undefined {
  const network = failedNetwork(intact, failed);
  const [source, target] = [from, to].map(wanted =>
    network.model.endpoints.find(({ id }) => id === wanted),
  );
  return source && target && isFlow(source, target)
    ? flowBetween(network, source, target)
    : undefined;
}

function flowBetween(network: Network, from: Endpoint, to: Endpoint): Flow {
  return flowOf(
    network,
    from,
    to,
    direction(network, from, to),
    direction(network, to, from),
  );
}

function failedNetwork(network: Network, failed: readonly string[]): Network {
  const known = failed.filter(id => canFail(network, id));
  const fork = known.length > 0 && withFailures(network, known);
  return fork && 'network' in fork ? fork.network : network;
}

function reachAnswerOf({ reachable, some }: Answer): ReachAnswer {
  if (reachable === null) return 'unknown';
  if (reachable) return 'yes';
  return some.length > 0 ? 'some' : 'no';
}
