import Typography from '@material-ui/core/Typography';
import type {
  NetworkGraph,
  ReadingNotes,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { useAnswerTexts } from '../texts/answers';
import { ReasonsTable } from './ReasonsTable';

/** Props of {@link NotUnderstood}. @public */
export interface NotUnderstoodProps {
  readonly graph: NetworkGraph;
  /** Absent for documents of which everything is read. */
  readonly notes?: ReadingNotes;
}

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
      <ReasonsTable
        title={t('notes.gaps', { count: gaps.length })}
        help={t('notes.gapsHelp')}
        heads={[t('notes.gap'), t('notes.concerns')]}
        rows={gaps}
      />
      <ReasonsTable
        title={t('notes.leftOut', { count: leftOut.length })}
        help={t('notes.leftOutHelp')}
        heads={[t('notes.resource'), t('notes.type'), t('notes.reason')]}
        rows={leftOut}
      />
      <ReasonsTable
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
