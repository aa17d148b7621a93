import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { decisions } from '../../content/question';
import { RichText } from '../RichText/RichText';
import { useFormatMessage } from '../useFormatMessage';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    },
    decision: {
      padding: theme.spacing(2, 3),
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderTop: `4px solid ${theme.palette.primary.main}`,
      borderRadius: theme.shape.borderRadius,
    },
    answers: {
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      listStyle: 'none',
      '& > li + li': { marginTop: theme.spacing(0.75) },
    },
    name: { fontWeight: 'bold' },
  }),
  { name: 'VnetConnectivityDecisions' },
);

/** The two decisions, each with its answers. */
export function Decisions() {
  const classes = useStyles();
  const formatMessage = useFormatMessage();
  return (
    <ol className={classes.root}>
      {decisions.map(({ title, text, answers }) => (
        <li key={title.key} className={classes.decision}>
          <Typography component="h3" variant="h6">
            {formatMessage(title)}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {formatMessage(text)}
          </Typography>
          <ul className={classes.answers}>
            {answers.map(({ anchor, name, gist }) => (
              <Typography key={name.key} component="li" variant="body2">
                <Link
                  href={`#${anchor}`}
                  color="primary"
                  className={classes.name}
                >
                  {formatMessage(name)}
                </Link>
                : <RichText message={gist} />
              </Typography>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
