import type { NetworkModel, Origin, Session } from '../model/types';
import type { Candidate, Entry } from './entry';
import { compareCandidates, comparePreference } from './entry';
import { cannotBeat, offerOf } from './policy';

/** The routes of all speakers for one prefix, in one state of failure. */
export interface PrefixRoutes {
  /** By speaker. */
  readonly entries: readonly (Entry | undefined)[];
  /** False where the speakers' preferences allow no stable choice. */
  readonly stable: boolean;
  /**
   * True where a speaker that lost nothing found another route than before, or one more that is as good as its own: a
   * failure uncovered it.
   */
  readonly uncovered: () => boolean;
  /** The sessions of a speaker to neighbours whose route is another than before a failure. */
  readonly renewed: (speaker: number) => readonly Session[];
}

const noSessions: readonly Session[] = [];

/** By element: 1 where it has failed. */
export type Failed = Uint8Array;

/** True where anything in the list has failed. */
export function anyFailed(
  failed: Failed,
  elements: readonly number[],
): boolean {
  for (const element of elements) if (failed[element]) return true;
  return false;
}

/** Routes for a prefix from nothing. */
export function converge(
  model: NetworkModel,
  prefix: number,
  failed: Failed,
): PrefixRoutes {
  const entries = new Array<Entry | undefined>(model.speakers.length);
  const seeds = new Set(model.origins[prefix].map(({ speaker }) => speaker));
  return settle(model, prefix, failed, entries, seeds, undefined);
}

/**
 * Routes for a prefix after more has failed: what does not depend on it stays as it is, and the rest is chosen
 * again. The same object where nothing depends on it.
 */
export function reconverge(
  model: NetworkModel,
  prefix: number,
  failed: Failed,
  before: PrefixRoutes,
): PrefixRoutes {
  const seeds = new Set<number>();
  before.entries.forEach((entry, speaker) => {
    if (entry && anyFailed(failed, entry.elements)) seeds.add(speaker);
  });
  for (const [speaker, { withinPeer }] of model.filters) {
    const peerings = withinPeer.get(prefix);
    if (peerings && anyFailed(failed, peerings)) seeds.add(speaker);
  }
  if (seeds.size === 0) return before;
  const entries = [...before.entries];
  for (const speaker of seeds) entries[speaker] = undefined;
  return settle(model, prefix, failed, entries, seeds, before);
}

/**
 * Lets every speaker choose until none changes its mind. Each change is paid from a budget that only shrinks, so it
 * ends even where preferences have no stable solution; that is then reported.
 */
function settle(
  model: NetworkModel,
  prefix: number,
  failed: Failed,
  entries: (Entry | undefined)[],
  seeds: ReadonlySet<number>,
  before: PrefixRoutes | undefined,
): PrefixRoutes {
  let budget = 16 * model.speakers.length + 64;
  const queue: number[] = [];
  const waiting = new Uint8Array(model.speakers.length);
  const set = (speaker: number, entry: Entry | undefined) => {
    entries[speaker] = entry;
    if (waiting[speaker]) return;
    waiting[speaker] = 1;
    queue.push(speaker);
  };
  for (const speaker of seeds) {
    const entry = choose(model, prefix, failed, entries, speaker);
    if (entry) set(speaker, entry);
  }
  for (let next = 0; next < queue.length && budget > 0; next += 1) {
    const speaker = queue[next];
    waiting[speaker] = 0;
    const entry = entries[speaker];
    for (const { back: theirs, peer } of model.speakers[speaker].sessions) {
      const current = entries[peer];
      const dependent = current?.session === theirs;
      if (
        !dependent &&
        entry &&
        current &&
        cannotBeat(model, theirs, entry, current)
      ) {
        continue;
      }
      const offer =
        entry && isUp(model, failed, theirs)
          ? offerOf(model, failed, theirs, entry)
          : undefined;
      if (dependent) {
        if (offer && current.parent === entry) continue;
        budget -= 1;
        set(peer, choose(model, prefix, failed, entries, peer));
      } else if (offer && (!current || compareCandidates(offer, current) < 0)) {
        budget -= 1;
        set(peer, entryOf(model, prefix, peer, offer));
      }
    }
  }
  const stable = budget > 0 && (before?.stable ?? true);
  if (!before) {
    return {
      entries,
      stable,
      uncovered: () => false,
      renewed: () => noSessions,
    };
  }
  let sessions: ReadonlyMap<number, readonly Session[]> | undefined;
  const renewed = () => (sessions ??= renewedSessions(model, entries, before));
  return {
    entries,
    stable,
    uncovered: () =>
      entries.some((entry, speaker) => {
        const earlier = before.entries[speaker];
        return (
          entry !== undefined &&
          entry !== earlier &&
          !(earlier && anyFailed(failed, earlier.elements))
        );
      }) ||
      [...renewed()].some(([speaker, offering]) =>
        isOneMore(model, failed, entries, entries[speaker], offering),
      ),
    renewed: speaker => renewed().get(speaker) ?? noSessions,
  };
}

