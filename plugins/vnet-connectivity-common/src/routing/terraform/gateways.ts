import { vpnGatewayDefaultAsn } from '../../azure';
import type { GatewayEntry } from '../document/schema';
import type { Instance } from './instances';
import type { Networks } from './networks';
import { networkOfGateway } from './networks';
import type { Reader } from './reader';
import { nothing } from './reader';
import type { Sites } from './sites';
import {
  blocksOf,
  flagOf,
  numberOf,
  rangesOf,
  textOf,
  textsOf,
} from './values';

export const gatewayType = 'azurerm_virtual_network_gateway';

/** The virtual network gateways of a document. */
export interface Gateways {
  /** By the key of their network. */
  readonly entries: ReadonlyMap<string, readonly GatewayEntry[]>;
  /** How connections name a gateway: `vnet-weu/vpn`. */
  readonly endOf: (gateway: Instance) => string | undefined;
}

/** Whether a gateway is of the kind that a connection needs. */
export function isGatewayOf(
  kind: 'Vpn' | 'ExpressRoute',
): (gateway: Instance) => boolean {
  return ({ values }) => textOf(values, 'type') === kind;
}

export function readGateways(
  reader: Reader,
  networks: Networks,
  sites: Sites,
): Gateways {
  const entries = new Map<string, GatewayEntry[]>();
  const ends = new Map<Instance, string>();
  for (const gateway of reader.ofType(gatewayType)) {
    const vnet = networkOfGateway(reader, networks, gateway);
    if (vnet === undefined) continue;
    const entry = gatewayEntry(reader, gateway, sites);
    entries.set(vnet, [...(entries.get(vnet) ?? []), entry]);
    ends.set(gateway, `${vnet}/${entry.type}`);
  }
  return { entries, endOf: gateway => ends.get(gateway) };
}

function gatewayEntry(
  reader: Reader,
  gateway: Instance,
  sites: Sites,
): GatewayEntry {
  const { values } = gateway;
  const sku = textOf(values, 'sku');
  if (textOf(values, 'type') === 'ExpressRoute') {
    return {
      type: 'er',
      sku,
      allowRemoteVnetTraffic:
        flagOf(values, 'remote_vnet_traffic_enabled') ?? false,
      allowVirtualWanTraffic:
        flagOf(values, 'virtual_wan_traffic_enabled') ?? false,
    };
  }
  if (blocksOf(values, 'vpn_client_configuration').length > 0) {
    reader.report(gateway, 'Point-to-site clients are not modelled.', nothing);
  }
  const [bgp] = blocksOf(values, 'bgp_settings');
  const vpnType = textOf(values, 'vpn_type');
  const generation = /^Generation(\d)$/.exec(
    textOf(values, 'generation') ?? '',
  )?.[1];
  const custom = blocksOf(values, 'custom_route').flatMap(route =>
    textsOf(route, 'address_prefixes'),
  );
  return {
    type: 'vpn',
    sku,
    generation: generation === undefined ? undefined : Number(generation),
    vpnType: vpnType === 'PolicyBased' ? vpnType : 'RouteBased',
    bgp: flagOf(values, 'bgp_enabled', 'enable_bgp') ?? false,
    asn: (bgp && numberOf(bgp, 'asn')) ?? vpnGatewayDefaultAsn.value,
    activeActive: flagOf(values, 'active_active') ?? false,
    customRoutes: custom.length > 0 ? rangesOf(custom).ranges : undefined,
    defaultSite: defaultSite(reader, gateway, sites),
  };
}

/** The site to which everything goes that has no better route. */
function defaultSite(
  reader: Reader,
  gateway: Instance,
  sites: Sites,
): string | undefined {
  const without = 'the gateway has no default site';
  const found = reader.find(gateway, 'default_local_network_gateway_id', {
    types: ['azurerm_local_network_gateway'],
    without,
    concerns: { as: ['routes'] },
  });
  const place =
    found.kind === 'resource' ? sites.deviceOf(found.instance) : undefined;
  if (found.kind === 'outside') {
    reader.report(gateway, `${found.id} is not in the document; ${without}.`, {
      as: ['routes'],
    });
  }
  return place?.split('/')[0];
}
