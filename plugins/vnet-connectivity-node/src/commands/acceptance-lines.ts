import type { Disruption } from 'backstage-plugin-vnet-connectivity-common';
import { disruptionText } from 'backstage-plugin-vnet-connectivity-common';

/** Lines about the effects that nobody has accepted, with the way to accept them; none where there are none. */
export function acceptanceLines(
  open: readonly Disruption[],
): readonly string[] {
  if (open.length === 0) return [];
  const names = open.flatMap(({ kind, what }) =>
    kind === 'refused' ? [] : [`--accept '${what}'`],
  );
  return [
    ...open.map(disruptionText),
    ...(names.length === 0
      ? []
      : [
          'Nobody has accepted it. Change the design, or accept each by its name, in this pull request:',
          `  vnet-connectivity generate connectivity.yaml --out . --update ${names.join(
            ' ',
          )}`,
        ]),
  ];
}
