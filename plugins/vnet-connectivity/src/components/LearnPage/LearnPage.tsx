import { Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { questionIds } from 'backstage-plugin-vnet-connectivity-common';
import type { ReactNode } from 'react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { alternatives, options } from '../../content/options';
import {
  interconnectColumns,
  interconnectRows,
  onPremisesColumns,
  onPremisesRows,
} from '../../content/overview';
import { question } from '../../content/question';
import { vnetConnectivityTranslationRef } from '../../translation';
import { Citation } from '../Citation/Citation';
import { Decisions } from '../Decisions/Decisions';
import { OptionSection } from '../OptionSection/OptionSection';
import { OverviewTable } from '../OverviewTable/OverviewTable';
import { RichText } from '../RichText/RichText';
import type { NavigationEntry } from '../SectionNavigation/SectionNavigation';
import { SectionNavigation } from '../SectionNavigation/SectionNavigation';
import { Sources } from '../Sources/Sources';
import { LazySection } from '../LazySection/LazySection';
import { Words } from '../Words/Words';
import { usePainted } from '../usePainted';
import { useFormatMessage } from '../useFormatMessage';

// It loads the comparison, which the text does not need.
const Questionnaire = lazy(() =>
  import('../Questionnaire/Questionnaire').then(m => ({
    default: m.Questionnaire,
  })),
);
// Loaded on request: only readers who build an application need it.
const Workloads = lazy(() =>
  import('../Workloads/Workloads').then(m => ({ default: m.Workloads })),
);

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(4),
      gridTemplateColumns: 'minmax(0, 1fr)',
      maxWidth: 1280,
      margin: '0 auto',
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: '200px minmax(0, 1fr)',
      },
    },
    navigation: {
      [theme.breakpoints.up('lg')]: {
        position: 'sticky',
        top: theme.spacing(2),
        alignSelf: 'start',
        maxHeight: '90vh',
        overflowY: 'auto',
      },
    },
    sections: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(5),
      minWidth: 0,
    },
    section: {
      scrollMarginTop: `${theme.spacing(2)}px`,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
    lead: { maxWidth: '44rem', lineHeight: 1.6 },
    // About as high as the questions with the advice, so that little moves when they arrive.
    placeOfQuestions: {
      height: 1700,
      [theme.breakpoints.down('md')]: { height: 2000 },
      [theme.breakpoints.down('sm')]: { height: 2500 },
      [theme.breakpoints.down('xs')]: { height: 3000 },
    },
  }),
  { name: 'VnetConnectivityLearnPage' },
);

/** The content of the page, without the frame that either frontend system puts around it. */
export function LearnPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const formatMessage = useFormatMessage();
  const { hash, search } = useLocation();
  const [wanted] = useState(() => sectionOf(hash, search));
  // Sections below the window may come a moment later, unless the address names one.
  const areAllDrawn = usePainted(true, wanted !== undefined);
  useEffect(() => {
    // The page loads after the browser has looked for a section.
    if (wanted) document.getElementById(wanted)?.scrollIntoView?.();
  }, [wanted]);
  const entries = useMemo<readonly NavigationEntry[]>(
    () => [
      { id: 'question', label: t('sections.question') },
      { id: 'overview', label: t('sections.overview') },
      { id: 'questionnaire', label: t('sections.questionnaire') },
      ...options.map(({ id, short }) => ({ id, label: formatMessage(short) })),
      { id: 'alternatives', label: t('sections.alternatives') },
      ...alternatives.map(({ id, short }) => ({
        id,
        label: formatMessage(short),
        nested: true,
      })),
      { id: 'workloads', label: t('sections.workloads') },
      { id: 'words', label: t('sections.words') },
      { id: 'sources', label: t('sections.sources') },
    ],
    [t, formatMessage],
  );
  return (
    <div className={classes.root}>
      <SectionNavigation
        entries={entries}
        areAllDrawn={areAllDrawn}
        className={classes.navigation}
      />
      <div className={classes.sections}>
        <Section id="question" title={t('sections.question')}>
          <Typography variant="body1" className={classes.lead}>
            <RichText message={question.text} /> <Citation {...question} />
          </Typography>
          <Decisions />
        </Section>
        <Section id="overview" title={t('sections.overview')}>
          <OverviewTable
            id="overview-interconnect"
            title={t('overview.interconnect')}
            columns={interconnectColumns}
            rows={interconnectRows}
          />
          <OverviewTable
            id="overview-on-premises"
            title={t('overview.onPremises')}
            columns={onPremisesColumns}
            rows={onPremisesRows}
          />
        </Section>
        {areAllDrawn && (
          <>
            <Section id="questionnaire" title={t('sections.questionnaire')}>
              <Typography variant="body1" className={classes.lead}>
                {t('questionnaire.intro')}
              </Typography>
              <LazySection className={classes.placeOfQuestions}>
                <Questionnaire />
              </LazySection>
            </Section>
            {options.map(option => (
              <OptionSection key={option.id} option={option} />
            ))}
            <Section id="alternatives" title={t('sections.alternatives')}>
              {alternatives.map(option => (
                <OptionSection key={option.id} option={option} level={3} />
              ))}
            </Section>
            <Section id="workloads" title={t('sections.workloads')}>
              <Typography variant="body1" className={classes.lead}>
                {t('workloads.intro')}
              </Typography>
              <OnRequest
                label={t('workloads.show')}
                isWanted={wanted === 'workloads'}
              >
                <Workloads />
              </OnRequest>
            </Section>
            <Section id="words" title={t('sections.words')}>
              <Words />
            </Section>
            <Section id="sources" title={t('sections.sources')}>
              <Sources />
            </Section>
          </>
        )}
      </div>
    </div>
  );
}

/** Renders, and so loads, its children when the reader opens it. */
function OnRequest({
  label,
  isWanted,
  children,
}: {
  label: string;
  isWanted: boolean;
  children: ReactNode;
}) {
  const [isShown, setIsShown] = useState(isWanted);
  return isShown ? (
    <Suspense fallback={<Progress />}>{children}</Suspense>
  ) : (
    <div>
      <Button variant="outlined" onClick={() => setIsShown(true)}>
        {label}
      </Button>
    </div>
  );
}

function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <section
      id={id}
      className={classes.section}
      aria-labelledby={`${id}-heading`}
    >
      <Typography id={`${id}-heading`} component="h2" variant="h4">
        {title}
      </Typography>
      {children}
    </section>
  );
}

/** Id of the section that an address names, or of the questionnaire where it holds answers. */
function sectionOf(hash: string, search: string): string | undefined {
  if (hash) return hash.slice(1);
  const query = new URLSearchParams(search);
  return questionIds.some(id => query.has(id)) ? 'questionnaire' : undefined;
}
