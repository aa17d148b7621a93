import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import type { FigureId, LearnFigure } from '../../content/figures';
import { figures } from '../../content/figures';
import { vnetConnectivityTranslationRef } from '../../translation';
import { useFormatMessage } from '../useFormatMessage';

const useStyles = makeStyles(
  theme => ({
    root: {
      color: 'inherit',
      textDecoration: 'none',
      borderBottom: `1px solid ${theme.palette.text.secondary}`,
      '&:hover, &:focus-visible': { borderBottomWidth: 2 },
    },
    tooltip: { fontSize: theme.typography.body2.fontSize },
  }),
  { name: 'VnetConnectivityFigure' },
);

/** A figure in a text: it shows its source on hover and focus, and opens the document. */
export function Figure({ id }: { id: FigureId }) {
  const classes = useStyles();
  const formatMessage = useFormatMessage();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const { value, source, formula }: LearnFigure = figures[id];
  const { title, url, date } = source;
  const origin = t('citation.source', { title, date });
  const words = formula ? `${formula(formatMessage)}. ${origin}` : origin;
  const isWebAddress = url.startsWith('https:');
  return (
    <Tooltip
      title={words}
      classes={{ tooltip: classes.tooltip }}
      placement="top"
    >
      {isWebAddress ? (
        <a
          className={classes.root}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          data-figure={id}
        >
          {value(formatMessage)}
        </a>
      ) : (
        <span data-figure={id}>{value(formatMessage)}</span>
      )}
    </Tooltip>
  );
}
