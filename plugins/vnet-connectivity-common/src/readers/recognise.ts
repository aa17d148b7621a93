import { isRecord } from '../records';
import type { ArmForm, ArmReading } from './arm/forms';
import { readArm } from './arm/forms';

/** A form of document, in words: a title, and how to make one. @public */
export interface FormOfDocument {
  readonly form: ArmForm | 'terraform' | 'topology' | 'spec';
  readonly title: string;
  readonly make: string;
}

/** The forms that are read, the most common first. @public */
export const formsOfDocument: readonly FormOfDocument[] = [
  {
    form: 'resource-graph',
    title: 'Azure Resource Graph',
    make: 'az graph query -q "resources | where type startswith \'microsoft.network/\'" --first 1000 -o json',
  },
  {
    form: 'azure-export',
    title: 'export of an Azure network',
    make: 'scripts/azure-network-export.sh, which asks for what Resource Graph does not hold as well',
  },
  {
    form: 'azure-list',
    title: 'list of the Azure command line',
    make: 'az network vnet list -o json',
  },
  {
    form: 'arm-template',
    title: 'ARM template',
    make: 'az group export --name GROUP, or Export template in the Azure portal',
  },
  {
    form: 'bicep-snapshot',
    title: 'Bicep snapshot',
    make: 'bicep snapshot main.bicepparam',
  },
  {
    form: 'terraform',
    title: 'Terraform plan or state',
    make: 'terraform show -json PLAN, or terraform show -json',
  },
  {
    form: 'topology',
    title: 'document of kind Topology',
    make: 'written by hand; docs/any-network.md has an example',
  },
  {
    form: 'spec',
    title: 'ConnectivitySpec',
    make: 'connectivity.yaml of a generated repository',
  },
];

/** A document that is too large, or nested too deeply, to be read. @public */
export class DocumentTooLarge extends Error {}

const mostCharacters = 256 * 1024 * 1024;
/** Templates in templates are nested most deeply; real ones stay under forty levels. */
const deepest = 200;

/**
 * The data of a text that is JSON; undefined where it is not.
 *
 * @throws DocumentTooLarge where it is larger or nested more deeply than anything of Azure is
 */
export function jsonOf(text: string): unknown {
  const written = withoutMark(text);
  checkSize(written);
  if (!isJson(written)) return undefined;
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

/** Without the byte order mark that PowerShell writes. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/**
 * Follows the brackets of JSON outside of texts, so that nothing is read that would not fit.
 *
 * @throws DocumentTooLarge where the text is larger, or JSON that is nested more deeply, than anything of Azure is
 */
export function checkSize(text: string): void {
  if (text.length > mostCharacters) {
    throw new DocumentTooLarge(
      `The document has ${text.length} characters; ${mostCharacters} are read at most.`,
    );
  }
  if (!isJson(text)) return;
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isText) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) isText = false;
    } else if (sign === 0x22) isText = true;
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1;
      if (depth > deepest) {
        throw new DocumentTooLarge(
          `The document is nested more than ${deepest} levels deep; no document of Azure is.`,
        );
      }
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1;
  }
}

/** Reads a text as resources of Azure; undefined where it is another form of document, or none. */
export function recogniseArm(text: string): ArmReading | undefined {
  return readArm(jsonOf(text));
}

/** Fields that only a ConnectivitySpec, or a document of the kind, has. */
const specFields = [
  'apiVersion',
  'kind',
  'metadata',
  'regions',
  'interconnect',
  'onPremises',
  'gateways',
  'circuits',
  'delivery',
];

/** The reason for which data is no form of document that is read; undefined where it may be a spec. */
export function unrecognised(data: unknown): string | undefined {
  if (isRecord(data) && specFields.some(field => Object.hasOwn(data, field)))
    return undefined;
  if (!isRecord(data) && !Array.isArray(data)) return undefined;
  const forms = formsOfDocument.map(({ title, make }) => `${title} (${make})`);
  return `This is none of the forms of document that are read. Those are: ${forms.join(
    '; ',
  )}.`;
}
