import type { TerraformReaders, Values } from './reader';
import { lower, sorted } from '../resource';

/** Readers of Virtual WAN and of Route Servers. */
export const virtualWanReaders: TerraformReaders = {
  azurerm_route_server: v => ({
    type: 'route-server',
    facts: {
      location: v.location,
      tags: v.tags,
      sku: v.sku,
      branchToBranch: v.branch_to_branch_traffic_enabled,
      subnet: lower(v.subnet_id),
      publicIp: lower(v.public_ip_address_id),
    },
  }),
  azurerm_route_server_bgp_connection: v => ({
    type: 'route-server-peer',
    facts: { asn: v.peer_asn, address: v.peer_ip },
  }),
  azurerm_virtual_wan: v => ({
    type: 'virtual-wan',
    facts: {
      location: v.location,
      tags: v.tags,
      type: v.type,
      branchToBranch: v.allow_branch_to_branch_traffic,
    },
  }),
  azurerm_virtual_hub: v => ({
    type: 'virtual-hub',
    facts: {
      location: v.location,
      tags: v.tags,
      // Azure's default.
      sku: v.sku ?? 'Standard',
      addressPrefix: v.address_prefix,
      virtualWan: lower(v.virtual_wan_id),
      routingPreference: v.hub_routing_preference,
    },
  }),
  azurerm_virtual_hub_connection: v => ({
    type: 'hub-connection',
    facts: {
      network: lower(v.remote_virtual_network_id),
      internetSecurity: v.internet_security_enabled,
    },
  }),
  azurerm_virtual_hub_routing_intent: v => ({
    type: 'routing-intent',
    facts: {
      policies: v.routing_policy.map((policy: Values) => ({
        name: policy.name,
        destinations: sorted(policy.destinations),
        nextHop: lower(policy.next_hop),
      })),
    },
  }),
  azurerm_vpn_gateway: v => ({
    type: 'hub-vpn-gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      hub: lower(v.virtual_hub_id),
      scaleUnits: v.scale_unit,
      asn: v.bgp_settings[0].asn,
      peerWeight: v.bgp_settings[0].peer_weight,
    },
  }),
  azurerm_vpn_site: v => ({
    type: 'vpn-site',
    facts: {
      location: v.location,
      tags: v.tags,
      virtualWan: lower(v.virtual_wan_id),
      addressSpace: sorted(v.address_cidrs),
      links: v.link.map((link: Values) => ({
        name: link.name,
        ipAddress: link.ip_address,
        asn: link.bgp[0]?.asn,
        bgpPeerAddress: link.bgp[0]?.peering_address,
      })),
    },
  }),
  azurerm_vpn_gateway_connection: v => ({
    type: 'hub-site-connection',
    facts: {
      site: lower(v.remote_vpn_site_id),
      links: v.vpn_link.map((link: Values) => ({
        name: link.name,
        siteLink: lower(link.vpn_site_link_id),
        deadPeerDetectionSeconds: link.dpd_timeout_seconds,
        bgp: link.bgp_enabled,
        sharedKey: link.shared_key,
        protocol: link.protocol,
        policy: link.ipsec_policy.map((policy: Values) => [
          policy.ike_encryption_algorithm,
          policy.ike_integrity_algorithm,
          policy.dh_group,
          policy.encryption_algorithm,
          policy.integrity_algorithm,
          policy.pfs_group,
          policy.sa_lifetime_sec,
          policy.sa_data_size_kb,
        ]),
      })),
    },
  }),
  azurerm_express_route_gateway: v => ({
    type: 'hub-express-route-gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      hub: lower(v.virtual_hub_id),
      scaleUnits: v.scale_units,
    },
  }),
  azurerm_express_route_connection: v => ({
    type: 'hub-circuit-connection',
    facts: {
      circuit: lower(v.express_route_circuit_peering_id),
      authorized: Boolean(v.authorization_key),
    },
  }),
};
