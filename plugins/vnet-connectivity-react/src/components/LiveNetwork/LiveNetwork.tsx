import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  FailoverClass,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import { useCallback, useMemo, useState } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import { useElementNames } from '../TopologyDiagram/element-names';
import type { TopologyDiagramProps } from '../TopologyDiagram/TopologyDiagram';
import { TopologyDiagram } from '../TopologyDiagram/TopologyDiagram';
import type { FlowEndIds } from './FlowList';
import { FlowList } from './FlowList';
import { liveState, toggled } from './live-flows';
import { failoversOf, summaryOf } from './live-summary';
import { useIntactNetwork } from './useIntactNetwork';

/** Props of {@link LiveNetwork}. @public */
export interface LiveNetworkProps {
  readonly topology: Topology;
  /** Name of the drawing. */
  readonly title?: string;
  /** Ids of the elements that have failed. */
  readonly failed: readonly string[];
  readonly onFailedChange: (failed: readonly string[]) => void;
  /** Flows to list first, as ids such as `vnet:weu` and `site:hq`; all ordered pairs otherwise. */
  readonly flows?: readonly FlowEndIds[];
  /** Height in pixels that the drawing may not exceed. */
  readonly height?: number;
  /** Buttons of the drawing, for its arrangement, zoom and files: `DiagramToolbar`. Left out: none. */
  readonly ToolbarComponent?: TopologyDiagramProps['ToolbarComponent'];
}

const useStyles = makeStyles(theme => ({
  status: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0),
    // Two lines of text and the button: so that a failure moves nothing below.
    minHeight: theme.spacing(8),
  },
  summary: { flex: '1 1 260px' },
}));

/**
 * The live drawing of a network: an element that is clicked fails, and the routing engine shows where traffic moves or
 * stops.
 *
 * @public
 */
export function LiveNetwork({
  topology,
  title,
  failed,
  onFailedChange,
  flows: first,
  height,
  ToolbarComponent,
}: LiveNetworkProps) {
  const t = useDiagramTexts();
  const classes = useStyles();
  const intact = useIntactNetwork(topology);
  const { nameOf } = useElementNames(topology);
  const state = useMemo(
    () => intact && liveState(intact, failed),
    [intact, failed],
  );
  const failedSet = useMemo(() => new Set(failed), [failed]);
  const [chosen, setChosen] = useState<FlowEndIds>();
  const flow =
    chosen &&
    state?.flows.find(
      ({ from, to }) => from === chosen.from && to === chosen.to,
    );
  const canFail = useCallback(
    (id: string) =>
      intact === undefined ||
      intact.observation.network.model.elements.byName.has(id),
    [intact],
  );
  return (
    <div>
      <Typography variant="body2" gutterBottom>
        {t('live.hint')}
      </Typography>
      <TopologyDiagram
        topology={topology}
        title={title}
        height={height}
        ToolbarComponent={ToolbarComponent}
        failed={failedSet}
        alsoFailed={state?.alsoFailed}
        traffic={state?.traffic}
        highlight={flow?.path}
        onToggle={ids => onFailedChange(toggled(failed, ids))}
        canFail={canFail}
      />
      <div className={classes.status}>
        <div className={classes.summary} aria-live="polite" role="status">
          {intact && state ? (
            <>
              <Typography>{summaryOf(t, state, failed, nameOf)}</Typography>
              {failoversOf(intact, state, failed).map(each => (
                <Failover key={each.id} failover={each} />
              ))}
            </>
          ) : (
            <Typography>{t('live.computing')}</Typography>
          )}
        </div>
        <Button
          variant="outlined"
          size="small"
          disabled={failed.length === 0}
          onClick={() => onFailedChange([])}
        >
          {t('live.repair')}
        </Button>
      </div>
      {state && (
        <FlowList
          flows={state.flows}
          first={first}
          chosen={chosen}
          onChoose={setChosen}
          nameOf={nameOf}
        />
      )}
    </div>
  );
}

function Failover({ failover }: { readonly failover: FailoverClass }) {
  const t = useDiagramTexts();
  const { duration, source } = failover;
  return (
    <Typography variant="body2">
      {source ? t('live.failover', { duration }) : t('live.failoverUnknown')}{' '}
      {source && (
        <Link
          href={source.url}
          color="inherit"
          underline="always"
          target="_blank"
          rel="noopener"
          aria-label={t('live.sourceLabel', { title: source.title })}
        >
          {t('live.source', { title: source.title, date: source.date })}
        </Link>
      )}
    </Typography>
  );
}

/** {@link LiveNetwork} with the failed elements as its own state. */
export function UncontrolledLiveNetwork(
  props: Omit<LiveNetworkProps, 'failed' | 'onFailedChange'> & {
    /** Ids of the elements that have failed at first. */
    readonly initiallyFailed?: readonly string[];
  },
) {
  const { initiallyFailed = [], ...rest } = props;
  const [failed, setFailed] = useState<readonly string[]>(initiallyFailed);
  return <LiveNetwork {...rest} failed={failed} onFailedChange={setFailed} />;
}
