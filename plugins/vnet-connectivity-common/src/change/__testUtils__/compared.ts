import { graphOfDocument } from '../../readers/topology/graph-of-document';
import type { TopologyDocument } from '../../readers/topology/schema';
import { finish } from '../../steps';
import type { ComparableNetwork } from '../comparable';
import type { NetworkDifference } from '../difference';
import { differenceOfNetworks } from '../difference';

/** The network of a document, to be compared. */
export function documented(document: TopologyDocument): ComparableNetwork {
  return { graph: graphOfDocument(document), names: 'document' };
}

/** The difference of two documents. */
export function compared(
  before: TopologyDocument,
  after: TopologyDocument,
): NetworkDifference {
  return finish(differenceOfNetworks(documented(before), documented(after)));
}
