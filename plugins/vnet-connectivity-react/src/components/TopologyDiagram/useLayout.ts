import { finish } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { TranslateDiagram } from '../../texts/diagram';
import type { Graph } from './graph';
import { layoutAround } from './layout';
import type { DiagramLayout, Line } from './model';
import { needsManyRegions, placeFewRegions } from './place-regions';
import type { LayoutOptions } from './region-layout';
import type { StateLookup } from './states';

type ManyRegions = typeof import('./many-regions');

/** Once one drawing has loaded it, the others have it at once. */
let loaded: ManyRegions | undefined;

/** A layout with the network that it is of. */
export interface LaidOut {
  readonly graph: Graph;
  readonly layout: DiagramLayout;
  /** Finds lines for joins that have none in the layout, of which a small network has none. */
  readonly extraLines: (
    layout: DiagramLayout,
    states: StateLookup,
  ) => readonly Line[];
}

const noLines: readonly Line[] = [];

/** The layout of more boxes than this is worked out between other tasks of the page. */
const mostAtOnce = 100;

/**
 * The layout of a network. While the one of many regions is being loaded or worked out, the last one stays; undefined where
 * there is none yet.
 */
export function useLayout(
  t: TranslateDiagram,
  graph: Graph,
  options: LayoutOptions,
): LaidOut | undefined {
  const [many, setMany] = useState(loaded);
  const isMany = needsManyRegions(graph, options);
  const isLarge = graph.regions.length > mostAtOnce;
  const isMissing = isMany && many === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isCurrent = true;
    import('./many-regions').then(
      module => {
        loaded = module;
        if (isCurrent) setMany(module);
      },
      error => {
        if (!isCurrent) return;
        setMany(() => {
          // Thrown while rendering, for the error boundary of the page.
          throw error;
        });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [isMissing]);
  const atOnce = useMemo((): LaidOut | undefined => {
    if (!isMany) {
      return {
        graph,
        layout: layoutAround(t, graph, placeFewRegions(t, graph)),
        extraLines: () => noLines,
      };
    }
    return many && !isLarge
      ? {
          graph,
          layout: finish(many.layoutOfMany(t, graph, options)),
          extraLines: many.extraLines,
        }
      : undefined;
  }, [t, graph, options, isMany, isLarge, many]);
  const [inSlices, setInSlices] = useState<LaidOut>();
  useEffect(() => {
    if (!isMany || !isLarge || !many) return undefined;
    return many.layOutInSlices(t, graph, options, {
      onProgress: () => {},
      onDone: layout =>
        setInSlices({ graph, layout, extraLines: many.extraLines }),
      onFailed: message =>
        setInSlices(() => {
          throw new Error(message);
        }),
    });
  }, [t, graph, options, isMany, isLarge, many]);
  const last = useRef<LaidOut>();
  const latest = useRef(inSlices);
  if (atOnce) last.current = atOnce;
  else if (latest.current !== inSlices) last.current = inSlices;
  latest.current = inSlices;
  return last.current;
}