/** By speaker: its sessions to neighbours whose route is another than before. */
function renewedSessions(
  model: NetworkModel,
  entries: readonly (Entry | undefined)[],
  before: PrefixRoutes,
): ReadonlyMap<number, readonly Session[]> {
  const found = new Map<number, Session[]>();
  entries.forEach((entry, speaker) => {
    if (!entry || entry === before.entries[speaker]) return;
    for (const { back, peer } of model.speakers[speaker].sessions) {
      const known = found.get(peer);
      if (known) known.push(back);
      else found.set(peer, [back]);
    }
  });
  return found;
}

/** True where one of these sessions offers a speaker a route that carries traffic beside its own. */
function isOneMore(
  model: NetworkModel,
  failed: Failed,
  entries: readonly (Entry | undefined)[],
  current: Entry | undefined,
  sessions: readonly Session[],
): boolean {
  if (!current) return false;
  return sessions.some(session => {
    const entry = entries[session.peer];
    if (!entry || current.session === session) return false;
    if (!isUp(model, failed, session)) return false;
    const offer = offerOf(model, failed, session, entry);
    return (
      offer !== undefined &&
      // What a router starts itself does not keep it from what it learns; see `learnedBeside`.
      (current.learned === 'own' || comparePreference(offer, current) === 0)
    );
  });
}

/** The best of what starts here and what the neighbours offer. */
function choose(
  model: NetworkModel,
  prefix: number,
  failed: Failed,
  entries: readonly (Entry | undefined)[],
  speaker: number,
): Entry | undefined {
  const [first, ...others] = candidatesOf(
    model,
    prefix,
    failed,
    entries,
    speaker,
  );
  const best = others.reduce<Candidate | undefined>(
    (chosen, each) =>
      chosen && compareCandidates(each, chosen) < 0 ? each : chosen,
    first,
  );
  return best && entryOf(model, prefix, speaker, best);
}

/** Every route that a speaker could choose for a prefix; beside one that it has, at least those that are as good. */
function candidatesOf(
  model: NetworkModel,
  prefix: number,
  failed: Failed,
  entries: readonly (Entry | undefined)[],
  speaker: number,
  beside?: Entry,
): Candidate[] {
  const { element, sessions } = model.speakers[speaker];
  if (failed[element]) return [];
  const found: Candidate[] = [];
  for (const origin of model.origins[prefix]) {
    if (origin.speaker === speaker && startsHere(model, failed, origin)) {
      found.push({
        origin,
        session: origin.session,
        learned: origin.learned,
        prepended: [],
        length: 0,
        rank: origin.rank,
        tie: 0,
        hops: origin.hops,
      });
    }
  }
  for (const session of sessions) {
    const entry = entries[session.peer];
    if (!entry) continue;
    if (beside && cannotBeat(model, session, entry, beside)) continue;
    if (!isUp(model, failed, session)) continue;
    const offer = offerOf(model, failed, session, entry);
    if (offer) found.push(offer);
  }
  return found;
}

function startsHere(
  model: NetworkModel,
  failed: Failed,
  { elements, session }: Origin,
): boolean {
  return (
    !anyFailed(failed, elements) && (!session || isUp(model, failed, session))
  );
}

