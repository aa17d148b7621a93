import type { Box } from './geometry';
import type { DiagramLayout, Line } from './model';
import { routeAround } from './route-around';
import type { StateLookup } from './states';

/** By the id of a region, circuit or site: the box that stands for it. */
export function boxesOf({
  regions,
  groups,
  outer,
}: Pick<DiagramLayout, 'regions' | 'groups' | 'outer'>): ReadonlyMap<
  string,
  Box
> {
  return new Map<string, Box>([
    ...groups.flatMap(group =>
      group.members.map((id): [string, Box] => [id, group]),
    ),
    ...[...regions, ...outer].map((node): [string, Box] => [node.id, node]),
  ]);
}

/** Lines for joins that have none, if they have failed or the highlighted path leads over them. */
export function extraLines(
  layout: DiagramLayout,
  states: StateLookup,
): readonly Line[] {
  const boxes = boxesOf(layout);
  const obstacles = [...layout.regions, ...layout.groups];
  return layout.undrawn.flatMap(({ ids, kind, from, to, title }): Line[] => {
    const ends: Line['ends'] = [[from], [to]];
    const [start, end] = [boxes.get(from), boxes.get(to)];
    if (!start || !end || start === end) return [];
    const line = { ids, ends };
    const isWanted =
      states.direction(line) !== undefined || states.line(line) === 'failed';
    return isWanted
      ? [
          {
            ...line,
            kind,
            path: routeAround(start, end, obstacles, {
              x: 0,
              y: 0,
              width: layout.width,
              height: layout.height,
            }),
            arrow: kind === 'gatewayTransit',
            title: title(),
          },
        ]
      : [];
  });
}
