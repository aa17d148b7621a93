import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useResultTexts } from '../texts/results';

interface PagerProps {
  /** Number of rows. */
  readonly count: number;
  /** Index of the first row that is shown. */
  readonly first: number;
  readonly size: number;
  readonly onFirst: (first: number) => void;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** Buttons that page through many rows; always shown, so that nothing moves when rows are filtered. */
export function Pager({ count, first, size, onFirst }: PagerProps) {
  const t = useResultTexts();
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Button
        size="small"
        disabled={first === 0}
        onClick={() => onFirst(Math.max(0, first - size))}
      >
        {t('whatIf.previous')}
      </Button>
      <Typography variant="body2" role="status">
        {count === 0
          ? t('whatIf.noRows')
          : t('whatIf.page', {
              from: first + 1,
              to: Math.min(count, first + size),
              all: count,
            })}
      </Typography>
      <Button
        size="small"
        disabled={first + size >= count}
        onClick={() => onFirst(first + size)}
      >
        {t('whatIf.next')}
      </Button>
    </div>
  );
}
