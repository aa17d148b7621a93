import ButtonBase from '@material-ui/core/ButtonBase';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import type {
  ReachAnswer,
  ReachSurvey,
} from 'backstage-plugin-vnet-connectivity-common';
import { reachAnswer } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import { useAnswerTexts } from '../../texts/answers';
import type { NetworkInput } from '../../work/network-input';
import { useWork } from '../../work/useWork';
import { LabelledTextField } from '../LabelledTextField';
import { NameSelect } from '../NameSelect';
import { Pager } from '../Pager';
import { ScrollRegion } from '../ScrollRegion';
import { useStatusColours } from '../styles';
import type { ElementNames } from '../TopologyDiagram/element-names';
import { useDataTable } from '../useDataTable';
import { WorkProgress } from '../WorkProgress';
import { FlowPath } from './FlowPath';
import type { ReachFilter } from './reachView';
import { shownEnds } from './reachView';

/** Props of {@link ReachMatrix}. @public */
export type ReachMatrixProps = NetworkInput & {
  readonly names: ElementNames;
  /** Ids of elements that have failed. */
  readonly failed?: readonly string[];
};

/** Two ends of flows, by their ids. */
interface Pair {
  readonly from: string;
  readonly to: string;
}

const nothingFailed: readonly string[] = [];
const rowsOfPage = 25;
const columnsOfPage = 12;

const useStyles = makeStyles(theme => ({
  table: {
    '& thead th': { minWidth: 64, maxWidth: 140, overflowWrap: 'anywhere' },
    // The source stays in sight while its row is scrolled sideways.
    '& tbody th, & thead th:first-child': {
      position: 'sticky',
      left: 0,
      zIndex: 1,
      minWidth: 96,
      maxWidth: 220,
      backgroundColor: theme.palette.background.paper,
    },
    '& td': { minWidth: 64, padding: 0 },
  },
  cell: {
    ...theme.typography.body2,
    display: 'flex',
    justifyContent: 'flex-start',
    gap: theme.spacing(0.5),
    width: '100%',
    minHeight: 36,
    padding: theme.spacing(0.5, 1),
    border: '2px solid transparent',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&[aria-pressed=true]': { borderColor: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
  // Not by colour alone: an unknown answer has another frame than one that is known.
  unknown: {
    border: `2px dashed ${theme.palette.text.secondary}`,
    fontStyle: 'italic',
  },
  no: { fontWeight: 700 },
  pagers: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 4),
  },
}));

/** A matrix of who reaches whom, and the path there and back of the pair that is chosen. @public */
export function ReachMatrix({
  names,
  failed = nothingFailed,
  ...network
}: ReachMatrixProps) {
  const t = useAnswerTexts();
  const work = useWork('reach', { ...network, failed });
  const { result } = work;
  const [pair, setPair] = useState<Pair>();
  return (
    <div>
      <Typography variant="body2">{t('reach.help')}</Typography>
      <WorkProgress work={work} label={t('reach.working')} />
      {result && (
        <Matrix survey={result} names={names} pair={pair} onPair={setPair} />
      )}
      {result && result.ends.length > 1 && (
        <FlowPath
          network={network}
          ends={result.ends}
          names={names}
          failed={failed}
          pair={pair}
          onPair={setPair}
        />
      )}
    </div>
  );
}

