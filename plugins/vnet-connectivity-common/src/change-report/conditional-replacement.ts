import type { ResourceInstance } from '../hcl';
import type { ChangedArgument } from './values';

/** Sizes of ExpressRoute gateways between which the provider changes a gateway in place. */
const resizable: ReadonlySet<unknown> = new Set([
  'ErGw1AZ',
  'ErGw2AZ',
  'ErGw3AZ',
  'ErGwScale',
]);

/**
 * True if the provider creates a resource anew for a certain change of an argument that it changes in place otherwise.
 *
 * Source: conditions of terraform-provider-azurerm 5.2.0 (2026-08), as its stand-in in the tests has them.
 */
export function replacedByCondition(
  { type, values }: ResourceInstance,
  { path, before, after }: ChangedArgument,
): boolean {
  switch (`${type}.${path}`) {
    case 'azurerm_express_route_circuit.bandwidth_in_mbps':
      return (
        typeof before === 'number' &&
        typeof after === 'number' &&
        after < before
      );
    case 'azurerm_virtual_network_gateway.sku':
      return (
        values.type === 'ExpressRoute' &&
        resizable.has(before) !== resizable.has(after)
      );
    default:
      return false;
  }
}
