import { Progress } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import { lazy, useMemo } from 'react';
import { useNetworkTexts } from '../../texts/network';
import type { DiagramProps } from '../TopologyDiagram/Diagram';
import { Diagram } from '../TopologyDiagram/Diagram';
import type { DrawnNetwork } from './useDrawnNetwork';
import { useDrawnNetwork } from './useDrawnNetwork';

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

function OfNetwork(props: NetworkDiagramProps) {
  const drawn = useDrawnNetwork(props.graph);
  return drawn ? <OfDrawnNetwork {...props} {...drawn} /> : <Progress />;
}

function OfDrawnNetwork({
  graph,
  network,
  elements: { nameOf, placeOf, idOf },
  unknown,
  failed = nothing,
  alsoFailed = nothing,
  highlight,
  ...props
}: Omit<NetworkDiagramProps, 'graph'> & DrawnNetwork) {
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
