import type { Box } from './geometry';
import type { Graph } from './graph';
import type { Join } from './joins';
import type { GroupNode, Line, LineKind, RegionNode } from './model';
import type { RegionLayout } from './region-layout';
import { routeAround } from './route-around';

/** More lines than this cannot be followed. */
const mostLines = 60;

/** Kinds that are drawn before all others, because something is wrong with them, or not known. */
const remarkable: ReadonlySet<LineKind> = new Set([
  'halfPeering',
  'partPeering',
  'unknownJoin',
]);

/**
 * The lines between groups, one for all joins of two boxes. What merely joins a group with its own hub has none, as the
 * frame around them says so.
 */
export function groupLines(
  graph: Graph,
  nodes: readonly RegionNode[],
  groups: readonly GroupNode[],
): Pick<RegionLayout, 'lines' | 'undrawn'> {
  const { hubs, joins } = graph;
  if (!hubs) return { lines: [], undrawn: joins };
  const boxes = new Map<string, Box & { readonly id: string }>([
    ...groups.flatMap(group =>
      group.members.map((id): [string, GroupNode] => [id, group]),
    ),
    ...nodes.map((node): [string, RegionNode] => [node.id, node]),
  ]);
  const groupOf = (id: string) => graph.regionOf.get(id)?.group;
  const bundles = new Map<string, Join[]>();
  for (const join of joins) {
    const { from, to, kind } = join;
    const [a, b] = [boxes.get(from), boxes.get(to)];
    const isSaid =
      !remarkable.has(kind) &&
      groupOf(from) === groupOf(to) &&
      (hubs.has(from) || hubs.has(to));
    if (!a || !b || a === b || isSaid) continue;
    // What is remarkable is not hidden in a bundle of others.
    const key = [a.id, b.id].sort().concat(remarkable.has(kind) ? kind : '');
    const known = bundles.get(key.join('\n'));
    if (known) known.push(join);
    else bundles.set(key.join('\n'), [join]);
  }
  const all = [...bundles.values()];
  const drawn =
    all.length <= mostLines
      ? all
      : all.filter(([{ kind }]) => remarkable.has(kind)).slice(0, mostLines);
  const obstacles = [...nodes, ...groups];
  const isDrawn = new Set(drawn.flat());
  return {
    lines: drawn.map(bundle => lineOf(graph, bundle, boxes, obstacles)),
    undrawn: joins.filter(join => !isDrawn.has(join)),
  };
}

function lineOf(
  { words }: Graph,
  bundle: readonly Join[],
  boxes: ReadonlyMap<string, Box & { readonly id: string }>,
  obstacles: readonly Box[],
): Line {
  const [{ kind, from, to, title }] = bundle;
  const [start, end] = [boxes.get(from)!, boxes.get(to)!];
  const isForward = (join: Join) => boxes.get(join.from) === start;
  return {
    ids: bundle.flatMap(({ ids }) => ids),
    ends: [
      [...new Set(bundle.map(each => (isForward(each) ? each.from : each.to)))],
      [...new Set(bundle.map(each => (isForward(each) ? each.to : each.from)))],
    ],
    kind,
    path: routeAround(start, end, obstacles),
    arrow: kind === 'gatewayTransit' && bundle.every(each => isForward(each)),
    title: bundle.length > 1 ? words.bundle(title(), bundle.length) : title(),
  };
}
