import type { ComparableNetwork } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { useAnswerTexts } from '../../texts/answers';
import { useDiagramTexts } from '../../texts/diagram';
import { useDifferenceTexts } from '../../texts/difference';
import { useWork } from '../../work/useWork';
import { WorkProgress } from '../WorkProgress';
import { differenceNames } from './difference-names';
import { NetworkDifferenceTables } from './NetworkDifferenceTables';

/** Props of {@link NetworkDifferencePanel}. @public */
export interface NetworkDifferencePanelProps {
  readonly before: ComparableNetwork;
  readonly after: ComparableNetwork;
}

/** The flows, elements and effective routes in which two networks differ. @public */
export function NetworkDifferencePanel({
  before,
  after,
}: NetworkDifferencePanelProps) {
  const t = useDifferenceTexts();
  const ofAnswers = useAnswerTexts();
  const ofDrawing = useDiagramTexts();
  const nameOf = useMemo(
    () => differenceNames({ ofAnswers, ofDrawing }, { before, after }),
    [ofAnswers, ofDrawing, before, after],
  );
  const work = useWork('difference', { before, after });
  return (
    <div>
      <WorkProgress work={work} label={t('working')} />
      {work.state === 'done' && work.result && (
        <NetworkDifferenceTables difference={work.result} nameOf={nameOf} />
      )}
    </div>
  );
}
