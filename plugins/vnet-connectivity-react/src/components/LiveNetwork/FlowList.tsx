import Button from '@material-ui/core/Button';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CallSplitIcon from '@material-ui/icons/CallSplit';
import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import HighlightOffIcon from '@material-ui/icons/HighlightOff';
import IndeterminateCheckBoxIcon from '@material-ui/icons/IndeterminateCheckBoxOutlined';
import RemoveCircleOutlineIcon from '@material-ui/icons/RemoveCircleOutline';
import { useMemo, useState } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import type { NameOf } from '../TopologyDiagram/element-names';
import type { StatusColours } from '../styles';
import { useStatusColours } from '../styles';
import type { FlowState, LiveFlow } from './live-flows';
import { flowName, flowWords } from './live-summary';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    gap: theme.spacing(0.5, 1),
    alignItems: 'start',
    listStyle: 'none',
    margin: theme.spacing(0.5, 0),
    padding: 0,
  },
  flow: {
    display: 'flex',
    justifyContent: 'flex-start',
    gap: theme.spacing(1),
    width: '100%',
    minHeight: 36,
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.borderRadius,
    border: '1px solid transparent',
    textAlign: 'left',
    ...theme.typography.body2,
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&[aria-pressed=true]': {
      borderColor: theme.palette.text.primary,
      backgroundColor: theme.palette.action.selected,
    },
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
  ends: { fontWeight: 500 },
  words: {
    margin: theme.spacing(0.5, 0, 1),
    padding: theme.spacing(0, 1),
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
    '& p': { margin: theme.spacing(0, 0, 0.5) },
  },
  chosen: { gridColumn: '1 / -1' },
}));

const icons: Readonly<Record<FlowState, typeof CallSplitIcon>> = {
  lost: HighlightOffIcon,
  unknown: HelpOutlineIcon,
  some: IndeterminateCheckBoxIcon,
  rerouted: CallSplitIcon,
  neverWorked: RemoveCircleOutlineIcon,
  works: CheckCircleOutlineIcon,
};

const stateColours: Readonly<Partial<Record<FlowState, keyof StatusColours>>> =
  {
    lost: 'error',
    unknown: 'warning',
    some: 'warning',
    rerouted: 'warning',
    works: 'good',
  };

/** Number of flows that are listed at first. */
const mostAtFirst = 12;
const more = 60;

/** The ends of a flow, as ids such as `vnet:weu` and `site:hq`. @public */
export interface FlowEndIds {
  readonly from: string;
  readonly to: string;
}

/** The flows of a network with their states; the user can choose one to see its path. */
export function FlowList({
  flows,
  first,
  chosen,
  onChoose,
  nameOf,
}: {
  readonly flows: readonly LiveFlow[];
  /** Flows that are listed before all others. */
  readonly first?: readonly FlowEndIds[];
  readonly chosen?: FlowEndIds;
  readonly onChoose: (flow: FlowEndIds | undefined) => void;
  readonly nameOf: NameOf;
}) {
  const t = useDiagramTexts();
  const classes = useStyles();
  const colours = useStatusColours();
  const atFirst = first?.length ? first.length : mostAtFirst;
  const [shown, setShown] = useState(0);
  const ordered = useMemo(() => inOrder(flows, first), [flows, first]);
  const visible = ordered.slice(0, atFirst + shown);
  const rest = ordered.length - visible.length;
  return (
    <>
      <ul className={classes.list} aria-label={t('live.flows')}>
        {visible.map(flow => {
          const isChosen = isSame(flow, chosen);
          const Icon = icons[flow.state];
          const colour = stateColours[flow.state];
          return (
            <li
              key={`${flow.from} ${flow.to}`}
              className={isChosen ? classes.chosen : undefined}
              data-state={flow.state}
            >
              <ButtonBase
                className={classes.flow}
                aria-pressed={isChosen}
                onClick={() => onChoose(isChosen ? undefined : flow)}
              >
                <Icon
                  fontSize="small"
                  style={{ color: colour && colours[colour] }}
                />
                <span className={classes.ends}>{flowName(t, flow)}</span>
                <span>{t(`live.state.${flow.state}`)}</span>
              </ButtonBase>
              {isChosen && (
                <div className={classes.words}>
                  {flowWords(t, flow, nameOf).map(sentence => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 ? (
        <Button size="small" onClick={() => setShown(shown + more)}>
          {rest > more
            ? t('live.moreOf', { count: more, rest })
            : t('live.more', { count: rest })}
        </Button>
      ) : (
        <Typography variant="caption">
          {t('live.allShown', { count: ordered.length })}
        </Typography>
      )}
    </>
  );
}

function isSame(a: FlowEndIds, b: FlowEndIds | undefined): boolean {
  return b !== undefined && a.from === b.from && a.to === b.to;
}

const ranks: Readonly<Record<FlowState, number>> = {
  lost: 0,
  unknown: 1,
  some: 2,
  rerouted: 3,
  neverWorked: 4,
  works: 5,
};

/** The flows in the order of the list: `first`, then those that are lost, then those that take another path. */
export function inOrder(
  flows: readonly LiveFlow[],
  first: readonly FlowEndIds[] = [],
): readonly LiveFlow[] {
  const wanted = new Map(
    first.map(({ from, to }, index) => [`${from} ${to}`, index]),
  );
  return flows
    .map((flow, index) => ({
      flow,
      index,
      place: wanted.get(`${flow.from} ${flow.to}`) ?? wanted.size,
    }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        ranks[a.flow.state] - ranks[b.flow.state] ||
        a.index - b.index,
    )
    .map(({ flow }) => flow);
}
