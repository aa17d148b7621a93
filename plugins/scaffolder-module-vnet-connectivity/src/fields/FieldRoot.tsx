import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
  // The form repeats below a field what its validation said last, also when that is solved by now.
  // A field that shows its problems live needs no second, older copy.
  live: { '& ~ ul': { display: 'none' } },
}));

/** The parts of a field, one below the other. */
export function FieldRoot({
  showsProblemsLive = false,
  children,
}: {
  readonly showsProblemsLive?: boolean;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div
      className={
        showsProblemsLive ? `${classes.root} ${classes.live}` : classes.root
      }
    >
      {children}
    </div>
  );
}
