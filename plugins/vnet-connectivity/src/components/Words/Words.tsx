import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Word } from '../../content/glossary';
import { glossary } from '../../content/glossary';
import { useFormatMessage } from '../useFormatMessage';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      display: 'grid',
      gap: theme.spacing(2, 4),
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    },
    entry: {
      scrollMarginTop: `${theme.spacing(2)}px`,
      '&:target': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: theme.spacing(1),
      },
      '& dd': { margin: 0 },
    },
    word: { fontWeight: 'bold' },
  }),
  { name: 'VnetConnectivityWords' },
);

/** The glossary. */
export function Words() {
  const classes = useStyles();
  const formatMessage = useFormatMessage();
  const entries = Object.entries<Word>(glossary)
    .map(([id, { word, meaning }]) => ({
      id,
      word: formatMessage(word),
      meaning: formatMessage(meaning),
    }))
    .sort((a, b) => a.word.localeCompare(b.word));
  return (
    <dl className={classes.root}>
      {entries.map(({ id, word, meaning }) => (
        <div key={id} id={`word-${id}`} className={classes.entry}>
          <Typography component="dt" variant="body2" className={classes.word}>
            {word}
          </Typography>
          <Typography component="dd" variant="body2">
            {meaning}
          </Typography>
        </div>
      ))}
    </dl>
  );
}
