import { sources } from './azure';
import { checkDocument } from './check-spec';
import type { Finding } from './findings';
import type { NetworkGraph } from './network';
import { readArm } from './readers/arm/forms';
import { networkOfArm } from './readers/arm/network-of-arm';
import { DocumentTooLarge, jsonOf, withoutMark } from './readers/json';
import type { ArmNote } from './readers/arm/missing';
import type { FormOfDocument } from './readers/recognise';
import { unrecognised } from './readers/recognise';
import { parseTerraformDocument } from './readers/terraform/document';
import type { TerraformNetwork } from './readers/terraform/graph-of-terraform';
import { graphOfTerraform } from './readers/terraform/graph-of-terraform';
import type { InferredReference } from './readers/terraform/notes';
import { graphOfDocument } from './readers/topology/graph-of-document';
import {
  isTopologyDocument,
  largestTopology,
  parseTopologyDocument,
} from './readers/topology/parse';
import type { Network } from './routing';
import { networkFindings } from './rules/network-findings';
import { parseYaml, problemOfSize } from './text';
import type { Topology } from './topology';
import { graphOfTopology } from './topology/graph-of-topology';
import { buildGraphNetwork, buildNetwork } from './routing';
import { nothingUnderstood } from './routing/nothing-understood';

/** The parts of a document that the answers take no account of, and the guesses that they rest on. @public */
export interface ReadingNotes {
  readonly notModelled: readonly ArmNote[];
  /** References of a Terraform plan that only the keys of for_each decide. */
  readonly inferred: readonly InferredReference[];
}

/** A document that describes a network, read for questions. @public */
export interface NetworkDocument {
  /** Absent where the document has none of the forms that are read. */
  readonly form?: FormOfDocument['form'];
  /** Absent where the document has no shape that could be a network, or where it answers no question. */
  readonly network?: Network;
  /** The resource graph of the network, as plain data; present where the network is. */
  readonly graph?: NetworkGraph;
  readonly findings: readonly Finding[];
  /** Absent for documents of which everything is read. */
  readonly notes?: ReadingNotes;
  /** The spec, or the resources, that the graph was made of; absent for documents of kind Topology. */
  readonly origin?: NetworkOrigin;
}

/** The origin of a network, by which it can be compared with another form of the same one. @public */
export type NetworkOrigin =
  | { readonly kind: 'spec'; readonly topology: Topology }
  | { readonly kind: 'resources'; readonly read: TerraformNetwork };

/**
 * Reads a document of any form that describes a network: JSON of Azure, a plan or state of Terraform, a document of kind
 * Topology, or a ConnectivitySpec.
 *
 * @throws Error where the text is Terraform's and neither a plan nor a state
 * @public
 */
export function readNetworkDocument(text: string): NetworkDocument {
  const written = withoutMark(text);
  try {
    const data = jsonOf(written);
    const read =
      readTerraform(written, data) ?? readAzure(data) ?? readYaml(written);
    const finding = read.network && nothingUnderstood(read.network);
    return finding
      ? {
          ...read,
          network: undefined,
          graph: undefined,
          findings: [...read.findings, finding],
        }
      : read;
  } catch (error) {
    if (!(error instanceof DocumentTooLarge)) throw error;
    return { findings: [documentFinding(error.message)] };
  }
}

function readTerraform(
  text: string,
  data: unknown,
): NetworkDocument | undefined {
  const parsed = parseTerraformDocument(text, data);
  if (!parsed) return undefined;
  if ('problem' in parsed) {
    throw new Error(`The network cannot be read: ${parsed.problem}.`);
  }
  // Azure has accepted a state: a finding that it would refuse it only shows that the document is incomplete.
  const isState = parsed.document.values !== undefined;
  const read = graphOfTerraform(parsed.document, { asReported: isState });
  const { graph, notModelled, inferred } = read;
  return {
    form: 'terraform',
    network: buildGraphNetwork(graph),
    graph,
    findings: networkFindings(graph).filter(
      ({ severity }) => !isState || severity !== 'error',
    ),
    notes: { notModelled, inferred },
    origin: { kind: 'resources', read },
  };
}

function readAzure(data: unknown): NetworkDocument | undefined {
  const arm = readArm(data);
  if (!arm) return undefined;
  const { graph, notes, ids } = networkOfArm(arm.document);
  return {
    form: arm.form,
    network: buildGraphNetwork(graph),
    graph,
    // Of a network that exists, Azure has accepted everything; of a snapshot nothing yet.
    findings: networkFindings(graph).filter(
      ({ severity }) => arm.form === 'bicep-snapshot' || severity !== 'error',
    ),
    notes: { notModelled: notes, inferred: [] },
    origin: {
      kind: 'resources',
      read: {
        graph,
        notModelled: notes,
        inferred: [],
        openRoutes: [],
        unread: graph.unknown,
        ids,
      },
    },
  };
}

function readYaml(text: string): NetworkDocument {
  const data = dataOf(text);
  if (isTopologyDocument(data)) return readTopology(text);
  const message = unrecognised(data);
  return message === undefined
    ? readSpec(text)
    : { findings: [documentFinding(message)] };
}

/**
 * Undefined where the text is no YAML.
 *
 * @throws DocumentTooLarge where it is larger, or nested more deeply, than what is read
 */
function dataOf(text: string): unknown {
  const size = problemOfSize(text, largestTopology);
  if (size !== undefined) {
    throw new DocumentTooLarge(`The document ${size}.`);
  }
  try {
    return parseYaml(text).toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function readTopology(text: string): NetworkDocument {
  const { document, findings } = parseTopologyDocument(text);
  if (!document) return { form: 'topology', findings };
  const graph = graphOfDocument(document);
  return {
    form: 'topology',
    network: buildGraphNetwork(graph),
    graph,
    findings: [...findings, ...networkFindings(graph)],
  };
}

function readSpec(text: string): NetworkDocument {
  const { topology, ok, findings } = checkDocument(text);
  // A refused spec may have addresses that are none.
  return {
    form: 'spec',
    findings,
    ...(topology && ok
      ? {
          network: buildNetwork(topology),
          graph: graphOfTopology(topology),
          origin: { kind: 'spec', topology },
        }
      : {}),
  };
}

function documentFinding(message: string): Finding {
  return {
    rule: 'document-form',
    severity: 'error',
    kind: 'incomplete',
    path: '',
    message,
    docs: sources.routing.url,
  };
}

/**
 * Reads what is going to be built, or has been: a plan or state of Terraform, or a Bicep snapshot.
 *
 * @throws Error where the text is none of them
 * @public
 */
export function readPlannedNetwork(text: string): {
  readonly form: FormOfDocument['form'];
  readonly network: TerraformNetwork;
} {
  const written = withoutMark(text);
  const data = jsonOf(written);
  const parsed = parseTerraformDocument(written, data);
  if (parsed && 'document' in parsed) {
    return { form: 'terraform', network: graphOfTerraform(parsed.document) };
  }
  const arm = parsed ? undefined : readArm(data);
  if (!arm) {
    throw new Error(
      parsed?.problem ??
        'it is neither a plan nor a state in the form of `terraform show -json`, nor a Bicep snapshot',
    );
  }
  const { graph, notes, unread, networkManagers, ids } = networkOfArm(
    arm.document,
  );
  return {
    form: arm.form,
    network: {
      // The pipeline deploys what is configured.
      graph: { ...graph, networkManagers },
      notModelled: notes,
      inferred: [],
      openRoutes: [],
      unread,
      ids,
    },
  };
}
