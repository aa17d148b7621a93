import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import type { Claim, Option } from '../../content/types';
import { vnetConnectivityTranslationRef } from '../../translation';
import { Citation } from '../Citation/Citation';
import { ClaimList } from '../ClaimList/ClaimList';
import { ConsequenceTable } from '../ConsequenceTable/ConsequenceTable';
import { Correction } from '../Correction/Correction';
import { OptionPicture } from '../OptionPicture/OptionPicture';
import { RichText } from '../RichText/RichText';
import { WizardLink } from '../WizardLink/WizardLink';
import { useFormatMessage } from '../useFormatMessage';

const useStyles = makeStyles(
  theme => ({
    root: {
      scrollMarginTop: `${theme.spacing(2)}px`,
      padding: theme.spacing(3),
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
    text: {
      maxWidth: '44rem',
      '& > * + *': { marginTop: theme.spacing(1.5) },
    },
    lead: { lineHeight: 1.6 },
    corrections: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    two: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
    },
    three: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    },
    aspect: { maxWidth: '44rem' },
    aspectTitle: {
      fontWeight: 'bold',
      marginBottom: theme.spacing(1),
    },
    consequences: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(2),
    },
    action: {
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'VnetConnectivityOptionSection' },
);

/** The section about one option, from its description to the link to the wizard. */
export function OptionSection({
  option,
  level = 2,
}: {
  option: Option;
  /** Level of its heading. */
  level?: 2 | 3;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const formatMessage = useFormatMessage();
  const heading = `${option.id}-heading`;
  const aspect = (title: string, body: ReactNode) => (
    <div className={classes.aspect}>
      <Typography
        component={level === 2 ? 'h3' : 'h4'}
        variant="body1"
        className={classes.aspectTitle}
      >
        {title}
      </Typography>
      {body}
    </div>
  );
  const claims = (title: string, list: readonly Claim[]) =>
    aspect(title, <ClaimList claims={list} />);
  return (
    <section id={option.id} className={classes.root} aria-labelledby={heading}>
      <div className={classes.text}>
        <Typography
          id={heading}
          component={level === 2 ? 'h2' : 'h3'}
          variant={level === 2 ? 'h4' : 'h5'}
        >
          {formatMessage(option.title)}
        </Typography>
        {option.lead.map((claim, index) => (
          <Typography key={index} variant="body1" className={classes.lead}>
            <RichText message={claim.text} /> <Citation {...claim} />
          </Typography>
        ))}
      </div>
      <OptionPicture option={option} />
      <div>
        <Typography
          component={level === 2 ? 'h3' : 'h4'}
          variant="body1"
          className={classes.aspectTitle}
        >
          {t('aspects.failures')}
        </Typography>
        <div className={classes.consequences}>
          {option.consequences.map(consequence => (
            <ConsequenceTable
              key={consequence.id}
              consequence={consequence}
              headingLevel={level === 2 ? 'h4' : 'h5'}
            />
          ))}
        </div>
      </div>
      {option.corrections.length > 0 && (
        <div className={classes.corrections}>
          {option.corrections.map((correction, index) => (
            <Correction key={index} {...correction} />
          ))}
        </div>
      )}
      <div className={classes.two}>
        {claims(t('aspects.gains'), option.gains)}
        {claims(t('aspects.losses'), option.losses)}
      </div>
      <div className={classes.three}>
        {claims(t('aspects.costs'), option.costs)}
        {claims(t('aspects.limits'), option.limits)}
        {claims(t('aspects.setUp'), option.setUp)}
      </div>
      <div className={classes.two}>
        {claims(t('aspects.choose'), option.choose)}
        {claims(t('aspects.avoid'), option.avoid)}
      </div>
      <div className={classes.action}>
        <WizardLink
          option={{ title: formatMessage(option.title), choice: option.choice }}
        />
      </div>
    </section>
  );
}
