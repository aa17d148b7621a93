import { geoEquirectangular, geoIdentity, geoPath, geoTransform } from 'd3-geo';
import { useMemo } from 'react';
import { feature } from 'topojson-client';
import land from 'world-atlas/land-110m.json';
import type { Box } from './geometry';
import { edgeTowards, overlap } from './geometry';
import type { MapFrame } from './model';
import type { DiagramColours } from './useDiagramColours';

/** The coasts of the world in degrees. */
const world = land as unknown as Parameters<typeof feature>[0];
const coasts = feature(world, world.objects.land);

/** Longitude and latitude as they are, south positive; what crosses the antimeridian is cut there. */
const inDegrees = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0);

/** The land that is in the area of a map, as the path of a shape. */
export function landPath({ box, x, y, xDegree, yDegree }: MapFrame): string {
  const toUnits = geoTransform({
    point(east, south) {
      this.stream.point(x + east * xDegree, y + south * yDegree);
    },
  });
  const inArea = geoIdentity().clipExtent([
    [box.x, box.y],
    [box.x + box.width, box.y + box.height],
  ]);
  const path = geoPath({
    stream: stream => inDegrees.stream(toUnits.stream(inArea.stream(stream))),
  }).digits(1);
  return path(coasts) ?? '';
}

/**
 * The land behind the boxes of a map, and a dot where each region is, with a line to its box where that had to move.
 * Decoration: the boxes say which region they are. It has a file of its own, which is loaded when the map is opened.
 */
export default function MapLand({
  map,
  boxes,
  colours,
}: {
  readonly map: MapFrame;
  readonly boxes: readonly (Box & { readonly id: string })[];
  readonly colours: DiagramColours;
}) {
  const path = useMemo(() => landPath(map), [map]);
  const boxOf = new Map(boxes.map(box => [box.id, box]));
  return (
    <g aria-hidden="true" pointerEvents="none" data-map="land">
      <path d={path} fill={colours.land} />
      {map.points.map(({ id, ...point }) => {
        const box = boxOf.get(id);
        if (!box || overlap({ ...point, width: 0, height: 0 }, box)) {
          return null;
        }
        const end = edgeTowards(box, point);
        return (
          <g key={id}>
            <path
              d={`M${point.x},${point.y} L${end.x},${end.y}`}
              stroke={colours.mutedText}
              strokeWidth={1}
              opacity={0.7}
            />
            <circle cx={point.x} cy={point.y} r={4} fill={colours.mutedText} />
          </g>
        );
      })}
    </g>
  );
}
