import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { fieldsOfSpec } from 'backstage-plugin-vnet-connectivity-common';
import type { ConnectivitySpec } from 'backstage-plugin-vnet-connectivity-common';
import { createFromTemplateRouteRef } from '../../../routes';
import { NoWizard } from '../../WizardLink/WizardLink';
import { vnetConnectivityDesignTranslationRef } from '../translation';

/** The template of the wizard. */
export const wizardTemplate = {
  namespace: 'default',
  templateName: 'vnet-connectivity',
};

/**
 * Longest address of the wizard, characters: servers refuse longer ones, for example after a reload or a new sign-in.
 */
export const longestWizardAddress = 8000;

/** The address of the wizard with everything filled in; undefined where it would be too long. */
export function wizardAddress(
  path: string,
  spec: ConnectivitySpec,
): string | undefined {
  const query = encodeURIComponent(JSON.stringify(fieldsOfSpec(spec)));
  const address = `${path}?formData=${query}`;
  return address.length <= longestWizardAddress ? address : undefined;
}

interface CreateRepositoryProps {
  /** The spec as it was written; absent where its shape is wrong. */
  readonly spec: ConnectivitySpec | undefined;
  readonly onExport: () => void;
}

const useStyles = makeStyles(theme => ({
  reason: { flex: '1 1 200px', maxWidth: 420 },
  button: { marginLeft: theme.spacing(1) },
}));

/** A link to the wizard with all values, or the reason why there is none. */
export function CreateRepository({ spec, onExport }: CreateRepositoryProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const wizard = useRouteRef(createFromTemplateRouteRef);
  if (!wizard) return <NoWizard />;
  if (!spec) {
    return (
      <Button variant="contained" color="primary" disabled>
        {t('design.toolbar.create')}
      </Button>
    );
  }
  const address = wizardAddress(wizard(wizardTemplate), spec);
  return address === undefined ? (
    <Typography variant="body2" className={classes.reason}>
      {t('design.toolbar.wizardTooLong')}
      <Button
        size="small"
        variant="outlined"
        className={classes.button}
        onClick={onExport}
      >
        {t('design.toolbar.export')}
      </Button>
    </Typography>
  ) : (
    <LinkButton to={address} variant="contained" color="primary">
      {t('design.toolbar.create')}
    </LinkButton>
  );
}
