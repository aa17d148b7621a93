import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  NetworkGraph,
  ReadingNotes,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo, useState } from 'react';
import { useAnswerTexts } from '../texts/answers';
import { Pager } from './Pager';
import { ScrollRegion } from './ScrollRegion';
import { useDataTable } from './useDataTable';

/** Props of {@link NotUnderstood}. @public */
export interface NotUnderstoodProps {
  readonly graph: NetworkGraph;
  /** Absent for documents of which everything is read. */
  readonly notes?: ReadingNotes;
}

const pageSize = 25;

const useStyles = makeStyles(theme => ({
  section: { marginBottom: theme.spacing(3) },
  heading: { ...theme.typography.h6, margin: 0 },
}));

/** The parts of a document that were not understood: gaps that make answers unknown, what is left out, and guesses. @public */
export function NotUnderstood({ graph, notes }: NotUnderstoodProps) {
  const t = useAnswerTexts();
  const gaps = useMemo(() => gapsOf(graph), [graph]);
  const leftOut = useMemo(() => leftOutOf(graph, notes), [graph, notes]);
  const inferred = notes?.inferred ?? [];
  if (gaps.length + leftOut.length + inferred.length === 0) {
    return <Typography>{t('notes.none')}</Typography>;
  }
  return (
    <>
      <Rows
        title={t('notes.gaps', { count: gaps.length })}
        help={t('notes.gapsHelp')}
        heads={[t('notes.gap'), t('notes.concerns')]}
        rows={gaps}
      />
      <Rows
        title={t('notes.leftOut', { count: leftOut.length })}
        help={t('notes.leftOutHelp')}
        heads={[t('notes.resource'), t('notes.type'), t('notes.reason')]}
        rows={leftOut}
      />
      <Rows
        title={t('notes.inferred', { count: inferred.length })}
        help={t('notes.inferredHelp')}
        heads={[t('notes.resource'), t('notes.argument'), t('notes.target')]}
        rows={inferred.map(({ address, argument, target }) => [
          address,
          argument,
          target,
        ])}
      />
    </>
  );
}

/** The number of rows that {@link NotUnderstood} has. @public */
export function countNotUnderstood({
  graph,
  notes,
}: NotUnderstoodProps): number {
  return (
    graph.unknown.length +
    leftOutOf(graph, notes).length +
    (notes?.inferred.length ?? 0)
  );
}

/** A table of texts with a heading; nothing where there are no rows. */
function Rows({
  title,
  help,
  heads,
  rows,
}: {
  readonly title: string;
  readonly help: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  const classes = useStyles();
  const { table } = useDataTable();
  const [wanted, setFirst] = useState(0);
  const first = wanted < rows.length ? wanted : 0;
  if (rows.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      <Typography variant="body2" paragraph>
        {help}
      </Typography>
      <ScrollRegion label={title}>
        <table className={table}>
          <thead>
            <tr>
              {heads.map(head => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .slice(first, first + pageSize)
              .map(([name, ...cells], row) => (
                <tr key={`${row} ${name}`}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={heads[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rows.length > pageSize && (
        <Pager
          count={rows.length}
          first={first}
          size={pageSize}
          onFirst={setFirst}
        />
      )}
    </section>
  );
}

/** Each gap in words, with the elements whose answers depend on it. */
function gapsOf({ unknown }: NetworkGraph): readonly (readonly string[])[] {
  return unknown.map(({ what, ...concerns }) => {
    const { routing, routes, peering, nextHops, flows } = concerns;
    const { joined = [], between, userRoutes } = concerns;
    const names = new Set([
      ...[routing, routes, peering, nextHops, flows, joined].flat(),
      ...(between ? [...between.a, ...between.b] : []),
      ...userRoutes.map(({ vnet, subnet, prefix }) =>
        [subnet === undefined ? vnet : `${vnet}/${subnet}`, prefix].join(' '),
      ),
    ]);
    return [what, [...names].join(', ')];
  });
}

/** Notes that are no gaps: those are listed already, and make answers unknown. */
function leftOutOf(
  { unknown }: NetworkGraph,
  notes: ReadingNotes | undefined,
): readonly (readonly string[])[] {
  const gaps = new Set(unknown.map(({ what }) => what));
  return (notes?.notModelled ?? [])
    .filter(
      ({ address, reason }) =>
        !gaps.has(`${address}: ${reason.replace(/\.$/, '')}`),
    )
    .map(({ address, type, reason }) => [address, type, reason]);
}
