import type { Steps } from '../steps';
import type { Endpoint } from '../routing/model/types';
import type { Answer } from '../routing/questions/answer';
import type { NamedEnd } from './ends';
import type { Exchange, FlowsOfNetwork, FlowState, Way } from './side';
import { isSameWay, Side } from './side';
import { hasAll } from './some';

/** A flow to which two networks give different answers. @public */
export interface FlowChange {
  readonly from: string;
  readonly to: string;
  /**
   * `appears`: it works now, or between more machines of its ends. `vanishes`: it worked before, or between more of them.
   * `moves`: it works in both, and takes another way. A flow of which an end is not there does not work; one that may
   * have worked vanishes with its end, and appears with it.
   */
  readonly change:
    | 'appears'
    | 'vanishes'
    | 'moves'
    | 'becomes-unknown'
    | 'becomes-known';
  /** True where it appears or vanishes between some machines of the ends only. */
  readonly partly?: true;
  /** With `moves`: the direction that takes another way. */
  readonly moved?: 'there' | 'back' | 'both';
  /** With `moves`, where only one of the networks has the reply take the same way back. */
  readonly symmetry?: 'lost' | 'gained';
  /** Null where one of the ends is not there; unknown where the document may leave it out. */
  readonly before: FlowState | null;
  readonly after: FlowState | null;
}

/** The flows to which two networks give different answers, in steps: one for each two ends. */
export function* flowChanges(
  before: FlowsOfNetwork,
  after: FlowsOfNetwork,
): Steps<FlowChange[]> {
  const numbers = new Map<string, number>();
  const [earlier, later] = [
    new Side(before, numbers),
    new Side(after, numbers),
  ];
  const ends = [
    ...new Map(
      [...later.ends.all, ...earlier.ends.all].map(end => [end.id, end]),
    ).values(),
  ];
  const changes: Found[] = [];
  const total = (ends.length * (ends.length - 1)) / 2;
  let done = 0;
  for (let a = 0; a < ends.length; a += 1) {
    for (let b = a + 1; b < ends.length; b += 1) {
      const [was, is] = [earlier, later].map(side =>
        side.between(ends[a].id, ends[b].id),
      );
      changes.push(
        ...changeOf([ends[a], ends[b]], [earlier, was], [later, is]),
        ...changeOf(
          [ends[b], ends[a]],
          [earlier, was?.turned()],
          [later, is?.turned()],
        ),
      );
      done += 1;
      yield done / total;
    }
  }
  return withoutParts(changes);
}

/** A change, and the flow that it is a part of where an end is a subnet. */
interface Found {
  readonly flow: FlowChange;
  readonly whole?: string;
}

function keyOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

/** Leaves out the flows of subnets for which that of their networks says the same. */
function withoutParts(changes: readonly Found[]): FlowChange[] {
  const whole = new Map(
    changes.flatMap(({ flow }) =>
      flow.partly ? [] : [[keyOf(flow.from, flow.to), flow.change] as const],
    ),
  );
  return changes
    .filter(
      each =>
        each.whole === undefined ||
        whole.get(each.whole) !== each.flow.change ||
        each.flow.partly,
    )
    .map(({ flow }) => flow);
}

const nothing = { reachable: false, some: [] } as const;
const unsure = { reachable: null, some: [] } as const;

/** One of the networks, and the exchange between two ends in it; undefined where one is not there. */
type Asked = readonly [Side, Exchange | undefined];

function changeOf(
  [from, to]: readonly [NamedEnd, NamedEnd],
  before: Asked,
  after: Asked,
): Found[] {
  const kind = kindOf(before, after);
  if (!kind) return [];
  const whole =
    from.whole === undefined && to.whole === undefined
      ? {}
      : { whole: keyOf(from.whole ?? from.id, to.whole ?? to.id) };
  const [was, is] = [before, after].map(([side, exchange]) =>
    exchange ? exchange.state : side.absent,
  );
  const symmetry =
    kind.change === 'moves' && was?.symmetric !== is?.symmetric
      ? { symmetry: is?.symmetric ? ('gained' as const) : ('lost' as const) }
      : {};
  return [
    {
      ...whole,
      flow: {
        from: from.id,
        to: to.id,
        ...kind,
        ...symmetry,
        before: was,
        after: is,
      },
    },
  ];
}

function answerIn([side, exchange]: Asked): Answer {
  return exchange?.answer ?? (side.absent ? unsure : nothing);
}

/** The difference of two answers; undefined where they are the same. */
function kindOf(
  before: Asked,
  after: Asked,
): Pick<FlowChange, 'change' | 'partly' | 'moved'> | undefined {
  const [earlier, later] = [before[1], after[1]];
  if (!earlier && !later) return undefined;
  const [was, is] = [answerIn(before), answerIn(after)];
  if (was.reachable === null || is.reachable === null) {
    if (was.reachable === is.reachable) return undefined;
    if (!later && !after[0].absent) return { change: 'vanishes' };
    if (!earlier && !before[0].absent) return { change: 'appears' };
    return {
      change: is.reachable === null ? 'becomes-unknown' : 'becomes-known',
    };
  }
  if (was.reachable && is.reachable) {
    return earlier && later ? movedOf(earlier, later) : undefined;
  }
  const partOfIt = { partly: true } as const;
  if (is.reachable) {
    return { change: 'appears', ...(was.some.length > 0 ? partOfIt : {}) };
  }
  if (was.reachable) {
    return { change: 'vanishes', ...(is.some.length > 0 ? partOfIt : {}) };
  }
  if (was.some.length === 0 && is.some.length === 0) return undefined;
  const [some, now] = [earlier, later].map(each => each?.state.some ?? []);
  if (!hasAll(now, some)) {
    return { change: 'vanishes', ...(now.length > 0 ? partOfIt : {}) };
  }
  if (!hasAll(some, now)) {
    return { change: 'appears', ...(some.length > 0 ? partOfIt : {}) };
  }
  return undefined;
}

/** A flow has moved where the ways differ that it can take: of ways that are as good, any may be shown. */
function movedOf(
  before: Exchange,
  after: Exchange,
): Pick<FlowChange, 'change' | 'moved'> | undefined {
  const [[there, back], [thereNow, backNow]] = [before.shown, after.shown];
  const goesElsewhere = (
    was: Way,
    is: Way,
    ends: (exchange: Exchange) => readonly [Endpoint, Endpoint],
  ) =>
    !isSameWay(was, is) &&
    before.side.ways(...ends(before)).join(';') !==
      after.side.ways(...ends(after)).join(';');
  const request = goesElsewhere(there, thereNow, ({ from, to }) => [from, to]);
  const reply = goesElsewhere(back, backNow, ({ from, to }) => [to, from]);
  if (!request && !reply) return undefined;
  if (request && reply) return { change: 'moves', moved: 'both' };
  return { change: 'moves', moved: request ? 'there' : 'back' };
}
