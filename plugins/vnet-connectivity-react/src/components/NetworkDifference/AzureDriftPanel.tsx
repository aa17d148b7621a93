import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { useAnswerTexts } from '../../texts/answers';
import { useDiagramTexts } from '../../texts/diagram';
import { useDifferenceTexts } from '../../texts/difference';
import { useWork } from '../../work/useWork';
import { WorkProgress } from '../WorkProgress';
import { specElementNames } from './difference-names';
import { NetworkDifferenceTables } from './NetworkDifferenceTables';

/** Props of {@link AzureDriftPanel}. @public */
export interface AzureDriftPanelProps {
  /** Text of the spec of a repository. */
  readonly design: string;
  readonly options?: DesignOptions;
  /** Text of an export of Azure. */
  readonly document: string;
}

const useStyles = makeStyles({ gaps: { overflowWrap: 'anywhere' } });

/** The difference between a design and what Azure has of it, or the reason for which it is not known. @public */
export function AzureDriftPanel(props: AzureDriftPanelProps) {
  const t = useDifferenceTexts();
  const ofAnswers = useAnswerTexts();
  const ofDrawing = useDiagramTexts();
  const nameOf = useMemo(
    () => specElementNames({ ofAnswers, ofDrawing }),
    [ofAnswers, ofDrawing],
  );
  const classes = useStyles();
  const work = useWork('drift', props);
  const { state, result } = work;
  if (state !== 'done' || !result) {
    return <WorkProgress work={work} label={t('drift.working')} />;
  }
  if (result.unknown !== undefined) {
    return (
      <Typography variant="body1" role="status">
        {t(`drift.unknown.${result.unknown}`)}
      </Typography>
    );
  }
  const { difference, gaps } = result;
  return (
    <>
      <NetworkDifferenceTables difference={difference} nameOf={nameOf} />
      {gaps.length > 0 && (
        <Typography variant="body2" component="div" className={classes.gaps}>
          {t('drift.gaps')}
          <ul>
            {gaps.map(gap => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </Typography>
      )}
    </>
  );
}
