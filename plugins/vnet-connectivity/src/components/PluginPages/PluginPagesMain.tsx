import { makeStyles } from '@material-ui/core/styles';
import { PluginPages } from './PluginPages';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
  }),
  { name: 'VnetConnectivityPagesMain' },
);

/** The pages in the new frontend system, which has a header of its own but leaves the landmark to us. */
export function PluginPagesMain() {
  const classes = useStyles();
  return (
    <main className={classes.root}>
      <PluginPages />
    </main>
  );
}
