import type { Hop, PlaceOf } from './places';
import { hopKey, hopsOf } from './places';
import type { DiagramLayout, Line } from './model';

/** The failed elements of a network, and the effect on its traffic. */
export interface DiagramStates {
  /** Ids of the elements that have failed. */
  readonly failed: ReadonlySet<string>;
  /** Ids of the elements that have failed because of them. */
  readonly alsoFailed?: ReadonlySet<string>;
  readonly traffic?: Traffic;
  /** Ids of the elements of a path, in order. */
  readonly highlight?: readonly string[];
}

/** The hops of traffic, as keys of {@link hopKey}. @public */
export interface Traffic {
  readonly carrying: ReadonlySet<string>;
  /** Hops that carry traffic which took another path before. */
  readonly moved: ReadonlySet<string>;
  /** Hops that carried traffic, and no longer do. */
  readonly stopped: ReadonlySet<string>;
}

/** The state of a node: it works, it has failed itself, or the element that contains it has failed. */
export type NodeState = 'working' | 'failed' | 'alsoFailed';

/** The state of a line: the first that is true, in this order. */
export type LineState =
  | 'failed'
  | 'partlyFailed'
  | 'stopped'
  | 'moved'
  | 'working';

/** The direction of a highlighted path along a line, from its first to its second end or back. */
export type LineDirection = 'forth' | 'back';

/** The states of each part of a drawing. */
export interface StateLookup {
  readonly node: (ids: readonly string[]) => NodeState;
  readonly line: (line: Pick<Line, 'ids' | 'ends'>) => LineState;
  readonly carries: (line: Pick<Line, 'ids' | 'ends'>) => boolean;
  /** True if the highlighted path leads over the element. */
  readonly isOnPath: (id: string) => boolean;
  readonly direction: (
    line: Pick<Line, 'ids' | 'ends'>,
  ) => LineDirection | undefined;
  /** Ids of a bundle that have failed. */
  readonly failedOf: (ids: readonly string[]) => readonly string[];
  /** The number of failed elements in these places. */
  readonly failedIn: (places: readonly string[]) => number;
  readonly hops: readonly Hop[];
}

const noStates: DiagramStates = { failed: new Set() };

export function lookUpStates(
  placeOf: PlaceOf,
  { failed, alsoFailed, traffic, highlight = [] }: DiagramStates = noStates,
): StateLookup {
  const onPath = new Set(highlight);
  const hops = hopsOf(highlight, placeOf);
  const places = new Set(highlight.map(placeOf));
  const isDown = (id: string) => {
    const place = placeOf(id);
    return (
      failed.has(id) ||
      alsoFailed?.has(id) === true ||
      (place !== undefined && failed.has(place))
    );
  };
  const failedOf = (ids: readonly string[]) => ids.filter(id => failed.has(id));
  const isAmong = ({ ends }: Pick<Line, 'ends'>, keys?: ReadonlySet<string>) =>
    keys !== undefined &&
    keys.size > 0 &&
    ends[0].some(from => ends[1].some(to => keys.has(hopKey({ from, to }))));
  return {
    node: ids => {
      if (ids.length > 0 && ids.every(id => failed.has(id))) return 'failed';
      return ids.length > 0 && ids.every(isDown) ? 'alsoFailed' : 'working';
    },
    line: line => {
      const count = failedOf(line.ids).length;
      if (count > 0) {
        return count === line.ids.length ? 'failed' : 'partlyFailed';
      }
      if (
        isAmong(line, traffic?.stopped) &&
        !isAmong(line, traffic?.carrying)
      ) {
        return 'stopped';
      }
      if (line.ends.some(end => end.every(isDown))) return 'stopped';
      return isAmong(line, traffic?.moved) ? 'moved' : 'working';
    },
    carries: line =>
      isAmong(line, traffic?.carrying) &&
      // Traffic between its ends may continue without it: over a connected group, which has no line beside a peering.
      (line.ids.length === 0 || failedOf(line.ids).length < line.ids.length),
    isOnPath: id => onPath.has(id) || places.has(id),
    direction: ({ ids, ends }) => {
      const hop = hops.find(
        ({ from, to, via }) =>
          (connects(ends, from, to) || connects(ends, to, from)) &&
          (ids.length === 0 ||
            via.length === 0 ||
            via.some(id => ids.includes(id))),
      );
      if (!hop) return undefined;
      return connects(ends, hop.from, hop.to) ? 'forth' : 'back';
    },
    failedOf,
    failedIn: among =>
      [...failed].filter(id => among.includes(placeOf(id) ?? '')).length,
    hops,
  };
}

function connects(ends: Line['ends'], from: string, to: string): boolean {
  return ends[0].includes(from) && ends[1].includes(to);
}

/** The states that occur in a drawing, for its legend. */
export interface OccurringStates {
  readonly failed: boolean;
  readonly alsoFailed: boolean;
  readonly stopped: boolean;
  readonly moved: boolean;
  readonly path: boolean;
}

export function occurringStates(
  { lines, regions, outer }: DiagramLayout,
  states: StateLookup,
): OccurringStates {
  const ofLines = new Set(lines.map(line => states.line(line)));
  const ofNodes = new Set([
    ...regions.flatMap(({ id, chips, spokes }) => [
      states.node([id]),
      ...chips.map(chip => states.node([chip.id])),
      ...spokes.map(spoke => states.node(spoke.id ? [spoke.id] : [])),
    ]),
    ...outer.flatMap(({ id, devices }) => [
      states.node([id]),
      ...devices.map(({ ids }) => states.node(ids)),
    ]),
  ]);
  return {
    failed:
      ofNodes.has('failed') ||
      ofLines.has('failed') ||
      ofLines.has('partlyFailed'),
    alsoFailed: ofNodes.has('alsoFailed'),
    stopped: ofLines.has('stopped'),
    moved: ofLines.has('moved'),
    path: states.hops.length > 0,
  };
}
