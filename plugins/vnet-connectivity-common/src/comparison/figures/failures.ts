import { uniqueSources, notesOf } from '../figure';
import type { Figure } from '../figure';
import type { FailureStudy } from '../failure-study';
import { flowsLost } from '../failure-study';
import { ownSources } from '../own-sources';

/** An element whose failure cuts others off. @public */
export interface SinglePoint {
  /** Element id. */
  readonly id: string;
  /** Flows between others that stop. */
  readonly lost: number;
}

/** The number of elements that cut others off when they fail, the worst first. @public */
export interface SinglePointsFigure extends Figure {
  readonly elements: readonly SinglePoint[];
}

/** Flows that stop, over all single failures. @public */
export interface LostFlowsFigure extends Figure {
  /** Elements that were failed, one at a time. */
  readonly failures: number;
  /** Flows that work when nothing has failed. */
  readonly flows: number;
}

/** Single points of failure that are listed. */
const listed = 20;

/** The elements whose failure alone cuts off networks or sites that have not failed themselves. */
export function singlePointsFigure(
  { failures }: FailureStudy,
  scope: string | undefined,
): SinglePointsFigure {
  const points = failures
    .filter(({ lostOfOthers }) => lostOfOthers > 0)
    .map(({ id, lostOfOthers }) => ({ id, lost: lostOfOthers }))
    .sort((a, b) => b.lost - a.lost);
  return {
    value: points.length,
    unit: 'elements',
    formula: `Of ${failures.length} elements that can fail, those whose failure alone stops a flow between networks and sites that have not failed themselves.`,
    ...(scope === undefined ? {} : { scope }),
    ...notesOf(
      points.length > listed
        ? `The ${listed} that stop most are listed.`
        : undefined,
    ),
    sources: [ownSources.engine],
    elements: points.slice(0, listed),
  };
}

/** The number of flows that all single failures stop together. */
export function lostFlowsFigure(
  { failures, flows }: FailureStudy,
  scope: string | undefined,
): LostFlowsFigure {
  return {
    value: flowsLost({ failures }),
    unit: 'flows',
    formula: `Each of ${failures.length} elements fails for itself; of ${flows} flows between networks and sites, counted in each direction, those that stop are added up.`,
    ...(scope === undefined ? {} : { scope }),
    sources: [ownSources.engine],
    failures: failures.length,
    flows,
  };
}

/** The documented times after which traffic has moved to another path. */
export function failoverFigure(
  { failures }: FailureStudy,
  scope: string | undefined,
): Figure {
  const classes = uniqueClasses(failures);
  const documented = classes.filter(({ source }) => source);
  return {
    value:
      documented.length > 0
        ? documented.map(({ duration }) => duration).join('; ')
        : null,
    unit: '',
    ...(scope === undefined ? {} : { scope }),
    ...notesOf(
      classes.length === 0
        ? 'No failure makes traffic take another way: it stops until what failed is back.'
        : undefined,
      classes.length > documented.length
        ? 'For some of the failures after which traffic moves, no time is documented.'
        : undefined,
    ),
    sources: uniqueSources(
      ownSources.engine,
      ...documented.map(({ source }) => source),
    ),
  };
}

function uniqueClasses(failures: FailureStudy['failures']) {
  return [...new Set(failures.map(({ failover }) => failover))].filter(
    each => each !== undefined,
  );
}
