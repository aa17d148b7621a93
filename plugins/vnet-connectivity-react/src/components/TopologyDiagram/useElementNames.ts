import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import type { NameOf } from './element-names';
import { elementNames, listOf } from './element-names';

/** The names of a network's elements in the language of the user. */
export interface ElementNames {
  readonly nameOf: NameOf;
  /** Several as one list: `a, b and c`. */
  readonly namesOf: (elementIds: readonly string[]) => string;
}

/** Names of the elements of a network; the same object until the network or the language changes. */
export function useElementNames(topology: Topology): ElementNames {
  const t = useDiagramTexts();
  return useMemo(() => {
    const nameOf = elementNames(t, topology);
    return { nameOf, namesOf: ids => listOf(t, ids.map(nameOf)) };
  }, [topology, t]);
}
