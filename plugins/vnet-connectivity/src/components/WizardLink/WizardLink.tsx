import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { WizardChoice } from '../../content/types';
import { createFromTemplateRouteRef } from '../../routes';
import { vnetConnectivityTranslationRef } from '../../translation';

/** The template of the wizard. */
const template = { namespace: 'default', templateName: 'vnet-connectivity' };

/** A link to the wizard with the option chosen, or the reason why there is none. */
export function WizardLink({
  option: { title, choice },
}: {
  option: { title: string; choice: WizardChoice };
}) {
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const wizard = useRouteRef(createFromTemplateRouteRef);
  if (!wizard) return <NoWizard />;
  return (
    <LinkButton
      to={withFormData(wizard(template), choice)}
      variant="contained"
      color="primary"
      aria-label={`${t('wizard.start')}: ${title}`}
    >
      {t('wizard.start')}
    </LinkButton>
  );
}

/** A note that the portal has no wizard. */
export function NoWizard() {
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return (
    <Typography variant="body2" color="textSecondary">
      {t('wizard.unavailable')}
    </Typography>
  );
}

function withFormData(path: string, choice: WizardChoice): string {
  return `${path}?formData=${encodeURIComponent(JSON.stringify(choice))}`;
}
