import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AddIcon from '@material-ui/icons/Add';
import CheckCircleOutlineIcon from '@material-ui/icons/CheckCircleOutline';
import InfoOutlinedIcon from '@material-ui/icons/InfoOutlined';
import RemoveIcon from '@material-ui/icons/Remove';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/components';
import { useStatusColours } from '../styles';
import { useUniqueId } from '../hooks';

/** One option of {@link ChoiceCards}. @public */
export interface Choice<T extends string> {
  readonly value: T;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  readonly gains?: readonly string[];
  readonly losses?: readonly string[];
  readonly badge?: {
    readonly kind: 'good' | 'warning' | 'neutral';
    readonly label: string;
  };
  /** The reason why this cannot be chosen; left out where it can. */
  readonly disabledReason?: ReactNode;
}

/** Props of {@link ChoiceCards}. @public */
export interface ChoiceCardsProps<T extends string> {
  /** The question that the cards answer. */
  readonly label: string;
  readonly description?: string;
  readonly choices: readonly Choice<T>[];
  readonly value?: T;
  readonly onChange: (value: T) => void;
}

const useStyles = makeStyles(theme => ({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: {
    ...theme.typography.subtitle1,
    fontWeight: 600,
    padding: 0,
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: theme.spacing(1.5),
    marginTop: theme.spacing(1),
  },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.75),
    padding: theme.spacing(1.5),
    borderRadius: 8,
    // An outline of one width in all states: choosing moves nothing.
    border: `2px solid ${theme.palette.divider}`,
    '&:focus-within': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 2,
    },
  },
  enabled: {
    '&:hover': { borderColor: theme.palette.text.secondary },
  },
  chosen: {
    borderColor: theme.palette.primary.main,
    backgroundColor: theme.palette.action.hover,
    '&:hover': { borderColor: theme.palette.primary.main },
  },
  disabled: { borderStyle: 'dashed', color: theme.palette.text.secondary },
  head: { display: 'flex', alignItems: 'flex-start', gap: theme.spacing(1) },
  radio: {
    // Above the label, which covers the card.
    position: 'relative',
    zIndex: 1,
    flex: 'none',
    width: 18,
    height: 18,
    margin: '2px 0 0',
    accentColor: theme.palette.primary.main,
  },
  // The label covers the whole card, so that a click anywhere chooses it.
  title: {
    ...theme.typography.body1,
    fontWeight: 600,
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
  clickable: { '&, &::after': { cursor: 'pointer' } },
  list: {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& li': { display: 'flex', gap: theme.spacing(0.75) },
    '& svg': { flex: 'none', marginTop: 3, fontSize: 16 },
  },
  badge: {
    ...theme.typography.caption,
    fontWeight: 600,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    '& svg': { fontSize: 16 },
  },
  reason: {
    ...theme.typography.body2,
    position: 'relative',
    zIndex: 1,
    marginTop: 'auto',
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
}));

/** A choice between a few options, each with its advantages and disadvantages. @public */
export function ChoiceCards<T extends string>({
  label,
  description,
  choices,
  value,
  onChange,
}: ChoiceCardsProps<T>) {
  const classes = useStyles();
  const name = useUniqueId('choice');
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{label}</legend>
      {description && (
        <Typography variant="body2" color="textSecondary">
          {description}
        </Typography>
      )}
      <div className={classes.cards}>
        {choices.map(choice => (
          <Card
            key={choice.value}
            id={`${name}-${choice.value}`}
            name={name}
            choice={choice}
            isChosen={choice.value === value}
            onChoose={() => onChange(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface CardProps<T extends string> {
  readonly id: string;
  readonly name: string;
  readonly choice: Choice<T>;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Card<T extends string>({
  id,
  name,
  choice,
  isChosen,
  onChoose,
}: CardProps<T>) {
  const classes = useStyles();
  const { title, summary, gains, losses, badge, disabledReason } = choice;
  const isDisabled = disabledReason !== undefined;
  return (
    <div
      className={[
        classes.card,
        isDisabled ? classes.disabled : classes.enabled,
        isChosen && classes.chosen,
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <div className={classes.head}>
        <input
          type="radio"
          id={id}
          name={name}
          className={classes.radio}
          checked={isChosen}
          disabled={isDisabled}
          aria-describedby={`${id}-description`}
          onChange={onChoose}
        />
        <label
          htmlFor={id}
          className={[classes.title, !isDisabled && classes.clickable]
            .filter(Boolean)
            .join(' ')}
        >
          {title}
        </label>
      </div>
      <div id={`${id}-description`}>
        {badge && <Badge {...badge} />}
        <Typography variant="body2" gutterBottom>
          {summary}
        </Typography>
        <Points kind="gains" points={gains} />
        <Points kind="losses" points={losses} />
      </div>
      {isDisabled && <div className={classes.reason}>{disabledReason}</div>}
    </div>
  );
}

const badgeIcons = {
  good: CheckCircleOutlineIcon,
  warning: ReportProblemOutlinedIcon,
  neutral: InfoOutlinedIcon,
} as const;

function Badge({
  kind,
  label,
}: {
  readonly kind: keyof typeof badgeIcons;
  readonly label: string;
}) {
  const classes = useStyles();
  const colours = useStatusColours();
  const Icon = badgeIcons[kind];
  return (
    <div
      className={classes.badge}
      style={kind === 'neutral' ? undefined : { color: colours[kind] }}
    >
      <Icon aria-hidden="true" />
      {label}
    </div>
  );
}

function Points({
  kind,
  points = [],
}: {
  readonly kind: 'gains' | 'losses';
  readonly points?: readonly string[];
}) {
  const t = useTexts();
  const classes = useStyles();
  const colours = useStatusColours();
  const Icon = kind === 'gains' ? AddIcon : RemoveIcon;
  if (points.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t(`choice.${kind}`)}>
      {points.map(point => (
        <li key={point}>
          <Icon
            aria-hidden="true"
            style={{ color: kind === 'gains' ? colours.good : colours.error }}
          />
          <span>
            <span className={classes.hidden}>{t(`choice.${kind}`)}: </span>
            {point}
          </span>
        </li>
      ))}
    </ul>
  );
}
