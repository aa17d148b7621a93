import type {
  Finding,
  Network,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildDocumentNetwork,
  buildNetwork,
  design,
  isTopologyDocument,
  parseTopologyDocument,
  refusals,
  withFailures,
} from 'backstage-plugin-vnet-connectivity-common';
import { parseDocument } from 'yaml';
import { UsageError } from './command';

/** A network to ask questions of, and what is wrong with it. */
export interface ReadNetwork {
  /** Absent where the document has no shape that could be a network. */
  readonly network?: Network;
  readonly findings: readonly Finding[];
}

/**
 * Reads a ConnectivitySpec, or a `kind: Topology` document, and fails what is asked to have failed.
 *
 * @throws UsageError where nothing has the name of a failure
 */
export function readNetwork(
  text: string,
  failures: readonly string[] = [],
): ReadNetwork {
  const { network, findings } = isTopology(text)
    ? readTopology(text)
    : readSpec(text);
  if (!network || failures.length === 0) return { network, findings };
  const result = withFailures(network, failures);
  if ('unknown' in result) {
    throw new UsageError(
      `Nothing in the network is named ${result.unknown.join(
        ' or ',
      )}. What can fail: ${network.model.failable
        .map(element => network.model.elements.list[element].failureId)
        .join(', ')}.`,
    );
  }
  return { network: result.network, findings };
}

function isTopology(text: string): boolean {
  try {
    return isTopologyDocument(parseDocument(text).toJS({ maxAliasCount: 100 }));
  } catch {
    return false;
  }
}

function readTopology(text: string): ReadNetwork {
  const { graph, findings } = parseTopologyDocument(text);
  return graph
    ? {
        network: buildDocumentNetwork(graph),
        findings: [...findings, ...refusals(graph)],
      }
    : { findings };
}

function readSpec(text: string): ReadNetwork {
  const { topology, ok, findings } = design(text);
  // A refused spec may have addresses that are none.
  return topology && ok
    ? { network: buildNetwork(topology), findings }
    : { findings };
}
