import { buildGraphNetwork } from '../../../routing/network';
import { reachability } from '../../../routing/questions/reachability';
import type { TerraformNetwork } from '../graph-of-terraform';
import { idOf, resource } from './documents';

export type Values = Readonly<Record<string, unknown>>;

export function reasons({ notModelled }: TerraformNetwork) {
  return notModelled.map(({ address, reason }) => `${address}: ${reason}`);
}

/** Flows that work, as `from -> to`. */
export function working({ graph }: TerraformNetwork) {
  return reachability(buildGraphNetwork(graph))
    .flows.filter(({ reachable }) => reachable)
    .map(({ from, to }) => `${from} -> ${to}`);
}

export function subnet(
  of: string,
  name: string,
  range: string,
  more: Values = {},
) {
  return resource(`azurerm_subnet.${of}_${name}`, {
    id: idOf(`virtualNetworks/vnet-${of}/subnets/${name}`),
    name,
    virtual_network_name: `vnet-${of}`,
    address_prefixes: [range],
    ...more,
  });
}

/** A gateway in the network `vnet-<of>`, and its subnet. */
export function gateway(of: string, range: string, more: Values = {}) {
  return [
    subnet(of, 'GatewaySubnet', range),
    resource(`azurerm_virtual_network_gateway.${of}`, {
      id: idOf(`virtualNetworkGateways/vgw-${of}`),
      name: `vgw-${of}`,
      type: 'Vpn',
      sku: 'VpnGw2AZ',
      ip_configuration: [
        { subnet_id: idOf(`virtualNetworks/vnet-${of}/subnets/GatewaySubnet`) },
      ],
      ...more,
    }),
  ];
}

export function localGateway(name: string, more: Values) {
  return resource(`azurerm_local_network_gateway.${name}`, {
    id: idOf(`localNetworkGateways/${name}`),
    name,
    ...more,
  });
}

/** An IPsec connection from `vgw-<of>` to a local network gateway. */
export function connection(of: string, local: string, more: Values = {}) {
  return resource(`azurerm_virtual_network_gateway_connection.${of}_${local}`, {
    id: idOf(`connections/con-${of}-${local}`),
    name: `con-${of}-${local}`,
    type: 'IPsec',
    virtual_network_gateway_id: idOf(`virtualNetworkGateways/vgw-${of}`),
    local_network_gateway_id: idOf(`localNetworkGateways/${local}`),
    ...more,
  });
}

export const bgp = (asn: number, address: string) => ({
  bgp_settings: [{ asn, bgp_peering_address: address }],
});
