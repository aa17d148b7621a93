import { makeStyles } from '@material-ui/core/styles';
import type { Source } from 'backstage-plugin-vnet-connectivity-common';
import { Fragment } from 'react';
import { smallPrintColour } from '../smallPrintColour';

const useStyles = makeStyles(
  theme => ({
    root: {
      fontSize: '0.75rem',
      lineHeight: 1.4,
      color: smallPrintColour(theme),
    },
    link: { color: 'inherit' },
  }),
  { name: 'VnetConnectivitySourceList' },
);

/** The sources of a figure or a reason, each with its date. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const classes = useStyles();
  const once = [...new Map(sources.map(each => [each.url, each])).values()];
  return (
    <span className={classes.root}>
      (
      {once.map(({ title, url, date }, index) => (
        <Fragment key={url}>
          {index > 0 && '; '}
          {/^https:/.test(url) ? (
            <a
              className={classes.link}
              href={url}
              target="_blank"
              rel="noopener noreferrer"
            >
              {title}, {date}
            </a>
          ) : (
            `${title}, ${date}`
          )}
        </Fragment>
      ))}
      )
    </span>
  );
}
