import { vpnGatewayDefaultAsn } from '../../azure';
import { ends } from '../../network/ends';
import type { DefaultSite, Gateway } from '../../network/graph';
import type { Instance } from './instances';
import type { Networks } from './networks';
import { networkOfGateway } from './places';
import type { Reader } from './reader';
import { nothing } from './concerns';
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

export type GatewayEnd = ReturnType<typeof ends.gateway>;

/** The virtual network gateways of a document. */
export interface Gateways {
  /** By the key of their network. */
  readonly entries: ReadonlyMap<string, readonly Gateway[]>;
  /** The end of a connection that a gateway is. */
  readonly endOf: (gateway: Instance) => GatewayEnd | undefined;
}

/** True if a gateway is of the kind that a connection needs. */
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
  const entries = new Map<string, Gateway[]>();
  const endOf = new Map<Instance, GatewayEnd>();
  for (const gateway of reader.ofType(gatewayType)) {
    const vnet = networkOfGateway(reader, networks, gateway);
    if (vnet === undefined) continue;
    const entry = gatewayEntry(reader, gateway, sites);
    entries.set(vnet, [...(entries.get(vnet) ?? []), entry]);
    endOf.set(gateway, ends.gateway(vnet, entry.type));
  }
  return { entries, endOf: gateway => endOf.get(gateway) };
}

function gatewayEntry(
  reader: Reader,
  gateway: Instance,
  sites: Sites,
): Gateway {
  const { values } = gateway;
  const sku = textOf(values, 'sku');
  if (textOf(values, 'type') === 'ExpressRoute') {
    return {
      type: 'er',
      sku,
      activeActive: false,
      allowRemoteVnetTraffic:
        flagOf(values, 'remote_vnet_traffic_enabled') ?? false,
      allowVirtualWanTraffic:
        flagOf(values, 'virtual_wan_traffic_enabled') ?? false,
      customRoutes: [],
    };
  }
  if (blocksOf(values, 'vpn_client_configuration').length > 0) {
    reader.report(gateway, 'Point-to-site clients are not modelled.', nothing);
  }
  const [bgp] = blocksOf(values, 'bgp_settings');
  const vpnType = textOf(values, 'vpn_type');
  const custom = blocksOf(values, 'custom_route').flatMap(route =>
    textsOf(route, 'address_prefixes'),
  );
  return {
    type: 'vpn',
    sku,
    vpnType: vpnType === 'PolicyBased' ? vpnType : 'RouteBased',
    bgp: flagOf(values, 'bgp_enabled', 'enable_bgp') ?? false,
    asn: (bgp && numberOf(bgp, 'asn')) ?? vpnGatewayDefaultAsn.value,
    activeActive: flagOf(values, 'active_active') ?? false,
    allowRemoteVnetTraffic: false,
    allowVirtualWanTraffic: false,
    customRoutes: rangesOf(custom).ranges,
    defaultSite: defaultSite(reader, gateway, sites),
  };
}

/** The site to which everything goes that has no better route. */
function defaultSite(
  reader: Reader,
  gateway: Instance,
  sites: Sites,
): DefaultSite | undefined {
  const without = 'the gateway has no default site';
  const found = reader.find(gateway, 'default_local_network_gateway_id', {
    types: ['azurerm_local_network_gateway'],
    without,
    concerns: { as: ['routes'] },
  });
  const key =
    found.kind === 'resource' ? sites.keyOf(found.instance) : undefined;
  if (found.kind === 'outside') {
    reader.report(gateway, `${found.id} is not in the document; ${without}.`, {
      as: ['routes'],
    });
  }
  return key === undefined ? undefined : { key, written: key };
}
