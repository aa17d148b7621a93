import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  ChangedResource,
  ChangeReport,
  DesignOptions,
  DocumentChange,
  ResourceAction,
  StoppedFlow,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useAnswerTexts } from '../../texts/answers';
import type { TranslateChange } from '../../texts/change';
import { useChangeTexts } from '../../texts/change';
import { useDiagramTexts } from '../../texts/diagram';
import { useWork } from '../../work/useWork';
import { specElementNames } from '../NetworkDifference/difference-names';
import { ReasonsTable } from '../ReasonsTable';
import { WorkProgress } from '../WorkProgress';

/** Props of {@link ChangeEffects}. @public */
export interface ChangeEffectsProps {
  /** Text of the spec of what is built. */
  readonly older: string;
  /** Text of the new spec. */
  readonly newer: string;
  readonly options?: DesignOptions;
  /** Stands below the effects, such as the fields to accept them. */
  readonly children?: (change: DocumentChange) => ReactNode;
}

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0 },
  heading: { ...theme.typography.h6, margin: 0 },
  code: {
    display: 'block',
    overflowX: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    padding: theme.spacing(0.5, 1),
    backgroundColor: theme.palette.action.hover,
  },
}));

/** The effects of a change of a design on the network that is built: resources, flows that stop, steps, refusals. @public */
export function ChangeEffects({ children, ...input }: ChangeEffectsProps) {
  const t = useChangeTexts();
  const classes = useStyles();
  const work = useWork('change', input);
  const { state, result } = work;
  if (state !== 'done' || !result) {
    return <WorkProgress work={work} label={t('working')} />;
  }
  return (
    <div className={classes.root}>
      {result.unknown && (
        <Typography variant="body1" role="status" paragraph>
          {t(`unknown.${result.unknown}`)}
        </Typography>
      )}
      {result.report && <Report report={result.report} />}
      {children?.(result)}
    </div>
  );
}

const actions: readonly ResourceAction[] = [
  'delete',
  'replace',
  'update',
  'create',
  'move',
];

function Report({ report }: { readonly report: ChangeReport }) {
  const t = useChangeTexts();
  const ofAnswers = useAnswerTexts();
  const ofDrawing = useDiagramTexts();
  const classes = useStyles();
  const nameOf = useMemo(
    () => specElementNames({ ofAnswers, ofDrawing }),
    [ofAnswers, ofDrawing],
  );
  const { resources, flows, refused, steps } = report;
  if (resources.length + refused.length === 0) {
    return (
      <Typography variant="body1" role="status" paragraph>
        {t('nothing')}
      </Typography>
    );
  }
  const counts = actions.flatMap(action => {
    const count = resources.filter(each => each.action === action).length;
    return count > 0 ? t(`counts.${action}`, { count }) : [];
  });
  const [disruptive, others] = [true, false].map(wanted =>
    resources.filter(each => isDestructive(each) === wanted),
  );
  const resourceRows = (shown: readonly ChangedResource[]) =>
    shown.map(({ address, action, because }) => [
      address,
      t(`action.${action}`),
      because,
    ]);
  const resourceHeads = [
    t('resources.address'),
    t('resources.action'),
    t('reason'),
  ];
  return (
    <>
      <Typography variant="body1" role="status" paragraph>
        {[...counts, t('counts.flows', { count: flows.length })].join(' ')}
      </Typography>
      {refused.length > 0 && (
        <section>
          <h3 className={classes.heading}>{t('refused.title')}</h3>
          <ul>
            {refused.map(({ path, message, docs }) => (
              <Typography key={path} component="li" variant="body2">
                <strong>{path}</strong>: {message}{' '}
                <Link href={docs} target="_blank" rel="noopener">
                  {t('refused.docs')}
                </Link>
              </Typography>
            ))}
          </ul>
        </section>
      )}
      <ReasonsTable
        title={t('flows.title')}
        help={t('flows.help')}
        heads={[t('flows.from'), t('flows.to'), t('flows.time'), t('reason')]}
        rows={flows.map(flow => [
          nameOf(flow.from),
          nameOf(flow.to),
          timeOf(t, flow),
          flow.because,
        ])}
      />
      <ReasonsTable
        title={t('resources.disruptive')}
        help={t('resources.disruptiveHelp')}
        heads={resourceHeads}
        rows={resourceRows(disruptive)}
      />
      <ReasonsTable
        title={t('resources.others')}
        help={t('resources.othersHelp')}
        heads={resourceHeads}
        rows={resourceRows(others)}
      />
      <section>
        <h3 className={classes.heading}>{t('steps.title')}</h3>
        <ol>
          {steps.map(({ title, why, commands }) => (
            <Typography key={title} component="li" variant="body2">
              <strong>{title}.</strong> {why}
              {commands.map(command => (
                <code key={command} className={classes.code}>
                  {command}
                </code>
              ))}
            </Typography>
          ))}
        </ol>
      </section>
    </>
  );
}

function isDestructive({ action }: ChangedResource): boolean {
  return action === 'delete' || action === 'replace';
}

function timeOf(t: TranslateChange, { minutes, forGood }: StoppedFlow): string {
  if (forGood) return t('flows.forGood');
  return minutes === null
    ? t('flows.noBound')
    : t('flows.minutes', { count: minutes });
}
