import { Progress } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { QuestionId } from 'backstage-plugin-vnet-connectivity-common';
import {
  applies,
  readDesignPolicy,
} from 'backstage-plugin-vnet-connectivity-common';
import { lazy, Suspense, useMemo } from 'react';
import { vnetConnectivityTranslationRef } from '../../translation';
import { AdviceView } from './AdviceView';
import { ChoiceField } from './ChoiceField';
import { CountField } from './CountField';
import { RegionsField } from './RegionsField';
import { useAdvice } from './useAdvice';
import { useAnswers } from './useAnswers';

// It loads the list of places, which only users with sites need.
const SitesField = lazy(() => import('./SitesField'));

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
      },
    },
    part: {
      padding: theme.spacing(3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
    form: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    group: { fontWeight: 'bold', marginTop: theme.spacing(1) },
    advice: {
      borderTop: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.up('md')]: {
        borderTop: 0,
        borderLeft: `1px solid ${theme.palette.divider}`,
      },
    },
    // Beside the questions the advice stays visible.
    inSight: {
      [theme.breakpoints.up('md')]: {
        position: 'sticky',
        top: theme.spacing(2),
        maxHeight: '92vh',
        overflowY: 'auto',
      },
    },
  }),
  { name: 'VnetConnectivityQuestionnaire' },
);

/** Asks in plain words and ranks the options by the answers, with the reasons. */
export function Questionnaire() {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const config = useApi(configApiRef);
  const allowedLocations = useMemo(
    () => readDesignPolicy(config).policy?.allowedLocations,
    [config],
  );
  const { answers, answer, replace } = useAnswers();
  const state = useAdvice(answers);

  const wordsOf = (question: QuestionId) => ({
    label: t(`questionnaire.questions.${question}.label`),
    why: t(`questionnaire.questions.${question}.why`),
    ...(applies(question, answers)
      ? {}
      : {
          disabledBecause: applies(question, { ...answers, sites: 1 })
            ? t('questionnaire.notAsked.sites')
            : t('questionnaire.notAsked.regions'),
        }),
  });
  const yesOrNo = (
    question:
      | 'inspection'
      | 'surviveGatewayFailure'
      | 'surviveLineFailure'
      | 'serviceOnlyInOtherRegion',
  ) => (
    <ChoiceField
      question={question}
      {...wordsOf(question)}
      options={(['yes', 'no'] as const).map(value => ({
        value,
        label: t(`questionnaire.questions.${question}.${value}`),
      }))}
      value={answers[question]}
      onChange={value => answer({ [question]: value })}
    />
  );
  const count = (
    question: 'regionCount' | 'networks' | 'sites' | 'branches',
  ) => (
    <CountField
      question={question}
      {...wordsOf(question)}
      value={answers[question]}
      onChange={value => answer({ [question]: value })}
    />
  );
  const group = (title: string) => (
    <Typography component="h3" variant="h6" className={classes.group}>
      {title}
    </Typography>
  );
  return (
    <div className={classes.root}>
      <form
        className={`${classes.part} ${classes.form}`}
        aria-label={t('questionnaire.form')}
        // Nothing is sent: the advice follows each answer.
        onSubmit={event => event.preventDefault()}
      >
        {group(t('questionnaire.groups.regions'))}
        <RegionsField
          {...wordsOf('regions')}
          value={answers.regions ?? []}
          allowedLocations={allowedLocations}
          onChange={regions => answer({ regions })}
        />
        {count('regionCount')}
        {count('networks')}
        <ChoiceField
          question="regionTraffic"
          {...wordsOf('regionTraffic')}
          options={(['little', 'some', 'much', 'none'] as const).map(value => ({
            value,
            label: t(`questionnaire.questions.regionTraffic.${value}`),
          }))}
          value={answers.regionTraffic}
          onChange={regionTraffic => answer({ regionTraffic })}
        />
        {group(t('questionnaire.groups.sites'))}
        {count('sites')}
        {applies('siteLocations', answers) && (
          <Suspense fallback={<Progress />}>
            <SitesField
              label={t('questionnaire.questions.siteLocations.label')}
              why={t('questionnaire.questions.siteLocations.why')}
              value={answers.siteLocations ?? []}
              onChange={siteLocations => answer({ siteLocations })}
            />
          </Suspense>
        )}
        {count('branches')}
        <ChoiceField
          question="line"
          {...wordsOf('line')}
          options={(['internet', 'private'] as const).map(value => ({
            value,
            label: t(`questionnaire.questions.line.${value}`),
          }))}
          value={answers.line}
          onChange={line => answer({ line })}
        />
        <ChoiceField
          question="circuit"
          {...wordsOf('circuit')}
          options={(['there', 'possible', 'no'] as const).map(value => ({
            value,
            label: t(`questionnaire.questions.circuit.${value}`),
          }))}
          value={answers.circuit}
          onChange={circuit => answer({ circuit })}
        />
        {group(t('questionnaire.groups.demands'))}
        <ChoiceField
          question="ipsec"
          {...wordsOf('ipsec')}
          options={(['no', 'machines', 'yes'] as const).map(value => ({
            value,
            label: t(`questionnaire.questions.ipsec.${value}`),
          }))}
          value={answers.ipsec}
          onChange={ipsec => answer({ ipsec })}
        />
        {yesOrNo('inspection')}
        {yesOrNo('surviveGatewayFailure')}
        {yesOrNo('surviveLineFailure')}
        {yesOrNo('serviceOnlyInOtherRegion')}
        <div>
          <Button variant="outlined" onClick={() => replace({})}>
            {t('questionnaire.reset')}
          </Button>
        </div>
      </form>
      <div className={classes.advice}>
        {/* It scrolls beside the questions, and has to be reachable with the keyboard. */}
        {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
        <section
          className={`${classes.part} ${classes.inSight}`}
          aria-label={t('questionnaire.result')}
          tabIndex={0}
        >
          <AdviceView {...state} answers={answers} onAnswers={replace} />
        </section>
        {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
      </div>
    </div>
  );
}
