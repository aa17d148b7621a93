import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import type { Source } from 'backstage-plugin-vnet-connectivity-common';
import { useResultTexts } from '../texts/results';

/** True if a link may use this address, which may come from a document or a configuration that someone else wrote. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

interface SourceListProps {
  readonly sources: readonly Source[];
}

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
}));

/** Documents with their dates, as links where they are on the web. */
export function SourceList({ sources }: SourceListProps) {
  const t = useResultTexts();
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {sources.map(({ title, url, date, thirdParty }) => (
        <li key={`${title} ${url} ${date}`}>
          {isWebAddress(url) ? (
            <Link
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              color="inherit"
            >
              {title}
            </Link>
          ) : (
            title
          )}{' '}
          {t('comparison.sourceDate', { date })}
          {thirdParty && ` ${t('comparison.thirdParty')}`}
        </li>
      ))}
    </ul>
  );
}
