import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Flow,
  NetworkGraph,
} from 'backstage-plugin-vnet-connectivity-common';
import { useCallback, useMemo, useState } from 'react';
import { useAnswerTexts } from '../../texts/answers';
import { useWork } from '../../work/useWork';
import { toggled } from '../LiveNetwork/live-flows';
import { NetworkDiagram } from '../NetworkDiagram/NetworkDiagram';
import type { NetworkDiagramProps } from '../NetworkDiagram/NetworkDiagram';
import { FlowPath } from '../ReachMatrix/FlowPath';
import type { ElementNames } from '../TopologyDiagram/element-names';
import { ScenarioFlows } from '../WhatIfMatrix/ScenarioFlows';

/** Props of {@link LiveGraph}. @public */
export interface LiveGraphProps
  extends Pick<NetworkDiagramProps, 'title' | 'height' | 'ToolbarComponent'> {
  readonly graph: NetworkGraph;
  readonly names: ElementNames;
  /** Ids of the elements that have failed. */
  readonly failed: readonly string[];
  readonly onFailedChange: (failed: readonly string[]) => void;
}

/** Every flow of a larger network, with its evidence, takes more memory than a page may have. */
const mostEnds = 300;

const useStyles = makeStyles(theme => ({
  status: { margin: theme.spacing(2, 0), minHeight: theme.spacing(4) },
}));

/**
 * The live drawing of a network that a document describes: an element that is clicked fails, the flows that stop or move
 * are listed, and the path of a chosen flow is drawn.
 *
 * @public
 */
export function LiveGraph({
  graph,
  names,
  failed,
  onFailedChange,
  ...drawing
}: LiveGraphProps) {
  const t = useAnswerTexts();
  const classes = useStyles();
  const { result } = useWork('elements', { graph, failed });
  const failedSet = useMemo(() => new Set(failed), [failed]);
  const alsoFailed = useMemo(() => new Set(result?.alsoFailed), [result]);
  const elements = useMemo(() => new Set(result?.elements), [result]);
  const canFail = useCallback((id: string) => elements.has(id), [elements]);
  const ends = useMemo(
    () =>
      [...Object.keys(graph.vnets), ...siteNames(graph)].map(id => ({ id })),
    [graph],
  );
  const [pair, setPair] = useState<{ from: string; to: string }>();
  const [flow, setFlow] = useState<Flow>();
  return (
    <div>
      <Typography variant="body2" gutterBottom>
        {t('live.hint')}
      </Typography>
      <NetworkDiagram
        {...drawing}
        graph={graph}
        failed={failedSet}
        alsoFailed={alsoFailed}
        highlight={pair && flow?.path}
        onToggle={ids => onFailedChange(toggled(failed, ids))}
        canFail={canFail}
      />
      <div className={classes.status} role="status">
        {failed.length === 0 ? (
          <Typography>{t('live.nothing')}</Typography>
        ) : (
          <>
            <Typography gutterBottom>
              {t('live.failed', { failed: names.namesOf(failed) })}
            </Typography>
            {ends.length <= mostEnds ? (
              <ScenarioFlows
                network={{ graph }}
                failed={failed}
                nameOf={names.nameOf}
              />
            ) : (
              <Typography>{t('live.many')}</Typography>
            )}
          </>
        )}
      </div>
      {ends.length > 1 && (
        <FlowPath
          network={{ graph }}
          ends={ends}
          names={names}
          failed={failed}
          pair={pair}
          onPair={setPair}
          onFlow={setFlow}
        />
      )}
    </div>
  );
}

/** The ends of flows that a site has: each name under which the document describes it. */
function siteNames({ sites }: NetworkGraph): string[] {
  return Object.entries(sites).flatMap(([name, { alsoNamed = [] }]) => [
    name,
    ...alsoNamed,
  ]);
}
