import { LinkButton } from '@backstage/core-components';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { createFromTemplateRouteRef } from '../../routes';
import { vnetConnectivityDesignTranslationRef } from '../DesignPage/translation';

/** The templates that change a repository. */
const templates = [
  'change-network',
  'add-region',
  'add-site',
  'upgrade',
] as const;

const useStyles = makeStyles(theme => ({
  links: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

interface ChangeSectionProps {
  readonly className: string;
  /** True if the files of the repository are older than the generator or the design. */
  readonly isBehind: boolean;
}

/** Links to the wizards that change the repository of an entity; nothing where the portal has no scaffolder. */
export function ChangeSection({ className, isBehind }: ChangeSectionProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const classes = useStyles();
  const { entity } = useEntity();
  const wizard = useRouteRef(createFromTemplateRouteRef);
  if (!wizard) return null;
  const query = encodeURIComponent(
    JSON.stringify({ network: { entityRef: stringifyEntityRef(entity) } }),
  );
  return (
    <section className={className} aria-label={t('entity.change.title')}>
      <Typography variant="h5" component="h2" gutterBottom>
        {t('entity.change.title')}
      </Typography>
      <Typography variant="body2" paragraph>
        {t('entity.change.help')}
      </Typography>
      <div className={classes.links}>
        {templates
          .filter(name => name !== 'upgrade' || isBehind)
          .map(name => (
            <LinkButton
              key={name}
              to={`${wizard({
                namespace: 'default',
                templateName: name,
              })}?formData=${query}`}
              variant={name === 'upgrade' ? 'contained' : 'outlined'}
              color="primary"
            >
              {t(`entity.change.${name}`)}
            </LinkButton>
          ))}
      </div>
    </section>
  );
}
