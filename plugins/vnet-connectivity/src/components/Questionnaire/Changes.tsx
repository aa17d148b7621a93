import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  AdviceChange,
  Answers,
} from 'backstage-plugin-vnet-connectivity-common';
import { vnetConnectivityTranslationRef } from '../../translation';
import { useAnswerText, useOptionName } from './answerText';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      '& > li + li': { marginTop: theme.spacing(0.5) },
    },
    try: { marginLeft: theme.spacing(0.5), padding: theme.spacing(0, 0.5) },
  }),
  { name: 'VnetConnectivityAdviceChanges' },
);

/** The answers that would change the advice, and the option then; a click gives the answer. */
export function Changes({
  changes,
  onAnswers,
}: {
  /** Absent while they are worked out. */
  changes?: readonly AdviceChange[];
  onAnswers: (answers: Answers) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const optionName = useOptionName();
  const answerText = useAnswerText();
  if (!changes || changes.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {changes
          ? t('questionnaire.noChanges')
          : t('questionnaire.changesWorking')}
      </Typography>
    );
  }
  return (
    <ul className={classes.list}>
      {changes.map(({ question, answers, recommended }) => {
        const words = {
          question: t(`questionnaire.questions.${question}.label`),
          answer: answerText(question, answers),
        };
        const sentence = recommended
          ? t('questionnaire.change', {
              ...words,
              option: optionName(recommended),
            })
          : t('questionnaire.changeToNothing', words);
        return (
          <Typography
            key={`${question}-${answers[question]}`}
            component="li"
            variant="body2"
            data-change={question}
          >
            {sentence}
            <Button
              size="small"
              color="primary"
              className={classes.try}
              aria-label={`${t('questionnaire.tryIt')}: ${sentence}`}
              onClick={() => onAnswers(answers)}
            >
              {t('questionnaire.tryIt')}
            </Button>
          </Typography>
        );
      })}
    </ul>
  );
}
