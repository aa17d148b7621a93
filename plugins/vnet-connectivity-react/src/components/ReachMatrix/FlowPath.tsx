import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import SwapHorizIcon from '@material-ui/icons/SwapHoriz';
import type { Flow, ReachEnd } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useMemo } from 'react';
import { useAnswerTexts } from '../../texts/answers';
import type { NetworkInput } from '../../work/network-input';
import { useWork } from '../../work/useWork';
import { NameSelect } from '../NameSelect';
import type { ElementNames } from '../TopologyDiagram/element-names';
import { useDataTable } from '../useDataTable';
import { WorkProgress } from '../WorkProgress';

interface FlowPathProps {
  readonly network: NetworkInput;
  readonly ends: readonly Pick<ReachEnd, 'id'>[];
  readonly names: ElementNames;
  readonly failed: readonly string[];
  /** The ends that are chosen; the first two where none are. */
  readonly pair?: { readonly from: string; readonly to: string };
  readonly onPair: (pair: { from: string; to: string }) => void;
  /** Called with the flow once it has been followed. */
  readonly onFlow?: (flow: Flow | undefined) => void;
}

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
  heading: { ...theme.typography.h6, margin: theme.spacing(0, 0, 1) },
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))',
    gap: theme.spacing(1, 3),
    margin: theme.spacing(1, 0),
  },
  way: { ...theme.typography.subtitle2, margin: 0 },
  list: {
    ...theme.typography.body2,
    margin: 0,
    paddingLeft: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
  code: {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    marginLeft: theme.spacing(1),
  },
}));

/** The answer to one flow with its evidence: the path there, the path back, and the reason where it does not work. */
export function FlowPath({
  network,
  ends,
  names,
  failed,
  pair = { from: ends[0].id, to: ends[1].id },
  onPair,
  onFlow,
}: FlowPathProps) {
  const t = useAnswerTexts();
  const classes = useStyles();
  const { controls } = useDataTable();
  const { from, to } = pair;
  const work = useWork('flow', { ...network, failed, from, to });
  const flow = work.state === 'done' ? work.result : undefined;
  useEffect(() => onFlow?.(flow), [onFlow, flow]);
  const options = useMemo(
    () => ends.map(({ id }) => ({ value: id, text: names.nameOf(id) })),
    [ends, names],
  );
  return (
    <section className={classes.root}>
      <h3 className={classes.heading}>{t('path.heading')}</h3>
      <div className={controls}>
        <NameSelect
          label={t('reach.from')}
          value={from}
          options={options}
          onChange={value => onPair({ from: value, to })}
        />
        <NameSelect
          label={t('reach.to')}
          value={to}
          options={options}
          onChange={value => onPair({ from, to: value })}
        />
        <Button
          size="small"
          startIcon={<SwapHorizIcon />}
          onClick={() => onPair({ from: to, to: from })}
        >
          {t('path.turn')}
        </Button>
      </div>
      <div aria-live="polite">
        {work.state === 'done' ? (
          <FlowWords flow={work.result} names={names} failed={failed} />
        ) : (
          <WorkProgress work={work} label={t('path.working')} />
        )}
      </div>
    </section>
  );
}

function FlowWords({
  flow,
  names,
  failed,
}: {
  readonly flow: Flow | undefined;
  readonly names: ElementNames;
  readonly failed: readonly string[];
}) {
  const t = useAnswerTexts();
  const classes = useStyles();
  if (!flow) return <Typography>{t('path.nothing')}</Typography>;
  const { nameOf, namesOf } = names;
  const { reachable, some = [], unknown = [], reason, symmetric } = flow;
  const ends = { from: nameOf(flow.from), to: nameOf(flow.to) };
  const isWhole = reachable === true;
  return (
    <>
      <Typography>
        <strong>{t(`path.verdict.${verdictOf(flow)}`, ends)}</strong>{' '}
        {reason !== undefined && some.length === 0 && (
          <>{t('path.reason', { reason })}</>
        )}
      </Typography>
      {some.length > 0 && (
        <ul className={classes.list}>
          {some.map(part => (
            <li key={`${part.from} ${part.to}`}>
              {t('path.ends', {
                from: nameOf(part.from),
                to: nameOf(part.to),
              })}
            </li>
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <ul className={classes.list}>
          {unknown.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <Typography variant="body2">
          {t('path.failed', { failed: namesOf(failed) })}
        </Typography>
      )}
      <div className={classes.ways}>
        <Way
          title={t(isWhole ? 'path.there' : 'path.thereAsFar')}
          path={flow.path}
          nameOf={nameOf}
        />
        <Way
          title={t(isWhole ? 'path.back' : 'path.backAsFar')}
          path={flow.returnPath}
          nameOf={nameOf}
        />
      </div>
      {isWhole && (
        <Typography variant="body2">
          {t(symmetric ? 'path.symmetric' : 'path.asymmetric')}
        </Typography>
      )}
    </>
  );
}

function verdictOf({ reachable, some }: Flow) {
  if (reachable === null) return 'unknown';
  if (reachable) return 'yes';
  return some ? 'some' : 'no';
}

function Way({
  title,
  path,
  nameOf,
}: {
  readonly title: string;
  readonly path: readonly string[];
  readonly nameOf: ElementNames['nameOf'];
}) {
  const classes = useStyles();
  return (
    <section>
      <h4 className={classes.way}>{title}</h4>
      <ol className={classes.list} aria-label={title}>
        {path.map((id, index) => {
          const name = nameOf(id);
          return (
            <li key={`${index} ${id}`}>
              {name}
              {name !== id && <code className={classes.code}>{id}</code>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
