import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import type { Document, DocumentId } from '../../content/documents';
import { documents } from '../../content/documents';
import type { Claim } from '../../content/types';
import { vnetConnectivityTranslationRef } from '../../translation';
import { smallPrintColour } from '../smallPrintColour';

const useStyles = makeStyles(
  theme => ({
    root: {
      fontFamily: theme.typography.fontFamily,
      fontSize: '0.75rem',
      lineHeight: 1.4,
      color: smallPrintColour(theme),
    },
    link: {
      color: 'inherit',
      textDecoration: 'none',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '&:hover, &:focus-visible': {
        color: theme.palette.text.primary,
        borderBottomColor: 'currentColor',
      },
    },
    date: { whiteSpace: 'nowrap' },
    mark: {
      fontStyle: 'italic',
    },
  }),
  { name: 'VnetConnectivityCitation' },
);

/** The documents that a claim rests on, each with its date. */
export function Citation({
  sources,
  basis,
}: Pick<Claim, 'basis'> & { sources: readonly DocumentId[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return (
    <span className={classes.root} data-basis={basis}>
      (
      {basis && (
        <span className={classes.mark} title={t(`citation.${basis}Help`)}>
          {t(`citation.${basis}`)}{' '}
        </span>
      )}
      {sources.map((id, index) => {
        const { title, short, url, date, thirdParty }: Document = documents[id];
        return (
          <Fragment key={id}>
            {index > 0 && '; '}
            <a
              className={classes.link}
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              title={t('citation.source', { title, date })}
              data-source={id}
            >
              {short}, <span className={classes.date}>{date}</span>
            </a>
            {thirdParty && (
              <span className={classes.mark} title={t('citation.exampleHelp')}>
                {' '}
                {t('citation.example')}
              </span>
            )}
          </Fragment>
        );
      })}
      )
    </span>
  );
}
