import type { Network } from '../routing';
import { allDirections } from '../routing/questions/direction';
import { answerOf } from '../routing/questions/answer';
import type { Keys } from './keys';

/** The answers of a network to who reaches whom: yes, no, or not known. */
export interface Reach {
  readonly of: (from: string, to: string) => boolean | null | undefined;
}

/** The answers between virtual networks and sites, by the names of the graph. */
export function reachOf(network: Network): Reach {
  const { endpoints } = network.model;
  const places = new Map(
    endpoints.flatMap(({ kind, name }, at): [string, number][] =>
      kind === 'subnet' ? [] : [[`${kind} ${name}`, at]],
    ),
  );
  const all = allDirections(network);
  return {
    of: (from, to) => {
      const [a, b] = [from, to].map(each => places.get(each));
      if (a === undefined || b === undefined) return undefined;
      const forth = all[a * endpoints.length + b];
      const back = all[b * endpoints.length + a];
      return forth && back ? answerOf(forth, back).reachable : undefined;
    },
  };
}

/** A flow between two ends, by their names in the document. */
export interface FlowDifference {
  readonly from: string;
  readonly to: string;
  readonly inDocument: boolean | null;
  readonly inSpec: boolean | null;
}

/** The flows between what a spec takes whose answers are not those of the document. */
export function reachDifferences(
  document: Reach,
  spec: Reach,
  keys: Keys,
): FlowDifference[] {
  const ends = [
    ...[...keys.vnets].map(([name, key]) => ({
      name,
      inDocument: `vnet ${name}`,
      inSpec: `vnet ${key}`,
    })),
    ...[...keys.sites].map(([name, key]) => ({
      name,
      inDocument: `site ${name}`,
      inSpec: `site ${key}`,
    })),
  ];
  return ends.flatMap(from =>
    ends.flatMap((to): FlowDifference[] => {
      if (from === to) return [];
      const inDocument = document.of(from.inDocument, to.inDocument) ?? null;
      const inSpec = spec.of(from.inSpec, to.inSpec) ?? null;
      return inDocument === inSpec
        ? []
        : [{ from: from.name, to: to.name, inDocument, inSpec }];
    }),
  );
}
