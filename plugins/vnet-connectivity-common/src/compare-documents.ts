import type { ComparableNetwork } from './change';
import type { NetworkDocument } from './read-network-document';
import { inTermsOfSpec } from './routing/verification/in-terms-of-spec';
import { promisedGraph } from './routing/verification/verify-terraform';
import type { TerraformNetwork } from './readers/terraform/graph-of-terraform';
import type { Topology } from './topology';

/** Two networks that can be compared. @public */
export interface ComparableNetworks {
  readonly before: ComparableNetwork;
  readonly after: ComparableNetwork;
}

/**
 * The networks of two documents, of any forms, in such a way that they can be compared. Resources are compared with a
 * spec as `verify` does it: under the names of the spec, and with what no resource tells taken from it.
 *
 * @returns undefined where one of the documents has no network
 * @public
 */
export function comparableNetworks(
  before: NetworkDocument,
  after: NetworkDocument,
): ComparableNetworks | undefined {
  if (!before.graph || !after.graph) return undefined;
  const [was, is] = [before.origin, after.origin];
  if (was?.kind === 'spec' && is?.kind === 'resources') {
    return {
      before: promiseOf(was.topology),
      after: builtFor(was.topology, is.read),
    };
  }
  if (was?.kind === 'resources' && is?.kind === 'spec') {
    return {
      before: builtFor(is.topology, was.read),
      after: promiseOf(is.topology),
    };
  }
  const [earlier, later] = [comparable(before), comparable(after)];
  return earlier && later ? { before: earlier, after: later } : undefined;
}

function promiseOf(topology: Topology): ComparableNetwork {
  return { graph: promisedGraph(topology), names: 'spec' };
}

function builtFor(
  topology: Topology,
  read: TerraformNetwork,
): ComparableNetwork {
  return {
    graph: inTermsOfSpec(topology, promisedGraph(topology), read),
    names: 'spec',
  };
}

function comparable({
  graph,
  origin,
}: NetworkDocument): ComparableNetwork | undefined {
  if (!graph) return undefined;
  if (origin?.kind === 'spec') return { graph, names: 'spec' };
  return {
    graph,
    names: 'document',
    ...(origin ? { ids: origin.read.ids } : {}),
  };
}
