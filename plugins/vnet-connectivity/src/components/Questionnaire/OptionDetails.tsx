import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  AdvisedOption,
  Reason,
} from 'backstage-plugin-vnet-connectivity-common';
import { vnetConnectivityTranslationRef } from '../../translation';
import { DesignLink } from '../DesignLink/DesignLink';
import { WizardLink } from '../WizardLink/WizardLink';
import { OptionFigures } from './OptionFigures';
import { sectionsOf } from './answerText';
import { SourceList } from './SourceList';
import { wizardChoice } from './wizardChoice';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
    },
    reasons: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      '& > li + li': { marginTop: theme.spacing(0.5) },
    },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      minHeight: 36,
    },
    rule: { ...theme.typography.caption, display: 'block' },
  }),
  { name: 'VnetConnectivityOptionDetails' },
);

/** The reasons for an option and against it, its figures, and the links to go on with it. */
export function OptionDetails({
  advised: { option, pros, cons, unmet, refusedBy },
  name,
}: {
  advised: AdvisedOption;
  name: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const reasons = (title: string, list: readonly Reason[]) =>
    list.length > 0 && (
      <div>
        <Typography variant="body2" color="textSecondary">
          {title}
        </Typography>
        <ul className={classes.reasons}>
          {list.map(({ id, text, rightWhen, sources }) => (
            <Typography
              key={id}
              component="li"
              variant="body2"
              data-reason={id}
            >
              {text} {rightWhen} <SourceList sources={sources} />
            </Typography>
          ))}
        </ul>
      </div>
    );
  const isInspected = option.spec.inspection !== undefined;
  const isLarge = pros.some(({ id }) => id === 'network-manager-for-many');
  return (
    <div className={classes.root}>
      {refusedBy.length > 0 && (
        <ul className={classes.reasons}>
          {refusedBy.map(({ rule, path, message, docs }) => (
            <Typography key={`${rule}-${path}`} component="li" variant="body2">
              {message}{' '}
              <span className={classes.rule}>
                {/^https:/.test(docs) ? (
                  <Link
                    href={docs}
                    target="_blank"
                    rel="noopener noreferrer"
                    color="primary"
                  >
                    {t('questionnaire.rule', { rule })}
                  </Link>
                ) : (
                  t('questionnaire.rule', { rule })
                )}
              </span>
            </Typography>
          ))}
        </ul>
      )}
      {reasons(t('questionnaire.unmet'), unmet)}
      {reasons(t('questionnaire.pros'), pros)}
      {reasons(t('questionnaire.cons'), cons)}
      <OptionFigures option={option} />
      <div className={classes.links}>
        {sectionsOf(option, isInspected).map((section, index) => (
          <Link
            key={section}
            href={`#${section}`}
            variant="body2"
            color="primary"
            underline="always"
            aria-label={`${t('questionnaire.read')}: ${name}${
              index > 0 ? ` (${index + 1})` : ''
            }`}
          >
            {t('questionnaire.read')}
          </Link>
        ))}
        {isLarge && (
          <Link
            href="#network-manager"
            variant="body2"
            color="primary"
            underline="always"
          >
            {t('questionnaire.networkManager')}
          </Link>
        )}
        {option.valid && (
          <>
            <DesignLink spec={option.spec} name={name} />
            <WizardLink
              option={{
                title: name,
                choice: wizardChoice(
                  option.spec,
                  option.reasons.some(
                    ({ id }) => id === 'ipsec-between-regions',
                  ),
                ),
              }}
            />
          </>
        )}
      </div>
    </div>
  );
}
