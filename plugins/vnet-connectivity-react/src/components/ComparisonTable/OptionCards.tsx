import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { useResultTexts } from '../../texts/results';
import { DisclosureButton } from '../DisclosureButton';
import { LabelledTextField } from '../LabelledTextField';
import { FigureCell } from './FigureCell';
import type { FigureKey } from './figureColumns';
import { OptionHeading } from './OptionHeading';
import { optionName, standingOf } from './options';
import { OptionReasons } from './OptionReasons';
import type { OptionsProps } from './options';
import { RefusedFindings } from './RefusedFindings';

const useStyles = makeStyles(theme => ({
  sort: { margin: theme.spacing(1, 0, 2) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    padding: theme.spacing(1.5),
    marginBottom: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
    '& dt': {
      ...theme.typography.body2,
      color: theme.palette.text.secondary,
    },
    '& dd': { ...theme.typography.body2, margin: 0, overflowWrap: 'anywhere' },
  },
}));

/** The options one below the other, for screens that are too narrow for a table. */
export function OptionCards(props: OptionsProps) {
  const t = useResultTexts();
  const { options, refused, columns, order, onOrder } = props;
  const classes = useStyles();
  const choices = [
    { by: 'rank' as const, title: t('comparison.byRank') },
    ...columns.map(({ key, title }) => ({ by: key, title })),
  ];
  return (
    <>
      <LabelledTextField
        className={classes.sort}
        select
        fullWidth
        label={t('comparison.sortBy')}
        value={`${order.by} ${order.direction}`}
        onChange={({ target: { value } }) => {
          const [by, direction] = value.split(' ');
          const choice = choices.find(each => each.by === by);
          if (choice) {
            onOrder({
              by: choice.by,
              direction: direction === 'desc' ? 'desc' : 'asc',
            });
          }
        }}
      >
        {choices.flatMap(({ by, title }) =>
          (['asc', 'desc'] as const).map(direction => (
            <MenuItem key={`${by} ${direction}`} value={`${by} ${direction}`}>
              {t(`comparison.sorted.${direction}`, { title })}
            </MenuItem>
          )),
        )}
      </LabelledTextField>
      <ul className={classes.list} aria-label={t('comparison.table')}>
        {options.map(option => (
          <OptionCard key={option.id} {...props} option={option} />
        ))}
        {refused.map(option => (
          <li key={option.id} className={classes.card}>
            <OptionHeading {...props} option={option} />
            <RefusedFindings option={option} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The figures that are shown at once; the others are a click away. */
const firstFigures: readonly FigureKey[] = [
  'latency',
  'monthlyCost',
  'singlePointsOfFailure',
  'lostFlows',
];

function OptionCard(props: OptionsProps & { readonly option: ComparedOption }) {
  const t = useResultTexts();
  const { option, columns, current, marksDifferences, order, onOpen } = props;
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const compared = marksDifferences ? current : undefined;
  const shown = isOpen
    ? columns
    : columns.filter(
        ({ key }) => firstFigures.includes(key) || key === order.by,
      );
  return (
    <li className={classes.card}>
      <OptionHeading {...props} option={option} />
      <dl className={classes.figures}>
        {shown.map(column => [
          <dt key={`${column.key} title`}>{column.title}</dt>,
          <dd key={column.key}>
            <FigureCell
              option={option}
              column={column}
              standing={standingOf(option, compared, column)}
              onOpen={() => onOpen(option, column)}
            />
          </dd>,
        ])}
      </dl>
      <DisclosureButton
        isOpen={isOpen}
        label={t('comparison.allFiguresOf', { option: optionName(t, option) })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('comparison.allFigures')}
      </DisclosureButton>
      {isOpen && <OptionReasons option={option} />}
    </li>
  );
}
