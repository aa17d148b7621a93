import { useEffect, useMemo, useRef, useState } from 'react';
import type { TranslateDiagram } from '../../texts/diagram';
import type { Graph } from './graph';
import { layoutAround } from './layout';
import type { DiagramLayout } from './model';
import { needsManyRegions, placeFewRegions } from './place-regions';
import type { LayoutOptions, RegionLayout } from './region-layout';

type PlaceManyRegions = typeof import('./many-regions').placeManyRegions;

/** Once one drawing has loaded it, the others have it at once. */
let loaded: PlaceManyRegions | undefined;

/** A layout with the network that it is of. */
export interface LaidOut {
  readonly graph: Graph;
  readonly layout: DiagramLayout;
}

/**
 * The layout of a network. While the one of many regions is being loaded, the last one stays; undefined where there is
 * none yet.
 */
export function useLayout(
  t: TranslateDiagram,
  graph: Graph,
  options: LayoutOptions,
): LaidOut | undefined {
  const [placeMany, setPlaceMany] = useState(() => loaded);
  const isMany = needsManyRegions(graph, options);
  const isMissing = isMany && placeMany === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isCurrent = true;
    import('./many-regions').then(
      module => {
        loaded = module.placeManyRegions;
        if (isCurrent) setPlaceMany(() => module.placeManyRegions);
      },
      error => {
        if (!isCurrent) return;
        setPlaceMany(() => {
          // Thrown while rendering, for the error boundary of the page.
          throw error;
        });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [isMissing]);
  const laidOut = useMemo(() => {
    const of = (regions: RegionLayout): LaidOut => ({
      graph,
      layout: layoutAround(t, graph, regions),
    });
    if (!isMany) return of(placeFewRegions(t, graph));
    return placeMany && of(placeMany(t, graph, options));
  }, [t, graph, options, isMany, placeMany]);
  const last = useRef<LaidOut>();
  if (laidOut) last.current = laidOut;
  return last.current;
}
