import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  FailoverClass,
  FlowEnds,
} from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateResults } from '../../texts/results';
import { useResultTexts } from '../../texts/results';
import { useWork } from '../../work/useWork';
import type { NetworkInput } from '../../work/network-input';
import { SourceList } from '../SourceList';
import type { NameOf } from '../TopologyDiagram/element-names';
import { WorkProgress } from '../WorkProgress';

interface ScenarioFlowsProps {
  readonly network: NetworkInput;
  readonly failed: readonly string[];
  readonly failover?: FailoverClass;
  readonly nameOf: NameOf;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: theme.spacing(2),
  },
  heading: { ...theme.typography.subtitle2, margin: 0 },
  list: {
    maxHeight: 260,
    overflow: 'auto',
    margin: 0,
    paddingLeft: theme.spacing(2.5),
  },
  path: {
    ...theme.typography.caption,
    display: 'block',
    color: theme.palette.text.secondary,
  },
}));

/** A flow in words. */
export function flowName(
  t: TranslateResults,
  { from, to }: FlowEnds,
  nameOf: NameOf,
): string {
  return t('whatIf.flow', { from: nameOf(from), to: nameOf(to) });
}

/** The effect of a failure on every flow; worked out when it is asked for. */
export function ScenarioFlows({
  network,
  failed,
  failover,
  nameOf,
}: ScenarioFlowsProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const work = useWork('scenario', { ...network, failed });
  const { state, result } = work;
  if (state !== 'done' || !result) {
    return <WorkProgress work={work} label={t('whatIf.detailing')} />;
  }
  const { lost, lostCount, unknown, unknownCount } = result;
  const { rerouted, reroutedCount } = result;
  return (
    <div className={classes.root}>
      <section>
        <h4 className={classes.heading}>
          {t('whatIf.lostFlows', { count: lostCount })}
        </h4>
        {/* A region that scrolls has to be reachable with the keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <ul className={classes.list} tabIndex={0}>
          {lost.map(flow => (
            <li key={`${flow.from} ${flow.to}`}>{flowName(t, flow, nameOf)}</li>
          ))}
        </ul>
        <More count={lostCount - lost.length} />
      </section>
      {unknownCount > 0 && (
        <section>
          <h4 className={classes.heading}>
            {t('whatIf.unknownFlowsOf', { count: unknownCount })}
          </h4>
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <ul className={classes.list} tabIndex={0}>
            {unknown.map(flow => (
              <li key={`${flow.from} ${flow.to}`}>
                {flowName(t, flow, nameOf)}
                <span className={classes.path}>
                  {t('whatIf.because', { reasons: flow.unknown.join('; ') })}
                </span>
              </li>
            ))}
          </ul>
          <More count={unknownCount - unknown.length} />
        </section>
      )}
      <section>
        <h4 className={classes.heading}>
          {t('whatIf.reroutedFlows', { count: reroutedCount })}
        </h4>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <ul className={classes.list} tabIndex={0}>
          {rerouted.map(flow => (
            <li key={`${flow.from} ${flow.to}`}>
              {flowName(t, flow, nameOf)}
              <span className={classes.path}>
                {t('whatIf.way', {
                  path: flow.path.map(nameOf).join(' → '),
                })}
              </span>
            </li>
          ))}
        </ul>
        <More count={reroutedCount - rerouted.length} />
      </section>
      {failover && (
        <section>
          <h4 className={classes.heading}>{t('whatIf.failover')}</h4>
          <Typography variant="body2">{failover.duration}</Typography>
          {failover.source && <SourceList sources={[failover.source]} />}
        </section>
      )}
    </div>
  );
}

function More({ count }: { readonly count: number }) {
  const t = useResultTexts();
  return count > 0 ? (
    <Typography variant="body2">{t('whatIf.more', { count })}</Typography>
  ) : null;
}
