import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Document } from '../../content/documents';
import { documents } from '../../content/documents';
import { vnetConnectivityTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    note: { maxWidth: '44rem', marginBottom: theme.spacing(2) },
    date: { whiteSpace: 'nowrap' },
    list: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      columnWidth: '22rem',
      columnGap: theme.spacing(4),
      '& > li': { breakInside: 'avoid', marginBottom: theme.spacing(0.75) },
    },
  }),
  { name: 'VnetConnectivitySources' },
);

/** Every document that the page cites, with its date. */
export function Sources() {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const entries = Object.entries<Document>(documents).sort(([, a], [, b]) =>
    a.title.localeCompare(b.title),
  );
  return (
    <>
      <Typography variant="body2" className={classes.note}>
        {t('citation.sourcesNote')}
      </Typography>
      <ul className={classes.list}>
        {entries.map(([id, { title, url, date, thirdParty }]) => (
          <Typography key={id} component="li" variant="body2">
            <Link
              href={url}
              color="primary"
              underline="always"
              target="_blank"
              rel="noopener noreferrer"
            >
              {title}
            </Link>
            , <span className={classes.date}>{date}</span>
            {thirdParty && <em> ({t('citation.example')})</em>}
          </Typography>
        ))}
      </ul>
    </>
  );
}
