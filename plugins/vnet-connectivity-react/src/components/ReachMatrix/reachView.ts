import type {
  ReachAnswer,
  ReachSurvey,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  naturalOrder,
  reachAnswer,
} from 'backstage-plugin-vnet-connectivity-common';
import type { NameOf } from '../TopologyDiagram/element-names';

/** A filter of the ends of a matrix. */
export interface ReachFilter {
  /** A part of the name of a source. */
  readonly from: string;
  /** A part of the name of a target. */
  readonly to: string;
  /** Only sources and targets that have such an answer. `no` holds `some` as well. */
  readonly only: 'all' | 'no' | 'unknown';
  /** True to show subnets that are routed in their own way beside their networks. */
  readonly withSubnets: boolean;
}

/** The ends of a matrix that a filter leaves, by their indices in the survey. */
export interface ShownEnds {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Networks with their subnets first, then sites, each in natural order. */
function inOrder(
  a: ReachSurvey['ends'][number],
  b: ReachSurvey['ends'][number],
): number {
  return (
    Number(a.kind === 'site') - Number(b.kind === 'site') ||
    naturalOrder(a.id, b.id)
  );
}

/** The ends that a filter leaves. */
export function shownEnds(
  survey: ReachSurvey,
  { from, to, only, withSubnets }: ReachFilter,
  nameOf: NameOf,
): ShownEnds {
  const all = survey.ends
    .flatMap(({ kind }, index) =>
      withSubnets || kind !== 'subnet' ? [index] : [],
    )
    .sort((a, b) => inOrder(survey.ends[a], survey.ends[b]));
  const matching = (words: string) => {
    const wanted = words.trim().toLowerCase();
    return wanted === ''
      ? all
      : all.filter(end => {
          const { id } = survey.ends[end];
          return `${id} ${nameOf(id)}`.toLowerCase().includes(wanted);
        });
  };
  const [rows, columns] = [matching(from), matching(to)];
  if (only === 'all') return { rows, columns };
  const isWanted = (answer: ReachAnswer | undefined) =>
    only === 'unknown'
      ? answer === 'unknown'
      : answer === 'no' || answer === 'some';
  const found = { rows: new Set<number>(), columns: new Set<number>() };
  for (const row of rows) {
    for (const column of columns) {
      if (isWanted(reachAnswer(survey, row, column))) {
        found.rows.add(row);
        found.columns.add(column);
      }
    }
  }
  return {
    rows: rows.filter(row => found.rows.has(row)),
    columns: columns.filter(column => found.columns.has(column)),
  };
}
