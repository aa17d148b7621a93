import type { TerraformNetwork } from '../graph-of-terraform';
import { configured, resource, vnet } from './documents';

export const remote = 'remote_virtual_network_id';

/** A half of a peering that does not exist yet, of which the remote network is unknown. */
export function newPeering(address: string, from: string, more: object = {}) {
  return resource(address, {
    name: 'peer',
    virtual_network_name: `vnet-${from}`,
    ...more,
  });
}

/** New networks `vnet-<key>` by the key of for_each. */
export function newVnets(...keys: string[]) {
  return keys.map((key, index) =>
    vnet(
      `azurerm_virtual_network.this["${key}"]`,
      `vnet-${key}`,
      `10.${index}.0.0/16`,
    ),
  );
}

export function peerings({ graph }: TerraformNetwork) {
  return graph.peerings.map(({ from, to }) => `${from} -> ${to}`);
}

export const networks = configured(
  'azurerm_virtual_network.this',
  {},
  { for_each_expression: { references: ['var.networks'] } },
);
