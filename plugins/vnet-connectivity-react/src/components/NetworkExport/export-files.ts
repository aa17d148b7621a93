import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import {
  documentOfGraph,
  mermaidOfGraph,
} from 'backstage-plugin-vnet-connectivity-common';
import { stringify } from 'yaml';
import type { TranslateDiagram } from '../../texts/diagram';
import type { TranslateNetwork } from '../../texts/network';
import { graphOfNetwork } from '../NetworkDiagram/graph-of-network';
import { elementsOfNetwork } from '../NetworkDiagram/network-elements';
import { unknownParts } from '../NetworkDiagram/unknown-parts';
import { layoutGraph } from '../TopologyDiagram/layout-graph';
import { drawioOf } from './drawio';

/** The forms in which a network is saved without questions about it. */
export type ExportForm = 'drawio' | 'mermaid' | 'topology';

/** A file of a network. */
export interface ExportFile {
  /** The end of its name, with the dot. */
  readonly extension: string;
  readonly type: string;
  readonly text: string;
}

/** The network in one of the forms. It has a file of its own, as few users save one. */
export function exportFile(
  words: { readonly t: TranslateNetwork; readonly ofDrawing: TranslateDiagram },
  form: ExportForm,
  graph: NetworkGraph,
  title: string,
): ExportFile {
  switch (form) {
    case 'drawio':
      return {
        extension: '.drawio',
        type: 'application/xml',
        text: drawioFile(words, graph, title),
      };
    case 'mermaid':
      return {
        extension: '.mmd',
        type: 'text/plain',
        text: `${mermaidOfGraph(graph)}\n`,
      };
    default:
      return {
        extension: '.yaml',
        type: 'application/yaml',
        text: stringify({
          apiVersion: 'vnet-connectivity/v1',
          kind: 'Topology',
          ...documentOfGraph(graph),
        }),
      };
  }
}

/** All boxes one by one, those of a group in a frame. */
function drawioFile(
  words: { readonly t: TranslateNetwork; readonly ofDrawing: TranslateDiagram },
  network: NetworkGraph,
  title: string,
): string {
  const { placeOf } = elementsOfNetwork(words.t, network);
  const graph = graphOfNetwork(words, network, unknownParts(network, placeOf));
  const layout = layoutGraph(words.ofDrawing, graph, {
    grouped: graph.hubs !== undefined,
    open: new Set(graph.groups),
  });
  return drawioOf(layout, title);
}
