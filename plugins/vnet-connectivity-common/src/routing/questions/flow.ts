import { formatPrefix } from '../../address';
import type { Element } from '../model/elements';
import { holds } from '../model/holds';
import type { Endpoint, NetworkModel, Probe } from '../model/types';
import type { Network } from '../state';
import type { Answer } from './answer';
import {
  answerOf,
  missingWords,
  seenOneWay,
  shownTrips,
  worksOnSomeWays,
} from './answer';
import type { Direction, Trip } from './direction';
import type { FlowEnds } from './scenario';

/** A flow that is opened at one end: request and reply. @public */
export interface Flow {
  readonly from: string;
  readonly to: string;
  /**
   * True where it works on each of several equal ways, of which nobody knows the one that is taken. Null: it depends on a
   * gap of the document. False, too, where it works between some machines of the ends only.
   */
  readonly reachable: boolean | null;
  /** With `null`: the gaps on which it depends, in words. */
  readonly unknown?: readonly string[];
  /** The subnets or ranges between which it works, where machines of an end are routed differently. */
  readonly some?: readonly FlowEnds[];
  /** Elements on the way there; as far as it goes, or is known, where it does not arrive. */
  readonly path: readonly string[];
  readonly returnPath: readonly string[];
  /** True where the reply takes the same way back; of several equal ways those that are shown. */
  readonly symmetric: boolean;
  /** The reason why it does not work. */
  readonly reason?: string;
}

/** A flow from its two directions. @public */
export function flowOf(
  { model }: Network,
  from: Endpoint,
  to: Endpoint,
  forth: Direction,
  back: Direction,
): Flow {
  const { list } = model.elements;
  const names = (path: readonly number[]) =>
    path.map(element => list[element].id);
  const { reachable, some } = answerOf(forth, back);
  const [there, reply] = shownTrips(forth, back, reachable);
  const reason =
    reachable === false ? reasonOf(model, there, reply) : undefined;
  const partly =
    reachable === false && worksOnSomeWays(forth, back)
      ? 'on some of several equal ways: '
      : '';
  return {
    from: from.id,
    to: to.id,
    reachable,
    ...(reachable === null
      ? { unknown: missingWords(model, forth, back) }
      : {}),
    ...(some.length > 0 ? { some: someOf(model, from, to, some) } : {}),
    path: names(there.walk.path),
    returnPath: names(reply.walk.path),
    symmetric: sameWay(list, there.walk.path, reply.walk.path),
    ...(reason === undefined ? {} : { reason: `${partly}${reason}` }),
  };
}

/** The subnets or ranges of two ends between which a flow works. */
function someOf(
  model: NetworkModel,
  from: Endpoint,
  to: Endpoint,
  some: Answer['some'],
): FlowEnds[] {
  const [sources, targets] = [from, to].map(end =>
    end.probes.map(probe => probeNames(model, end, probe)),
  );
  return sources.flatMap((names, source) => {
    const reached = some.filter(([at]) => at === source);
    const ends =
      reached.length === targets.length
        ? [to.id]
        : reached.flatMap(([, target]) => targets[target]);
    return names.flatMap(name => ends.map(end => ({ from: name, to: end })));
  });
}

/** The parts of its end for which a machine stands: subnets, or the range in which it is. */
function probeNames(
  { prefixes, vnets, speakers }: NetworkModel,
  { id, kind, probes }: Endpoint,
  { subnets = [], address, vnet, site }: Probe,
): string[] {
  if (probes.length === 1 || kind === 'subnet') return [id];
  if (subnets.length > 0) return subnets.map(name => `${id}/${name}`);
  const own =
    vnet === undefined ? speakers[site ?? -1].prefixes : vnets[vnet].prefixes;
  const [longest] = prefixes.covering(address);
  const range =
    longest === undefined
      ? own.find(prefix => holds(prefix, address))
      : prefixes.list[longest];
  return [range ? `${id} (${formatPrefix(range)})` : id];
}

/** The reason why a flow does not work: of the request, of the reply, or of a firewall between them. */
function reasonOf(
  { elements }: NetworkModel,
  there: Trip,
  reply: Trip,
): string {
  if (there.delivered === false) {
    return there.walk.reason?.() ?? 'the packet arrives elsewhere';
  }
  if (reply.delivered === false) {
    return `no way back: ${
      reply.walk.reason?.() ?? 'the reply goes elsewhere'
    }`;
  }
  const [firewall] = seenOneWay(there.firewalls, reply.firewalls);
  return oneWayReason(elements.list[firewall].id);
}

/** The reason for which a stateful firewall drops a flow. */
export function oneWayReason(firewall: string): string {
  return `${firewall} sees only one direction, and drops what belongs to no connection that it knows`;
}

function sameWay(
  list: readonly Element[],
  forth: readonly number[],
  back: readonly number[],
): boolean {
  // A hub passes its firewall on the way in and on the way out; the path names the hub first either way.
  const outside = (path: readonly number[]) =>
    path.filter(element => list[element].kind !== 'hub-firewall');
  const inside = (path: readonly number[]) =>
    path.filter(element => list[element].kind === 'hub-firewall');
  return (
    isReverse(outside(forth), outside(back)) &&
    isReverse(inside(forth), inside(back))
  );
}

function isReverse(forth: readonly number[], back: readonly number[]): boolean {
  return (
    forth.length === back.length &&
    forth.every((element, index) => element === back[back.length - 1 - index])
  );
}
