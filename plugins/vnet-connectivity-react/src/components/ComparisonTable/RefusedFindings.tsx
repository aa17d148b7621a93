import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { ComparedOption } from 'backstage-plugin-vnet-connectivity-common';
import { useResultTexts } from '../../texts/results';
import { isWebAddress } from '../SourceList';

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: 0,
    padding: 0,
    // Visible however wide the table is.
    maxWidth: 'min(760px, 60vw)',
    [theme.breakpoints.down('sm')]: { maxWidth: 'none' },
    overflowWrap: 'anywhere',
    '& li': { marginBottom: theme.spacing(0.5) },
    '& a': { textDecoration: 'underline' },
  },
  rule: {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
  },
}));

/** Number of findings that are shown: with many regions, each has the same one. */
const shown = 3;

/** The findings that refuse an option, each with its rule. */
export function RefusedFindings({
  option: { findings },
}: {
  readonly option: ComparedOption;
}) {
  const t = useResultTexts();
  const classes = useStyles();
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (
    <ul className={classes.list}>
      {errors.slice(0, shown).map(({ rule, path, message, plain, docs }) => (
        <li key={`${rule} ${path} ${message}`}>
          {plain ?? message}{' '}
          <span className={classes.rule}>
            {t('findings.rule', { rule })}
            {isWebAddress(docs) && (
              <>
                {' · '}
                <Link
                  href={docs}
                  target="_blank"
                  rel="noopener noreferrer"
                  color="inherit"
                  aria-label={t('findings.docsLabel', { rule })}
                >
                  {t('findings.docs')}
                </Link>
              </>
            )}
          </span>
        </li>
      ))}
      {errors.length > shown && (
        <li className={classes.rule}>
          {t('comparison.moreFindings', { count: errors.length - shown })}
        </li>
      )}
    </ul>
  );
}
