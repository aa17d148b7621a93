import { isRecord } from '../records';
import type { ArmForm } from './arm/forms';

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
