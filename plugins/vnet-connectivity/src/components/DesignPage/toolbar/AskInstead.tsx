import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { FormOfDocument } from 'backstage-plugin-vnet-connectivity-common';
import { formsOfDocument } from 'backstage-plugin-vnet-connectivity-common';
import { askRouteRef } from '../../../routes';
import type { OpenedDocument } from '../../AskPage/sources/opened';
import { handDocument } from '../../AskPage/sources/opened';
import { vnetConnectivityDesignTranslationRef } from '../translation';

interface AskInsteadProps {
  readonly document: OpenedDocument;
  readonly form: FormOfDocument['form'];
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  text: { flex: '1 1 240px', margin: 0 },
}));

/** The way to the page that asks a network, for a document that describes one and is no design. */
export function AskInstead({ document, form }: AskInsteadProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const ask = useRouteRef(askRouteRef);
  const title = formsOfDocument.find(each => each.form === form)?.title ?? form;
  return (
    <div className={classes.root} role="alert">
      <p className={classes.text}>
        {t('design.import.other', { form: title })}
      </p>
      <LinkButton
        to={ask()}
        variant="contained"
        color="primary"
        onClick={() => handDocument(document)}
      >
        {t('design.import.ask')}
      </LinkButton>
    </div>
  );
}
