import { documentOfGraph } from '../../topology/document-of-graph';
import type { TopologyDocument } from '../../topology/schema';
import type { TerraformDocument } from '../document';
import { parseTerraformDocument } from '../document';
import type { TerraformNetwork } from '../graph-of-terraform';
import { graphOfTerraform } from '../graph-of-terraform';

type Values = Readonly<Record<string, unknown>>;

/** A resource of a state or plan in its JSON. */
export interface ResourceJson {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly values: Values;
}

/** A module of a state or plan in its JSON. */
export interface ModuleJson {
  readonly address?: string;
  readonly resources?: readonly ResourceJson[];
  readonly child_modules?: readonly ModuleJson[];
}

const subscription = '/subscriptions/00000000-0000-0000-0000-000000000001';

/** Id of a network resource in the resource group `rg`. */
export function idOf(path: string): string {
  return `${subscription}/resourceGroups/rg/providers/Microsoft.Network/${path}`;
}

/**
 * A resource such as `azurerm_virtual_network.this["weu"]`, in the module that its address starts with.
 *
 * @param values - with the id where it is known
 */
export function resource(address: string, values: Values): ResourceJson {
  const own = address.replace(/^(module\.[^.[]+(\[[^\]]+\])?\.)*/, '');
  const [, data, type, name, key] =
    /^(data\.)?([^.]+)\.([^.[]+)(?:\[(.+)\])?$/.exec(own)!;
  return {
    address,
    mode: data ? 'data' : 'managed',
    type,
    name,
    ...(key === undefined ? {} : { index: JSON.parse(key) }),
    values: { resource_group_name: 'rg', ...values },
  };
}

/** Resources at the root, and in the modules that their addresses start with. */
export function moduleOf(
  resources: readonly ResourceJson[],
  address = '',
): ModuleJson {
  const depth = (text: string) =>
    text.match(/module\.[^.[]+(\[[^\]]+\])?\./g) ?? [];
  const prefix = address === '' ? '' : `${address}.`;
  const inside = resources.filter(each => each.address.startsWith(prefix));
  const level = depth(prefix).length;
  const children = new Set(
    inside.flatMap(each => depth(each.address)[level] ?? []),
  );
  return {
    ...(address === '' ? {} : { address }),
    resources: inside.filter(each => depth(each.address).length === level),
    child_modules: [...children].map(child =>
      moduleOf(inside, `${prefix}${child.slice(0, -1)}`),
    ),
  };
}

export function documentOf(data: object): TerraformDocument {
  const parsed = parseTerraformDocument(JSON.stringify(data));
  if (!parsed || 'problem' in parsed) {
    throw new Error(parsed?.problem ?? 'This is no Terraform document.');
  }
  return parsed.document;
}

/** The network that is read from a state with these resources. */
export function readState(
  ...resources: readonly ResourceJson[]
): TerraformNetwork {
  return graphOfTerraform(
    documentOf({
      format_version: '1.0',
      values: { root_module: moduleOf(resources) },
    }),
  );
}

/**
 * The network that is read from a plan.
 *
 * @param configuration - the root module in the form of the plan's JSON
 */
export function readPlan(
  resources: readonly ResourceJson[],
  configuration: object,
  more: object = {},
): TerraformNetwork {
  return graphOfTerraform(
    documentOf({
      format_version: '1.2',
      planned_values: { root_module: moduleOf(resources) },
      configuration: { root_module: configuration },
      ...more,
    }),
  );
}

/** The network that was read, in the form of a document. */
export function written({
  graph,
}: Pick<TerraformNetwork, 'graph'>): TopologyDocument {
  return documentOfGraph(graph);
}

/** A resource of the configuration, with the references of its arguments. */
export function configured(
  address: string,
  references: Readonly<Record<string, readonly string[]>>,
  more: object = {},
): object {
  const [, data, type, name] = /^(data\.)?([^.]+)\.(.+)$/.exec(address)!;
  return {
    address,
    mode: data ? 'data' : 'managed',
    type,
    name,
    expressions: Object.fromEntries(
      Object.entries(references).map(([argument, list]) => [
        argument,
        { references: list },
      ]),
    ),
    ...more,
  };
}

/** A virtual network; without an id it does not exist yet. */
export function vnet(
  address: string,
  name: string,
  range: string,
  more: Values = {},
): ResourceJson {
  return resource(address, {
    name,
    location: 'westeurope',
    address_space: [range],
    ...more,
  });
}

/** A virtual network that exists, `vnet-<key>`. */
export function existingVnet(key: string, range: string): ResourceJson {
  return vnet(`azurerm_virtual_network.${key}`, `vnet-${key}`, range, {
    id: idOf(`virtualNetworks/vnet-${key}`),
  });
}

/** One half of a peering that exists. */
export function existingPeering(
  from: string,
  to: string,
  more: Values = {},
): ResourceJson {
  return resource(`azurerm_virtual_network_peering.${from}_${to}`, {
    id: idOf(`virtualNetworks/vnet-${from}/virtualNetworkPeerings/${to}`),
    name: to,
    virtual_network_name: `vnet-${from}`,
    remote_virtual_network_id: idOf(`virtualNetworks/vnet-${to}`),
    ...more,
  });
}
