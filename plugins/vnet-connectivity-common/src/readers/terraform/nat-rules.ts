import type { Block } from './blocks';
import type { Instance } from './instances';
import type { Reader } from './reader';

/** True if NAT rules translate addresses in a connection, or in a link of a hub's connection. */
export function translates(
  reader: Reader,
  instance: Instance,
  block?: Block,
): boolean {
  return ['egress_nat_rule_ids', 'ingress_nat_rule_ids'].some(argument =>
    reader.refers(instance, argument, {
      types: [
        'azurerm_virtual_network_gateway_nat_rule',
        'azurerm_vpn_gateway_nat_rule',
      ],
      block,
      without: 'the addresses beyond it are not known',
    }),
  );
}
