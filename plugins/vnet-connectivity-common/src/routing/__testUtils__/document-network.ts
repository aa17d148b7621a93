import { graphOfDocument } from '../../readers/topology/graph-of-document';
import type { TopologyDocument } from '../../readers/topology/schema';
import { buildGraphNetwork } from '../network';
import type { Network } from '../state';

/** The network of a `kind: Topology` document; elements have the document's names. */
export function buildDocumentNetwork(document: TopologyDocument): Network {
  return buildGraphNetwork(graphOfDocument(document));
}
