import type { ChangeReport } from 'backstage-plugin-vnet-connectivity-common';

/** An effect that a person has to accept before a change is made: the word for it, and the words of the report. */
export interface Disruption {
  readonly kind: 'replace' | 'delete' | 'cut' | 'refused' | 'unknown';
  /** Address of the resource; `vnet:weu -> site:hq` of a flow. */
  readonly what: string;
}

/**
 * The parts of a change that nobody has accepted.
 *
 * @param accept - kinds of disruption, or addresses of resources and flows as the report has them
 */
export function notAccepted(
  { resources, flows, refused }: ChangeReport,
  accept: readonly string[],
): readonly Disruption[] {
  const all: readonly Disruption[] = [
    ...resources.flatMap(({ action, address }) =>
      action === 'replace' || action === 'delete'
        ? { kind: action, what: address }
        : [],
    ),
    ...flows.map(({ from, to }) => ({
      kind: 'cut' as const,
      what: `${from} -> ${to}`,
    })),
    // A change that Azure refuses cannot be accepted.
    ...refused.map(({ path }) => ({ kind: 'refused' as const, what: path })),
  ];
  return all.filter(
    ({ kind, what }) =>
      kind === 'refused' || !(accept.includes(kind) || accept.includes(what)),
  );
}
