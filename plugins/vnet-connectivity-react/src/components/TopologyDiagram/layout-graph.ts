import { finish } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateDiagram } from '../../texts/diagram';
import type { Graph } from './graph';
import { layoutAround } from './layout';
import { layoutOfMany } from './many-regions';
import type { DiagramLayout } from './model';
import { needsManyRegions, placeFewRegions } from './place-regions';
import type { LayoutOptions } from './region-layout';

/** Places the regions, circuits and sites of a network and the lines between them. Deterministic. */
export function layoutGraph(
  t: TranslateDiagram,
  graph: Graph,
  options: LayoutOptions = {},
): DiagramLayout {
  return needsManyRegions(graph, options)
    ? finish(layoutOfMany(t, graph, options))
    : layoutAround(t, graph, placeFewRegions(t, graph));
}
