import Typography from '@material-ui/core/Typography';
import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import { lazy, useMemo } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import { useNetworkTexts } from '../../texts/network';
import type { DiagramProps } from '../TopologyDiagram/Diagram';
import { Diagram } from '../TopologyDiagram/Diagram';
import { graphOfNetwork } from './graph-of-network';
import { elementsOfNetwork } from './network-elements';
import { unknownParts } from './unknown-parts';

const NetworkDescription = lazy(() => import('./NetworkDescription'));

/**
 * Props of {@link NetworkDiagram}. Failures, paths and `onToggle` speak of elements by the names that failures and paths
 * of the document's network have: `Hub`, `gateway:Hub/vpn`, `peering:A-B`, `conn:c1`.
 *
 * @public
 */
export interface NetworkDiagramProps extends DiagramProps {
  readonly graph: NetworkGraph;
}

const nothing: ReadonlySet<string> = new Set();

/**
 * A network that was read from a document as a drawing: its networks and virtual hubs, grouped by hub where they are
 * many, with a legend and the same content in words. What is not known is drawn as such.
 *
 * @public
 */
export function NetworkDiagram(props: NetworkDiagramProps) {
  const t = useNetworkTexts();
  const { vnets, virtualWans } = props.graph;
  return Object.keys(vnets).length + virtualWans.length === 0 ? (
    <Typography>{t('network.empty')}</Typography>
  ) : (
    <OfNetwork {...props} />
  );
}

function OfNetwork({
  graph: network,
  failed = nothing,
  alsoFailed = nothing,
  highlight,
  ...props
}: NetworkDiagramProps) {
  const t = useNetworkTexts();
  const ofDrawing = useDiagramTexts();
  const elements = useMemo(() => elementsOfNetwork(t, network), [t, network]);
  const { nameOf, placeOf, idOf } = elements;
  const unknown = useMemo(
    () => unknownParts(network, placeOf),
    [network, placeOf],
  );
  const graph = useMemo(
    () => graphOfNetwork({ t, ofDrawing }, network, unknown),
    [t, ofDrawing, network, unknown],
  );
  const failedIds = useMemo(
    () => new Set([...failed].map(idOf)),
    [failed, idOf],
  );
  const alsoFailedIds = useMemo(
    () => new Set([...alsoFailed].map(idOf)),
    [alsoFailed, idOf],
  );
  const path = useMemo(() => highlight?.map(idOf), [highlight, idOf]);
  return (
    <Diagram
      {...props}
      graph={graph}
      nameOf={nameOf}
      placeOf={placeOf}
      failed={failedIds}
      alsoFailed={alsoFailedIds}
      highlight={path}
      description={
        <NetworkDescription
          network={network}
          unknown={unknown}
          failed={failedIds}
        />
      }
    />
  );
}
