import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Advice } from 'backstage-plugin-vnet-connectivity-common';
import { vnetConnectivityTranslationRef } from '../../translation';
import { useAnswerText } from './answerText';
import { SourceList } from './SourceList';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      '& > li + li': { marginTop: theme.spacing(0.5) },
    },
  }),
  { name: 'VnetConnectivityAssumed' },
);

/** The assumptions of the advice, for questions that have no answer. */
export function Assumed({
  advice: { unanswered, assumptions, recommended },
}: {
  advice: Advice;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const answerText = useAnswerText();
  return (
    <ul className={classes.list}>
      {unanswered.map(question => (
        <Typography
          key={question}
          component="li"
          variant="body2"
          data-unanswered={question}
        >
          {t('questionnaire.assumedAnswer', {
            question: t(`questionnaire.questions.${question}.label`),
            answer: answerText(question, {}),
          })}
        </Typography>
      ))}
      {[...assumptions, ...(recommended?.option.assumptions ?? [])].map(
        ({ text, sources }) => (
          <Typography key={text} component="li" variant="body2">
            {text} <SourceList sources={sources} />
          </Typography>
        ),
      )}
    </ul>
  );
}