/** True where a session stands: its connection and device, and both ends. */
export function isUp(
  model: NetworkModel,
  failed: Failed,
  { elements, speaker, peer }: Session,
): boolean {
  if (failed[model.speakers[speaker].element]) return false;
  if (failed[model.speakers[peer].element]) return false;
  return !anyFailed(failed, elements);
}

function entryOf(
  model: NetworkModel,
  prefix: number,
  speaker: number,
  { origin, session, parent, learned, prepended, rank, tie, hops }: Candidate,
): Entry {
  const { element } = model.speakers[speaker];
  const via = session
    ? [
        ...session.elements,
        ...(parent?.elements ?? [model.speakers[session.peer].element]),
      ]
    : [];
  return {
    speaker,
    prefix,
    learned,
    origin,
    session,
    parent,
    asPath: parent ? [...prepended, ...parent.asPath] : [],
    length: parent ? prepended.length + parent.length : 0,
    rank,
    tie,
    hops,
    fromCircuit:
      (parent?.fromCircuit ?? false) ||
      (learned === 'site' && model.speakers[speaker].kind === 'circuit'),
    elements: [element, ...(parent ? [] : origin.elements), ...via],
  };
}

/** The best route that a speaker has learned for the prefix of a route that starts at it. */
export function learnedBeside(
  model: NetworkModel,
  failed: Failed,
  { entries }: PrefixRoutes,
  { prefix, speaker }: Entry,
): Entry | undefined {
  const [best] = candidatesOf(model, prefix, failed, entries, speaker)
    .filter(({ session }) => session !== undefined)
    .sort(compareCandidates);
  return best && entryOf(model, prefix, speaker, best);
}

/** The routes that carry traffic along with the chosen one (equal-cost multipath), the chosen one first. */
export function equalCost(
  model: NetworkModel,
  failed: Failed,
  { entries }: PrefixRoutes,
  chosen: Entry,
): readonly Entry[] {
  const { prefix, speaker } = chosen;
  return equals(
    model,
    chosen,
    candidatesOf(model, prefix, failed, entries, speaker, chosen),
  );
}

/** {@link equalCost} after more has failed, from the `known` ones before. */
export function equalCostAfter(
  model: NetworkModel,
  failed: Failed,
  { entries, renewed }: PrefixRoutes,
  chosen: Entry,
  known: readonly Entry[],
): readonly Entry[] {
  const sessions = renewed(chosen.speaker);
  const [, ...others] = known;
  if (others.length === 0 && sessions.length === 0) return known;
  const isLeft = ({ session, parent, origin }: Entry) =>
    parent
      ? session !== undefined &&
        entries[session.peer] === parent &&
        isUp(model, failed, session)
      : startsHere(model, failed, origin);
  const left = others.filter(isLeft);
  const offers = sessions.flatMap(session => {
    if (left.some(each => each.session === session)) return [];
    const entry = entries[session.peer];
    if (!entry || cannotBeat(model, session, entry, chosen)) return [];
    if (!isUp(model, failed, session)) return [];
    return offerOf(model, failed, session, entry) ?? [];
  });
  return equals(model, chosen, [...left, ...offers]);
}

/** A chosen route and those of the candidates that are as good, in an order that does not depend on theirs. */
function equals(
  model: NetworkModel,
  chosen: Entry,
  candidates: readonly (Candidate | Entry)[],
): readonly Entry[] {
  const { prefix, speaker, session } = chosen;
  const others = candidates.filter(
    each => comparePreference(each, chosen) === 0 && each.session !== session,
  );
  if (others.length === 0) return [chosen];
  const place = (each: Pick<Candidate, 'session'>) => each.session?.order ?? -1;
  return [
    chosen,
    ...others
      .map(each =>
        'elements' in each ? each : entryOf(model, prefix, speaker, each),
      )
      .sort(
        (a, b) =>
          Number(!!a.parent) - Number(!!b.parent) || place(a) - place(b),
      ),
  ];
}
