import { makeStyles } from '@material-ui/core/styles';
import { LearnPage } from './LearnPage';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
  }),
  { name: 'VnetConnectivityLearnPageMain' },
);

/** The page in the new frontend system, which has a header of its own but leaves the landmark to us. */
export function LearnPageMain() {
  const classes = useStyles();
  return (
    <main className={classes.root}>
      <LearnPage />
    </main>
  );
}
