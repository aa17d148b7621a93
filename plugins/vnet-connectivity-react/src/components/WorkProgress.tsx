import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useResultTexts } from '../texts/results';
import type { Work } from '../work/useWork';
import { useUniqueId } from './hooks';

/** Props of {@link WorkProgress}. @public */
export interface WorkProgressProps {
  readonly work: Work<unknown>;
  /** The name of the work, such as `Comparing the options`. */
  readonly label: string;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    // As high as with a button, so that nothing moves when the work is done.
    minHeight: 40,
  },
  bar: { flex: '1 1 160px', maxWidth: 400 },
}));

/** The progress of long work, and a button that stops it, or starts it again. @public */
export function WorkProgress({ work, label }: WorkProgressProps) {
  const t = useResultTexts();
  const classes = useStyles();
  const id = useUniqueId('vnet-work');
  const { state, progress, message, cancel, restart } = work;
  if (state === 'working') {
    return (
      <div className={classes.root}>
        <Typography variant="body2" id={id}>
          {label}
        </Typography>
        <LinearProgress
          className={classes.bar}
          variant="determinate"
          value={Math.round(progress * 100)}
          aria-labelledby={id}
        />
        <Button size="small" onClick={cancel}>
          {t('work.cancel')}
        </Button>
      </div>
    );
  }
  if (state === 'failed' || state === 'cancelled') {
    return (
      <div className={classes.root}>
        <Typography
          variant="body2"
          role={state === 'failed' ? 'alert' : 'status'}
        >
          {state === 'failed'
            ? t('work.failed', { label, message: message ?? '' })
            : t('work.cancelled', { label })}
        </Typography>
        <Button size="small" onClick={restart}>
          {t('work.restart')}
        </Button>
      </div>
    );
  }
  return <div className={classes.root} />;
}
