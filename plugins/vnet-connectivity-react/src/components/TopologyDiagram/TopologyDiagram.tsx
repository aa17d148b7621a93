import Typography from '@material-ui/core/Typography';
import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { lazy, useMemo } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import type { DiagramProps } from './Diagram';
import { Diagram } from './Diagram';
import { useElementNames } from './element-names';
import { graphOfTopology } from './graph-of-topology';
import { placesOf } from './places';

const Description = lazy(() => import('./Description'));

/** Props of {@link TopologyDiagram}. @public */
export interface TopologyDiagramProps extends DiagramProps {
  readonly topology: Topology;
}

const nothingFailed: ReadonlySet<string> = new Set();

/** The network as a drawing, with a legend and the same content in words. @public */
export function TopologyDiagram(props: TopologyDiagramProps) {
  const t = useDiagramTexts();
  return props.topology.regions.length === 0 ? (
    <Typography>{t('diagram.empty')}</Typography>
  ) : (
    <OfTopology {...props} />
  );
}

function OfTopology({ topology, ...props }: TopologyDiagramProps) {
  const t = useDiagramTexts();
  const graph = useMemo(() => graphOfTopology(t, topology), [t, topology]);
  const placeOf = useMemo(() => placesOf(topology), [topology]);
  const { nameOf } = useElementNames(topology);
  return (
    <Diagram
      {...props}
      graph={graph}
      nameOf={nameOf}
      placeOf={placeOf}
      description={
        <Description
          topology={topology}
          placeOf={placeOf}
          failed={props.failed ?? nothingFailed}
        />
      }
    />
  );
}
