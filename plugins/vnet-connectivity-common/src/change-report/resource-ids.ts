import { azurermResource } from '../azure';
import type { EvaluatedConfiguration, ResourceInstance, Value } from '../hcl';
import { Unknown } from '../hcl';

/** A route is a property of its table. */
const routeType = 'azurerm_route';

/** The resource of which another one is a property in Azure: the argument with its id. */
const partOf: Readonly<Record<string, string>> = {
  azurerm_nat_gateway_public_ip_association: 'nat_gateway_id',
  azurerm_subnet_nat_gateway_association: 'subnet_id',
  azurerm_subnet_network_security_group_association: 'subnet_id',
  azurerm_subnet_route_table_association: 'subnet_id',
};

/** Id of a resource in Azure; undefined where nothing of this name is a resource there. */
export type ResourceIds = (resource: ResourceInstance) => string | undefined;

/**
 * The ids of the resources of a configuration.
 *
 * @param subscription - id of the subscription of a provider's alias; that of the default provider for undefined
 */
export function resourceIds(
  { resources }: EvaluatedConfiguration,
  subscription: (provider: string | undefined) => string,
): ResourceIds {
  const byAddress = new Map(resources.map(each => [each.address, each]));
  const idOf: ResourceIds = ({ type, values, provider }) => {
    const root = `/subscriptions/${subscription(provider)}/resourceGroups`;
    if (type === 'azurerm_resource_group') return `${root}/${values.name}`;
    const whole = partOf[type];
    if (whole !== undefined) return idOfValue(values[whole]);
    const azure = azurermResource(type);
    if (!azure) return undefined;
    const { inside } = azure;
    const segments = azure.type.split('/');
    const own = `${segments.at(-1)}/${values[azure.name ?? 'name']}`;
    if (inside && 'byId' in inside) {
      const parent = idOfValue(values[inside.byId]);
      return parent && `${parent}/${own}`;
    }
    const network = `${root}/${values.resource_group_name}/providers/Microsoft.Network`;
    const parent = inside && `${segments[0]}/${values[inside.byName]}`;
    if (type === routeType) return `${network}/${parent}`;
    return [network, parent, own].filter(each => each !== undefined).join('/');
  };
  return idOf;

  function idOfValue(value: Value): string | undefined {
    if (typeof value === 'string') return value;
    const [reference] = value instanceof Unknown ? value.references : [];
    const parent = reference && byAddress.get(reference.address);
    return parent && idOf(parent);
  }
}

/** True for what is a property of another resource in Azure. */
export function isPartOfAnother(type: string): boolean {
  return type === routeType || Object.hasOwn(partOf, type);
}
