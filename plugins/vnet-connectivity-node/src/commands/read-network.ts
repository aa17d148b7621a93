import type {
  Finding,
  Network,
  TerraformNetwork,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildGraphNetwork,
  buildNetwork,
  design,
  graphOfDocument,
  graphOfTerraform,
  isTopologyDocument,
  parseTerraformDocument,
  parseTopologyDocument,
  networkFindings,
  nothingUnderstood,
  withFailures,
} from 'backstage-plugin-vnet-connectivity-common';
import { parseDocument } from 'yaml';
import { UsageError } from './command';

/** A network for questions, with the findings about it. */
export interface ReadNetwork {
  /** Absent where the document has no shape that could be a network. */
  readonly network?: Network;
  readonly findings: readonly Finding[];
  /** The parts of a Terraform plan or state that the answers leave out or infer; absent for other documents. */
  readonly terraform?: Pick<TerraformNetwork, 'notModelled' | 'inferred'>;
}

/**
 * Reads a ConnectivitySpec, a `kind: Topology` document, or a plan or state as `terraform show -json` prints it, with
 * the given failures.
 *
 * @throws UsageError where nothing has the name of a failure
 * @throws Error where the text is Terraform's and neither a plan nor a state
 */
export function readNetwork(
  text: string,
  failures: readonly string[] = [],
): ReadNetwork {
  const read = withAnswers(readTerraform(text) ?? readYaml(text));
  const { network } = read;
  return network && failures.length > 0
    ? { ...read, network: withFailed(network, failures) }
    : read;
}

/**
 * The network after these have failed.
 *
 * @throws UsageError where nothing has the name of a failure
 */
export function withFailed(
  network: Network,
  failures: readonly string[],
): Network {
  const result = withFailures(network, failures);
  if ('unknown' in result) {
    throw new UsageError(
      `Nothing in the network is named ${result.unknown.join(
        ' or ',
      )}. What can fail: ${network.model.failable
        .map(element => network.model.elements.list[element].failureId)
        .join(
          ', ',
        )}; an instance of a gateway (#0 or #1 behind its name), one half of a peering (peering:a->b), and a route that a site announces (route:site/range).`,
    );
  }
  return result.network;
}

/** Without the network where it answers no question. */
function withAnswers(read: ReadNetwork): ReadNetwork {
  const finding = read.network && nothingUnderstood(read.network);
  return finding
    ? { ...read, network: undefined, findings: [...read.findings, finding] }
    : read;
}

function readTerraform(text: string): ReadNetwork | undefined {
  const parsed = parseTerraformDocument(text);
  if (!parsed) return undefined;
  if ('problem' in parsed) {
    throw new Error(`The network cannot be read: ${parsed.problem}.`);
  }
  // What is in a state Azure has accepted: where it looks refused, the document does not tell all.
  const isState = parsed.document.values !== undefined;
  const { graph, notModelled, inferred } = graphOfTerraform(parsed.document, {
    asReported: isState,
  });
  return {
    network: buildGraphNetwork(graphOfDocument(graph)),
    findings: networkFindings(graphOfDocument(graph)).filter(
      ({ severity }) => !isState || severity !== 'error',
    ),
    terraform: { notModelled, inferred },
  };
}

function readYaml(text: string): ReadNetwork {
  return isTopology(text) ? readTopology(text) : readSpec(text);
}

function isTopology(text: string): boolean {
  try {
    return isTopologyDocument(parseDocument(text).toJS({ maxAliasCount: 100 }));
  } catch {
    return false;
  }
}

function readTopology(text: string): ReadNetwork {
  const { graph: document, findings } = parseTopologyDocument(text);
  if (!document) return { findings };
  const graph = graphOfDocument(document);
  return {
    network: buildGraphNetwork(graph),
    findings: [...findings, ...networkFindings(graph)],
  };
}

function readSpec(text: string): ReadNetwork {
  const { topology, ok, findings } = design(text);
  // A refused spec may have addresses that are none.
  return topology && ok
    ? { network: buildNetwork(topology), findings }
    : { findings };
}
