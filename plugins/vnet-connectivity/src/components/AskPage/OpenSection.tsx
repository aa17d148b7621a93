import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { formsOfDocument } from 'backstage-plugin-vnet-connectivity-common';
import { documentSources } from './sources';
import type { DocumentSourceProps } from './sources/opened';
import { vnetConnectivityAskTranslationRef } from './translation';

interface OpenSectionProps extends DocumentSourceProps {
  /** Goes back to the document that is open; left out: there is none. */
  readonly onCancel?: () => void;
}

const useStyles = makeStyles(theme => ({
  root: {
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(2),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1) },
  },
  heading: { ...theme.typography.h5, margin: theme.spacing(0, 0, 2) },
  forms: {
    ...theme.typography.body2,
    marginTop: theme.spacing(2),
    '& summary': { cursor: 'pointer' },
    '& dt': { marginTop: theme.spacing(1), fontWeight: 500 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
}));

/** The ways to open a document, and the forms of document that are read. */
export function OpenSection({ onCancel, ...source }: OpenSectionProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  return (
    <section className={classes.root} aria-labelledby="vnet-ask-open">
      <h2 id="vnet-ask-open" className={classes.heading}>
        {t('ask.open.heading')}
      </h2>
      {documentSources.map(({ id, Source }) => (
        <Source key={id} {...source} />
      ))}
      <details className={classes.forms}>
        <summary>{t('ask.open.forms')}</summary>
        <dl>
          {formsOfDocument.map(({ form, title, make }) => (
            <div key={form}>
              <dt>{title}</dt>
              <dd>
                <code>{make}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {onCancel && <Button onClick={onCancel}>{t('ask.open.cancel')}</Button>}
    </section>
  );
}
