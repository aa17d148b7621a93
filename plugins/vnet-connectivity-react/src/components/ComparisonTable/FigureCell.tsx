import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDownwardIcon from '@material-ui/icons/ArrowDownward';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import SwapHorizIcon from '@material-ui/icons/SwapHoriz';
import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import { useResultTexts } from '../../texts/results';
import type { StatusColours } from '../styles';
import { useStatusColours, useVisuallyHidden } from '../styles';
import type { FigureColumn } from './figureColumns';
import { figuresOf } from './figureColumns';
import type { Standing } from './options';

interface FigureCellProps {
  readonly option: ComparedOption;
  readonly column: FigureColumn;
  /** Its comparison with the current design. */
  readonly standing: Standing;
  readonly onOpen: () => void;
}

const useStyles = makeStyles(theme => ({
  button: {
    ...theme.typography.body2,
    display: 'block',
    textAlign: 'left',
    padding: theme.spacing(0.25, 0.5),
    margin: theme.spacing(0, -0.5),
    borderRadius: theme.shape.borderRadius,
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
  main: {
    textDecoration: 'underline dotted',
    textUnderlineOffset: 3,
  },
  detail: {
    ...theme.typography.caption,
    display: 'block',
    color: theme.palette.text.secondary,
  },
  standing: {
    ...theme.typography.caption,
    display: 'flex',
    alignItems: 'center',
    gap: 2,
    '& svg': { fontSize: 14 },
  },
}));

const icons = {
  better: ArrowUpwardIcon,
  worse: ArrowDownwardIcon,
  other: SwapHorizIcon,
};

/** A figure in short, and a button that opens its details. */
export function FigureCell({
  option,
  column,
  standing,
  onOpen,
}: FigureCellProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const hidden = useVisuallyHidden();
  const colours = useStatusColours();
  const figures = figuresOf(option);
  const summary = figures && column.summary(figures);
  if (!summary) return <>{t('comparison.noSuchFigure')}</>;
  const figure = figures?.[column.key];
  const isEstimate = figure?.estimate && figure.value !== null;
  const Icon = standing === 'same' ? undefined : icons[standing];
  return (
    <ButtonBase className={classes.button} onClick={onOpen}>
      <span className={classes.main}>
        {isEstimate && '≈ '}
        {summary.main}
      </span>
      {summary.detail && (
        <span className={classes.detail}>{summary.detail}</span>
      )}
      {Icon && standing !== 'same' && (
        <span
          className={classes.standing}
          style={{ color: colourOf(standing, colours) }}
        >
          <Icon aria-hidden />
          {t(`comparison.standing.${standing}`)}
        </span>
      )}
      <span className={hidden}>
        {t('comparison.openFigure', { figure: column.title })}
      </span>
    </ButtonBase>
  );
}

function colourOf(
  standing: Standing,
  { good, warning }: StatusColours,
): string | undefined {
  if (standing === 'better') return good;
  return standing === 'worse' ? warning : undefined;
}
