import { contextOf } from '../../rules/__testUtils__/context';
import type { SpecChanges } from '../../rules/__testUtils__/spec';
import { specWith } from '../../rules/__testUtils__/spec';
import type { Topology } from '../../network';

/** The graph of two peered regions, weu and neu, with these changes. */
export function topologyOf(changes: SpecChanges = {}): Topology {
  return contextOf(specWith(changes)).topology;
}
