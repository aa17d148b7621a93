import FormControlLabel from '@material-ui/core/FormControlLabel';
import MenuItem from '@material-ui/core/MenuItem';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import type { FailureSurvey } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import { useResultTexts } from '../../texts/results';
import { useStable, useWork } from '../../work/useWork';
import type { NetworkInput } from '../../work/network-input';
import { topologyOf } from '../../work/network-input';
import { LabelledTextField } from '../LabelledTextField';
import type { ElementNames } from '../TopologyDiagram/element-names';
import { useElementNames } from '../TopologyDiagram/element-names';
import { useDataTable } from '../useDataTable';
import { WorkProgress } from '../WorkProgress';
import { CausesTable } from './CausesTable';
import type { FailureFilter } from './failureRows';
import { filterRows, kindsOf, kindName } from './failureRows';
import { FailuresTable } from './FailuresTable';

/** Props of {@link WhatIfMatrix}. @public */
export type WhatIfMatrixProps = NetworkInput & {
  /** Names of the elements. Default: those of the topology, and otherwise the ids. */
  readonly names?: ElementNames;
  /** Called with the ids of a failure to show, such as in a diagram; empty to show none. */
  readonly onShow?: (failed: string[]) => void;
  /** The ids that are shown as failed. */
  readonly shown?: readonly string[];
};

type View = 'failures' | 'causes';
const nothingShown: readonly string[] = [];
const views: readonly View[] = ['failures', 'causes'];

/** The effects of every failure of a network, and on demand of every two at once. @public */
export function WhatIfMatrix({
  onShow,
  shown = nothingShown,
  names,
  ...rest
}: WhatIfMatrixProps) {
  const network: NetworkInput = useStable(rest);
  const t = useResultTexts();
  const classes = useDataTable();
  const [failures, setFailures] = useState<1 | 2>(1);
  const [view, setView] = useState<View>('failures');
  const [filter, setFilter] = useState<FailureFilter>({
    words: '',
    kind: '',
    onlyLosing: false,
  });
  const work = useWork('failures', { ...network, failures });
  const { result } = work;
  const ownNames = useElementNames(topologyOf(network));
  const elementNames = names ?? ownNames;
  const { kindOf } = elementNames;
  const tables = { network, ...elementNames, shown, onShow };
  const rows = useMemo(
    () => filterRows(result?.rows ?? [], filter, elementNames),
    [result, filter, elementNames],
  );
  const causes = useMemo(
    () => filterRows(result?.causes ?? [], filter, elementNames),
    [result, filter, elementNames],
  );
  const kinds = useMemo(
    () => kindsOf(result?.rows ?? [], kindOf),
    [result, kindOf],
  );
  return (
    <div>
      <div className={classes.controls}>
        <LabelledTextField
          select
          label={t('whatIf.view')}
          value={view}
          onChange={({ target: { value } }) =>
            setView(value === 'causes' ? 'causes' : 'failures')
          }
        >
          {views.map(each => (
            <MenuItem key={each} value={each}>
              {t(`whatIf.view.${each}`)}
            </MenuItem>
          ))}
        </LabelledTextField>
        <LabelledTextField
          label={t('whatIf.filter')}
          value={filter.words}
          onChange={({ target: { value } }) =>
            setFilter({ ...filter, words: value })
          }
        />
        <LabelledTextField
          select
          label={t('whatIf.kind')}
          InputLabelProps={{ shrink: true }}
          SelectProps={{ displayEmpty: true }}
          value={kinds.includes(filter.kind) ? filter.kind : ''}
          onChange={({ target: { value } }) =>
            setFilter({ ...filter, kind: value })
          }
        >
          <MenuItem value="">{t('whatIf.everyKind')}</MenuItem>
          {kinds.map(kind => (
            <MenuItem key={kind} value={kind}>
              {kindName(t, kind)}
            </MenuItem>
          ))}
        </LabelledTextField>
        <FormControlLabel
          label={t('whatIf.onlyLosing')}
          control={
            <Switch
              color="primary"
              checked={filter.onlyLosing}
              onChange={(_, onlyLosing) => setFilter({ ...filter, onlyLosing })}
            />
          }
        />
        <FormControlLabel
          label={t('whatIf.pairs')}
          control={
            <Switch
              color="primary"
              checked={failures === 2}
              onChange={(_, both) => setFailures(both ? 2 : 1)}
            />
          }
        />
      </div>
      <WorkProgress
        work={work}
        label={t(failures === 2 ? 'whatIf.workingPairs' : 'whatIf.working')}
      />
      {result && (
        <>
          <Summary survey={result} />
          {view === 'failures' ? (
            <FailuresTable {...tables} rows={rows} />
          ) : (
            <CausesTable {...tables} rows={causes} />
          )}
        </>
      )}
    </div>
  );
}

function Summary({
  survey: { flows, unknownFlows, singles, pairs, rows, moreCauses },
}: {
  readonly survey: FailureSurvey;
}) {
  const t = useResultTexts();
  const listed = rows.length - singles.studied;
  const sentences = [
    t('whatIf.flows', { count: flows }),
    ...(unknownFlows > 0
      ? [t('whatIf.unknownFlows', { count: unknownFlows })]
      : []),
    t('whatIf.singles', {
      count: singles.losing,
      studied: singles.studied,
    }),
    ...(pairs.studied > 0
      ? [
          t('whatIf.pairCounts', {
            count: pairs.losing,
            studied: pairs.studied,
          }),
        ]
      : []),
    ...(listed < pairs.studied
      ? [t('whatIf.listedPairs', { count: listed })]
      : []),
    ...(moreCauses > 0 ? [t('whatIf.moreCauses', { count: moreCauses })] : []),
  ];
  return (
    <Typography variant="body2" role="status" paragraph>
      {sentences.join(' ')}
    </Typography>
  );
}
