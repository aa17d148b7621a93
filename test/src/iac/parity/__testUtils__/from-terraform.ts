import type { Resource } from './resource';
import { gatewayReaders } from './terraform/gateways';
import { networkReaders } from './terraform/networks';
import type { StateResource, TerraformReaders } from './terraform/reader';
import { virtualWanReaders } from './terraform/virtual-wan';

interface StateModule {
  /** Absent at the root. */
  readonly address?: string;
  readonly resources?: readonly StateResource[];
  readonly child_modules?: readonly StateModule[];
}

/** The content of `terraform show -json` of a state. */
export interface TerraformState {
  readonly values?: { readonly root_module: StateModule };
}

function resourcesOf(module: StateModule): StateResource[] {
  return [
    ...(module.resources ?? []),
    ...(module.child_modules ?? []).flatMap(resourcesOf),
  ].filter(({ mode }) => mode === 'managed');
}

/** A type that is missing here makes the comparison fail. */
const readers: TerraformReaders = {
  ...networkReaders,
  ...gatewayReaders,
  ...virtualWanReaders,
};

/** Types that are part of another in Azure's own words, and are read with it. */
const parts = [
  'azurerm_subnet_route_table_association',
  'azurerm_subnet_nat_gateway_association',
  'azurerm_subnet_network_security_group_association',
  'azurerm_nat_gateway_public_ip_association',
  'azurerm_route',
  // Bicep cannot do it: deploying a configuration is an action and not a resource.
  'azurerm_network_manager_deployment',
];

/** The resources of an applied Terraform configuration. */
export function fromTerraform(state: TerraformState): Resource[] {
  const all = state.values ? resourcesOf(state.values.root_module) : [];
  return all
    .filter(({ type }) => !parts.includes(type))
    .map(({ type, address, values }) => {
      const read = readers[type];
      if (!read) throw new Error(`${address}: nobody reads ${type}.`);
      return { id: String(values.id).toLowerCase(), ...read(values, all) };
    });
}
