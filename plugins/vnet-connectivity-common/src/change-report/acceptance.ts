import type { ChangeReport } from './change-report';

/** An effect that a person has to accept before a change is made: the word for it, and the words of the report. @public */
export interface Disruption {
  readonly kind: 'replace' | 'delete' | 'cut' | 'refused' | 'unknown';
  /** Address of the resource; `vnet:weu -> site:hq` of a flow; a reason of `unknown`. */
  readonly what: string;
}

/** Everything that a person has to accept of a change. @public */
export function disruptionsOf({
  resources,
  flows,
  refused,
}: ChangeReport): readonly Disruption[] {
  return [
    ...resources.flatMap(({ action, address }) =>
      action === 'replace' || action === 'delete'
        ? { kind: action, what: address }
        : [],
    ),
    ...flows.map(({ from, to }) => ({
      kind: 'cut' as const,
      what: `${from} -> ${to}`,
    })),
    ...refused.map(({ path }) => ({ kind: 'refused' as const, what: path })),
  ];
}

/**
 * The parts of a change that nobody has accepted. A change that Azure refuses cannot be accepted.
 *
 * @param accept - kinds of disruption, or addresses of resources and flows as the report has them
 * @public
 */
export function notAccepted(
  disruptions: readonly Disruption[],
  accept: readonly string[],
): readonly Disruption[] {
  return disruptions.filter(
    ({ kind, what }) =>
      kind === 'refused' || !(accept.includes(kind) || accept.includes(what)),
  );
}

const effects: Readonly<Record<Disruption['kind'], (what: string) => string>> =
  {
    replace: what =>
      `The next apply would destroy ${what} and create it again.`,
    delete: what => `The next apply would destroy ${what}.`,
    cut: what => `The next apply would cut ${what}.`,
    refused: what => `Azure would refuse the change of ${what}.`,
    unknown: what =>
      `The effects of the next apply are unknown, because ${what}.`,
  };

/** A disruption as a sentence. @public */
export function disruptionText({ kind, what }: Disruption): string {
  return effects[kind](what);
}
