import type {
  NetworkGraph,
  Steps,
} from 'backstage-plugin-vnet-connectivity-common';
import { finish } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useMemo, useState } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import { useNetworkTexts } from '../../texts/network';
import { runInSlices } from '../../work/slices';
import type { Graph } from '../TopologyDiagram/graph';
import { graphOfNetwork } from './graph-of-network';
import type { NetworkElements } from './network-elements';
import { elementsOfNetwork } from './network-elements';
import type { NetworkWords } from './peering-pairs';
import type { UnknownParts } from './unknown-parts';
import { unknownParts } from './unknown-parts';

/** A document's network as it is drawn. */
export interface DrawnNetwork {
  readonly network: NetworkGraph;
  readonly elements: NetworkElements;
  readonly unknown: UnknownParts;
  readonly graph: Graph;
}

/** A network of more virtual networks than this is made ready between other tasks of the page. */
const mostAtOnce = 100;

function* drawnNetwork(
  words: NetworkWords,
  network: NetworkGraph,
): Steps<DrawnNetwork> {
  yield 0;
  const elements = elementsOfNetwork(words.t, network);
  yield 0.2;
  const unknown = unknownParts(network, elements.placeOf);
  yield 0.3;
  const graph = graphOfNetwork(words, network, unknown);
  return { network, elements, unknown, graph };
}

/** A network as it is drawn; undefined while a large one is made ready. */
export function useDrawnNetwork(
  network: NetworkGraph,
): DrawnNetwork | undefined {
  const t = useNetworkTexts();
  const ofDrawing = useDiagramTexts();
  const words = useMemo(() => ({ t, ofDrawing }), [t, ofDrawing]);
  const isLarge = Object.keys(network.vnets).length > mostAtOnce;
  const atOnce = useMemo(
    () => (isLarge ? undefined : finish(drawnNetwork(words, network))),
    [isLarge, words, network],
  );
  const [inSlices, setInSlices] = useState<DrawnNetwork>();
  useEffect(() => {
    if (!isLarge) return undefined;
    return runInSlices(() => drawnNetwork(words, network), {
      onProgress: () => {},
      onDone: setInSlices,
      onFailed: message =>
        setInSlices(() => {
          // Thrown while rendering, for the error boundary of the page.
          throw new Error(message);
        }),
    });
  }, [isLarge, words, network]);
  // Names and places of another network are none of this one.
  return atOnce ?? (inSlices?.network === network ? inSlices : undefined);
}
