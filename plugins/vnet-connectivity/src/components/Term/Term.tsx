import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import type { ReactNode } from 'react';
import type { WordId } from '../../content/glossary';
import { glossary } from '../../content/glossary';
import { useFormatMessage } from '../useFormatMessage';

const useStyles = makeStyles(
  theme => ({
    root: {
      color: 'inherit',
      textDecoration: 'underline dotted',
      textUnderlineOffset: '0.2em',
      cursor: 'help',
      '&:hover, &:focus-visible': { textDecorationStyle: 'solid' },
    },
    tooltip: { fontSize: theme.typography.body2.fontSize },
  }),
  { name: 'VnetConnectivityTerm' },
);

/** A technical term where a text first uses it: explained on hover and focus, and a link to its entry. */
export function Term({ id, children }: { id: WordId; children: ReactNode }) {
  const classes = useStyles();
  const formatMessage = useFormatMessage();
  return (
    <Tooltip
      title={formatMessage(glossary[id].meaning)}
      classes={{ tooltip: classes.tooltip }}
      placement="top"
    >
      <a className={classes.root} href={`#word-${id}`} data-word={id}>
        {children}
      </a>
    </Tooltip>
  );
}
