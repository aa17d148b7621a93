import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  Advice,
  AdvisedOption,
  Answers,
} from 'backstage-plugin-vnet-connectivity-common';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { Assumed } from './Assumed';
import { Changes } from './Changes';
import { OptionDetails } from './OptionDetails';
import { useOptionName } from './answerText';
import type { AdviceState } from './useAdvice';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      // The height of most advice, so that the content below does not move.
      minHeight: 640,
      [theme.breakpoints.down('sm')]: { minHeight: 900 },
    },
    progress: { height: 4 },
    title: { fontWeight: 'bold' },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    entry: {
      borderTop: `1px solid ${theme.palette.divider}`,
      '& > details > summary': {
        cursor: 'pointer',
        padding: theme.spacing(1, 0),
        ...theme.typography.body2,
      },
      '& > details[open]': { paddingBottom: theme.spacing(1.5) },
    },
  }),
  { name: 'VnetConnectivityAdviceView' },
);

/** The advice: the recommended option with its reasons, the other options, and the answers that would change it. */
export function AdviceView({
  advice,
  isCurrent,
  changes,
  failure,
  answers,
  onAnswers,
}: AdviceState & {
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const optionName = useOptionName();
  const nameOf = ({ option }: AdvisedOption) => {
    const { inspection, virtualNetworks } = option.spec;
    const name = inspection
      ? t('questionnaire.inspected', { option: optionName(option) })
      : optionName(option);
    return virtualNetworks?.encryption &&
      option.figures.encryption?.betweenMachines
      ? t('questionnaire.encrypted', { option: name })
      : name;
  };
  const said = (known: Advice) =>
    known.recommended
      ? `${t('questionnaire.recommended')}: ${nameOf(known.recommended)}`
      : t('questionnaire.nothing');
  const heading = (text: ReactNode) => (
    <Typography component="h4" variant="body1" className={classes.title}>
      {text}
    </Typography>
  );
  const list = (title: string, options: readonly AdvisedOption[]) =>
    options.length > 0 && (
      <div>
        {heading(title)}
        <ul className={classes.list}>
          {options.map(each => (
            <li key={each.option.id} className={classes.entry}>
              <Entry advised={each} name={nameOf(each)} />
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <div className={classes.root} aria-busy={!isCurrent}>
      <div className={classes.progress}>
        {!isCurrent && !failure && (
          <LinearProgress aria-label={t('questionnaire.working')} />
        )}
      </div>
      <div role="status">
        {failure ? (
          <Typography>
            {t('questionnaire.failed', { message: failure })}
          </Typography>
        ) : (
          <Typography component="h3" variant="h6">
            {advice ? said(advice) : t('questionnaire.working')}
          </Typography>
        )}
      </div>
      {advice && (
        <>
          {answers.regionTraffic === 'none' && (
            <Typography variant="body2">
              {t('questionnaire.noTraffic')}
            </Typography>
          )}
          {advice.recommended ? (
            <OptionDetails
              advised={advice.recommended}
              name={nameOf(advice.recommended)}
            />
          ) : (
            <Typography variant="body2">
              {t('questionnaire.nothingHelp')}
            </Typography>
          )}
          <div>
            {heading(t('questionnaire.changes'))}
            <Changes changes={changes} onAnswers={onAnswers} />
          </div>
          {list(t('questionnaire.ranked'), advice.ranked.slice(1))}
          {list(t('questionnaire.failing'), advice.failing)}
          {list(t('questionnaire.refused'), advice.refused)}
          <div>
            {heading(t('questionnaire.assumed'))}
            <Assumed advice={advice} />
          </div>
        </>
      )}
    </div>
  );
}

/** An option of the list; its details are rendered when it is opened. */
function Entry({ advised, name }: { advised: AdvisedOption; name: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && <OptionDetails advised={advised} name={name} />}
    </details>
  );
}