function Matrix({
  survey,
  names: { nameOf },
  pair,
  onPair,
}: {
  readonly survey: ReachSurvey;
  readonly names: ElementNames;
  readonly pair: Pair | undefined;
  readonly onPair: (pair: Pair) => void;
}) {
  const t = useAnswerTexts();
  const table = useDataTable();
  const classes = useStyles();
  const [filter, setFilter] = useState<ReachFilter>({
    from: '',
    to: '',
    only: 'all',
    withSubnets: false,
  });
  const [wanted, setWanted] = useState({ row: 0, column: 0 });
  const { rows, columns } = useMemo(
    () => shownEnds(survey, filter, nameOf),
    [survey, filter, nameOf],
  );
  const { ends, counts } = survey;
  if (ends.length < 2) return <Typography>{t('reach.none')}</Typography>;
  const firstRow = wanted.row < rows.length ? wanted.row : 0;
  const firstColumn = wanted.column < columns.length ? wanted.column : 0;
  const shownColumns = columns.slice(firstColumn, firstColumn + columnsOfPage);
  const { yes, no, some, unknown } = counts;
  return (
    <>
      <Typography variant="body2" role="status" paragraph>
        {t('reach.counts', {
          count: yes + no + some + unknown,
          parts: (['yes', 'no', 'some', 'unknown'] as const)
            .filter(answer => counts[answer] > 0)
            .map(answer =>
              t(`reach.count.${answer}`, { number: counts[answer] }),
            )
            .join(', '),
        })}
      </Typography>
      <div className={table.controls}>
        <LabelledTextField
          label={t('reach.filterFrom')}
          value={filter.from}
          onChange={({ target: { value } }) =>
            setFilter({ ...filter, from: value })
          }
        />
        <LabelledTextField
          label={t('reach.filterTo')}
          value={filter.to}
          onChange={({ target: { value } }) =>
            setFilter({ ...filter, to: value })
          }
        />
        <NameSelect
          label={t('reach.only')}
          value={filter.only}
          options={(['all', 'no', 'unknown'] as const).map(value => ({
            value,
            text: t(`reach.only.${value}`),
          }))}
          onChange={value =>
            setFilter({ ...filter, only: value as ReachFilter['only'] })
          }
        />
        {ends.some(({ kind }) => kind === 'subnet') && (
          <FormControlLabel
            label={t('reach.subnets')}
            control={
              <Switch
                color="primary"
                checked={filter.withSubnets}
                onChange={(_, withSubnets) =>
                  setFilter({ ...filter, withSubnets })
                }
              />
            }
          />
        )}
      </div>
      <ScrollRegion label={t('reach.table')}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('reach.corner')}</th>
              {shownColumns.map(to => (
                <th scope="col" key={to}>
                  {nameOf(ends[to].id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(firstRow, firstRow + rowsOfPage).map(from => (
              <tr key={from}>
                <th scope="row">{nameOf(ends[from].id)}</th>
                {shownColumns.map(to => (
                  <AnswerCell
                    key={to}
                    answer={reachAnswer(survey, from, to)}
                    from={ends[from].id}
                    to={ends[to].id}
                    nameOf={nameOf}
                    isChosen={
                      pair?.from === ends[from].id && pair.to === ends[to].id
                    }
                    onPair={onPair}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className={classes.pagers}>
        <Axis label={t('reach.rows')}>
          <Pager
            count={rows.length}
            first={firstRow}
            size={rowsOfPage}
            onFirst={row => setWanted({ ...wanted, row })}
          />
        </Axis>
        <Axis label={t('reach.columns')}>
          <Pager
            count={columns.length}
            first={firstColumn}
            size={columnsOfPage}
            onFirst={column => setWanted({ ...wanted, column })}
          />
        </Axis>
      </div>
    </>
  );
}

/** One of the two directions in which a matrix is paged. */
function Axis({
  label,
  children,
}: {
  readonly label: string;
  readonly children: JSX.Element;
}) {
  return (
    <div role="group" aria-label={label}>
      <Typography variant="caption" component="div">
        {label}
      </Typography>
      {children}
    </div>
  );
}

/** Signs beside the words, so that a matrix is read at a glance. */
const signs: Readonly<Record<ReachAnswer, string>> = {
  yes: '✓',
  no: '✗',
  some: '◐',
  unknown: '?',
};

function AnswerCell({
  answer,
  from,
  to,
  nameOf,
  isChosen,
  onPair,
}: Pair & {
  readonly answer: ReachAnswer | undefined;
  readonly nameOf: ElementNames['nameOf'];
  readonly isChosen: boolean;
  readonly onPair: (pair: Pair) => void;
}) {
  const t = useAnswerTexts();
  const classes = useStyles();
  const { error, warning, good } = useStatusColours();
  if (!answer) return <td />;
  const colours = { yes: good, no: error, some: warning, unknown: undefined };
  const look: Readonly<Partial<Record<ReachAnswer, string>>> = {
    unknown: classes.unknown,
    no: classes.no,
  };
  const words = t(`reach.answer.${answer}`);
  return (
    <td>
      <ButtonBase
        className={`${classes.cell} ${look[answer] ?? ''}`}
        style={{ color: colours[answer] }}
        aria-pressed={isChosen}
        aria-label={t('reach.cell', {
          from: nameOf(from),
          to: nameOf(to),
          answer: words,
        })}
        data-answer={answer}
        onClick={() => onPair({ from, to })}
      >
        <span aria-hidden>{signs[answer]}</span>
        {words}
      </ButtonBase>
    </td>
  );
}
