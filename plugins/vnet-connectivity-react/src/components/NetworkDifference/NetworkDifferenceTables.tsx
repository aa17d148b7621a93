import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import type { NetworkDifference } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import { useDifferenceTexts } from '../../texts/difference';
import { LabelledTextField } from '../LabelledTextField';
import { Pager } from '../Pager';
import { ScrollRegion } from '../ScrollRegion';
import type { NameOf } from '../TopologyDiagram/element-names';
import { useDataTable } from '../useDataTable';
import type { Change, DifferenceRow, View } from './rows';
import { changesOf, views } from './rows';

const pageSize = 50;

/** A difference in numbers, and its flows, elements and routes as tables. */
export function NetworkDifferenceTables({
  difference,
  nameOf,
}: {
  readonly difference: NetworkDifference;
  readonly nameOf: NameOf;
}) {
  const t = useDifferenceTexts();
  const classes = useDataTable();
  const [wantedView, setView] = useState<View>();
  const [words, setWords] = useState('');
  const [wantedChange, setChange] = useState('');
  const [wantedFirst, setFirst] = useState(0);
  const view =
    wantedView ?? views.find(each => difference[each].length > 0) ?? 'flows';
  const all = useMemo(
    () => changesOf(difference, view, nameOf),
    [difference, view, nameOf],
  );
  const kinds = useMemo(
    () => [...new Set(all.map(({ change }) => change))],
    [all],
  );
  const kind = kinds.find(each => each === wantedChange);
  const found = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    return all.filter(
      ({ change, names }) =>
        (kind === undefined || change === kind) &&
        (wanted === '' ||
          names.some(name => name.toLowerCase().includes(wanted))),
    );
  }, [all, kind, words]);
  if (views.every(each => difference[each].length === 0)) {
    return (
      <Typography variant="body2" role="status">
        {t('same')}
      </Typography>
    );
  }
  const first = wantedFirst < found.length ? wantedFirst : 0;
  return (
    <>
      <Summary difference={difference} />
      <div className={classes.controls}>
        <LabelledTextField
          select
          label={t('view')}
          value={view}
          onChange={({ target: { value } }) => {
            setView(views.find(each => each === value));
            setFirst(0);
          }}
        >
          {views.map(each => (
            <MenuItem key={each} value={each}>
              {t(`view.${each}`)}
            </MenuItem>
          ))}
        </LabelledTextField>
        <LabelledTextField
          label={t('filter')}
          value={words}
          onChange={({ target: { value } }) => {
            setWords(value);
            setFirst(0);
          }}
        />
        <LabelledTextField
          select
          label={t('kind')}
          InputLabelProps={{ shrink: true }}
          SelectProps={{ displayEmpty: true }}
          value={kind ?? ''}
          onChange={({ target: { value } }) => {
            setChange(value);
            setFirst(0);
          }}
        >
          <MenuItem value="">{t('everyKind')}</MenuItem>
          {kinds.map(each => (
            <MenuItem key={each} value={each}>
              {t(`change.${each}`)}
            </MenuItem>
          ))}
        </LabelledTextField>
      </div>
      <ScrollRegion label={t(`table.${view}`)}>
        <table className={classes.table}>
          <thead>
            <tr>
              {headsOf(view).map(head => (
                <th key={head} scope="col">
                  {t(`head.${head}`)}
                </th>
              ))}
              <th scope="col">{t('head.change')}</th>
              <th scope="col">{t('head.before')}</th>
              <th scope="col">{t('head.after')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(first, first + pageSize).map(({ row }) => {
              const shown = row({ t, nameOf });
              return <Row key={shown.key} row={shown} />;
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager
        count={found.length}
        first={first}
        size={pageSize}
        onFirst={setFirst}
      />
    </>
  );
}

function headsOf(view: View) {
  if (view === 'routes') return ['network', 'prefix'] as const;
  return view === 'flows' ? (['flow'] as const) : (['element'] as const);
}

function Row({
  row: { names, change, notes, before, after },
}: {
  readonly row: DifferenceRow;
}) {
  const classes = useDataTable();
  return (
    <tr>
      {names.map(name => (
        <th key={name} scope="row">
          {name}
        </th>
      ))}
      <td>
        <ChangeWord change={change} />
        {notes.map(note => (
          <span key={note} className={classes.small}>
            {note}
          </span>
        ))}
      </td>
      <td className={classes.words}>
        <Lines lines={before} />
      </td>
      <td className={classes.words}>
        <Lines lines={after} />
      </td>
    </tr>
  );
}

function ChangeWord({ change }: { readonly change: Change }) {
  const t = useDifferenceTexts();
  return <>{t(`change.${change}`)}</>;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map(line => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

function Summary({ difference }: { readonly difference: NetworkDifference }) {
  const t = useDifferenceTexts();
  const { flows, elements, routes } = difference;
  const countOf = (wanted: Change) =>
    flows.filter(({ change }) => change === wanted).length;
  const vanishing = countOf('vanishes');
  const unknown = countOf('becomes-unknown');
  const sentences = [
    vanishing > 0
      ? t('counts.vanishes', { count: vanishing })
      : t('counts.nothingLost'),
    ...(unknown > 0 ? [t('counts.unknown', { count: unknown })] : []),
    t('counts.flows', { count: flows.length }),
    t('counts.routes', { count: routes.length }),
    t('counts.elements', { count: elements.length }),
  ];
  return (
    <Typography variant="body2" role="status" paragraph>
      {sentences.join(' ')}
    </Typography>
  );
}
