import type { TerraformReaders, Values } from './reader';
import { lower, sorted } from '../resource';

/** Readers of gateways of virtual networks, their connections, and circuits. */
export const gatewayReaders: TerraformReaders = {
  azurerm_virtual_network_gateway: v => ({
    type: 'gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      type: v.type,
      sku: v.sku,
      // The provider sends the SKU as the tier, too.
      tier: v.sku,
      ...(v.type === 'Vpn'
        ? {
            vpnType: v.vpn_type,
            generation: v.generation,
            activeActive: v.active_active,
            bgp: v.bgp_enabled,
            asn: v.bgp_enabled ? v.bgp_settings[0].asn : undefined,
          }
        : {
            remoteVnetTraffic: v.remote_vnet_traffic_enabled,
            scaleUnits:
              v.sku === 'ErGwScale'
                ? [v.minimum_scale_unit, v.maximum_scale_unit]
                : undefined,
          }),
      addresses: v.ip_configuration.map((configuration: Values) => ({
        name: configuration.name,
        subnet: lower(configuration.subnet_id),
        publicIp: lower(configuration.public_ip_address_id || undefined),
      })),
    },
  }),
  azurerm_local_network_gateway: v => ({
    type: 'local-network-gateway',
    facts: {
      location: v.location,
      tags: v.tags,
      ipAddress: v.gateway_address,
      addressSpace: sorted(v.address_space),
      asn: v.bgp_settings[0]?.asn,
      bgpPeerAddress: v.bgp_settings[0]?.bgp_peering_address,
    },
  }),
  azurerm_virtual_network_gateway_connection: v => ({
    type: 'connection',
    facts: {
      location: v.location,
      tags: v.tags,
      type: v.type,
      gateway: lower(v.virtual_network_gateway_id),
      peerGateway: lower(v.peer_virtual_network_gateway_id || undefined),
      site: lower(v.local_network_gateway_id || undefined),
      circuit: lower(v.express_route_circuit_id || undefined),
      authorized: Boolean(v.authorization_key),
      ...(v.type === 'ExpressRoute'
        ? {}
        : {
            bgp: v.bgp_enabled,
            protocol: v.connection_protocol,
            deadPeerDetectionSeconds: v.dpd_timeout_seconds,
            sharedKey: v.shared_key,
            policy: v.ipsec_policy.map((policy: Values) => [
              policy.ike_encryption,
              policy.ike_integrity,
              policy.dh_group,
              policy.ipsec_encryption,
              policy.ipsec_integrity,
              policy.pfs_group,
              policy.sa_lifetime,
              policy.sa_datasize,
            ]),
          }),
    },
  }),
  azurerm_express_route_circuit: v => ({
    type: 'circuit',
    facts: {
      location: v.location,
      tags: v.tags,
      // The provider puts the name together.
      sku: `${v.sku[0].tier}_${v.sku[0].family}`,
      tier: v.sku[0].tier,
      family: v.sku[0].family,
      peeringLocation: v.peering_location || undefined,
      provider: v.service_provider_name || undefined,
      port: lower(v.express_route_port_id || undefined),
      mbps: v.bandwidth_in_mbps || v.bandwidth_in_gbps * 1000,
    },
  }),
  azurerm_express_route_circuit_peering: v => ({
    type: 'circuit-peering',
    facts: {
      type: v.peering_type,
      asn: v.peer_asn,
      prefixes: [
        v.primary_peer_address_prefix,
        v.secondary_peer_address_prefix,
      ],
      vlan: v.vlan_id,
    },
  }),
  azurerm_express_route_circuit_authorization: () => ({
    type: 'circuit-authorization',
    facts: {},
  }),
};
