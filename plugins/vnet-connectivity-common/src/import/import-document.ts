import { networkOfArm } from '../readers/arm/network-of-arm';
import { readArm } from '../readers/arm/forms';
import { documentOf } from '../readers/arm/resources';
import { DocumentTooLarge, jsonOf, withoutMark } from '../readers/json';
import { parseTerraformDocument } from '../readers/terraform/document';
import { graphOfTerraform } from '../readers/terraform/graph-of-terraform';
import { readNetworkDocument } from '../read-network-document';
import { parseSpec } from '../spec';
import type { ExistingNetwork } from './existing';
import type { ImportedNetwork } from './import-network';
import { importNetwork } from './import-network';
import { rowsOfTerraform } from './terraform-rows';

/** Everything is shown; nothing is missing. */
const whole = { hubRouting: true, live: true, missing: [], doubtful: [] };

/**
 * Reads a document of any form that describes a network as a spec: Azure's JSON, a plan or state of Terraform, or a
 * document of kind Topology. A spec is itself.
 *
 * @throws Error where the text is Terraform's and neither a plan nor a state
 * @public
 */
export function importDocument(text: string): ImportedNetwork {
  const written = withoutMark(text);
  const network = withResources(written);
  if (network) return importNetwork(network);
  const { form, graph, findings } = readNetworkDocument(text);
  if (form === 'spec') {
    const { spec = null } = parseSpec(written);
    if (spec) return { spec, notTaken: [] };
  }
  return graph && form
    ? importNetwork({
        form,
        graph,
        resources: documentOf([], whole),
        ids: { vnets: {}, circuits: {} },
        notes: [],
      })
    : {
        spec: null,
        notTaken: findings
          .filter(({ severity }) => severity === 'error')
          .map(({ path, message }) => ({
            id: path || 'the document',
            why: message,
          })),
      };
}

/** A network of a document that has the resources of it; undefined for documents of other forms. */
export function withResources(text: string): ExistingNetwork | undefined {
  const data = dataOf(text);
  const terraform = parseTerraformDocument(text, data);
  if (terraform && 'document' in terraform) {
    const { document } = terraform;
    const { graph, ids, notModelled } = graphOfTerraform(document, {
      asReported: document.values !== undefined,
    });
    return {
      form: 'terraform',
      graph,
      ids,
      resources: documentOf(rowsOfTerraform(document), whole),
      notes: notModelled,
    };
  }
  const arm = terraform ? undefined : readArm(data);
  if (!arm) return undefined;
  const { graph, ids, notes, networkManagers, unread } = networkOfArm(
    arm.document,
  );
  return {
    form: arm.form,
    // What a snapshot configures is deployed; of a live network the peerings tell.
    graph:
      arm.form === 'bicep-snapshot' && networkManagers.length > 0
        ? { ...graph, networkManagers, unknown: unread }
        : graph,
    ids,
    resources: arm.document,
    notes,
  };
}

/** The data of a text that is JSON and not too large; what is, is refused by those who read it next. */
function dataOf(text: string): unknown {
  try {
    return jsonOf(text);
  } catch (error) {
    if (error instanceof DocumentTooLarge) return undefined;
    throw error;
  }
}
