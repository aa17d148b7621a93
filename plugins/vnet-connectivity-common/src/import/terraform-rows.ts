import { azurermResource } from '../azure';
import type { Values } from '../readers/arm/values';
import { isRecord } from '../records';
import { withAzapiRead } from '../readers/terraform/azapi';
import type { TerraformDocument } from '../readers/terraform/document';
import type { Instance } from '../readers/terraform/instances';
import { instancesOf } from '../readers/terraform/instances';

/** The arguments of a resource in the words of Azure. */
type Shape = (values: Instance['values']) => {
  readonly sku?: Values;
  readonly zones?: unknown;
  readonly properties?: Values;
};

function textIn(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function blocksIn(values: Values, name: string): Values[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function reference(values: Values, name: string): Values | undefined {
  const id = textIn(values, name);
  return id === undefined ? undefined : { id };
}

/** The name is that of version 5; version 4 knew another one. */
function bgpIn(values: Values): unknown {
  return values.bgp_enabled ?? values.enable_bgp;
}

function bgpSettingsOf(values: Values): Values {
  const [bgp] = blocksIn(values, 'bgp_settings');
  return bgp
    ? {
        bgpSettings: {
          asn: bgp.asn,
          bgpPeeringAddress: bgp.bgp_peering_address,
          peerWeight: bgp.peer_weight,
        },
      }
    : {};
}

/** Features of a gateway that no spec has. */
function featuresOfGateway(values: Values): Values {
  const [clients] = blocksIn(values, 'vpn_client_configuration');
  const [routes] = blocksIn(values, 'custom_route');
  return {
    vpnClientConfiguration: {
      vpnClientAddressPool: { addressPrefixes: clients?.address_space },
    },
    customRoutes: { addressPrefixes: routes?.address_prefixes },
    gatewayDefaultSite: reference(values, 'default_local_network_gateway_id'),
    enablePrivateIpAddress: values.private_ip_address_enabled,
    enableDnsForwarding: values.dns_forwarding_enabled,
    enableBgpRouteTranslationForNat:
      values.bgp_route_translation_for_nat_enabled,
    disableIPSecReplayProtection:
      values.ip_sec_replay_protection_enabled === false,
    allowVirtualWanTraffic: values.virtual_wan_traffic_enabled,
    virtualNetworkGatewayPolicyGroups: values.policy_group,
  };
}

const shapes: Readonly<Record<string, Shape>> = {
  azurerm_virtual_network: values => {
    const [encryption] = blocksIn(values, 'encryption');
    return {
      properties: {
        addressSpace: { addressPrefixes: values.address_space },
        ...(encryption
          ? {
              encryption: {
                enabled: true,
                enforcement: encryption.enforcement,
              },
            }
          : {}),
      },
    };
  },
  azurerm_virtual_network_peering: values => ({
    properties: {
      remoteVirtualNetwork: reference(values, 'remote_virtual_network_id'),
    },
  }),
  azurerm_subnet: values => ({
    properties: {
      addressPrefixes: values.address_prefixes,
      delegations: values.delegation,
      serviceEndpoints: values.service_endpoints ?? values.service_endpoint,
      defaultOutboundAccess: values.default_outbound_access_enabled,
      privateEndpointNetworkPolicies: values.private_endpoint_network_policies,
      privateLinkServiceNetworkPolicies:
        values.private_link_service_network_policies_enabled === false
          ? 'Disabled'
          : 'Enabled',
    },
  }),
  azurerm_public_ip: values => ({
    sku: { name: values.sku, tier: values.sku_tier },
    zones: values.zones,
    properties: {
      publicIPAllocationMethod: values.allocation_method,
      publicIPAddressVersion: values.ip_version,
      idleTimeoutInMinutes: values.idle_timeout_in_minutes,
      dnsSettings: {
        domainNameLabel: values.domain_name_label,
        reverseFqdn: values.reverse_fqdn,
      },
      publicIPPrefix: reference(values, 'public_ip_prefix_id'),
      ipTags: isRecord(values.ip_tags) ? Object.keys(values.ip_tags) : [],
      ddosSettings: { protectionMode: values.ddos_protection_mode },
    },
  }),
  azurerm_virtual_network_gateway: values => ({
    properties: {
      gatewayType: values.type,
      vpnType: values.vpn_type,
      sku: { name: values.sku },
      vpnGatewayGeneration: values.generation,
      activeActive: values.active_active,
      enableBgp: bgpIn(values),
      ...bgpSettingsOf(values),
      allowRemoteVnetTraffic: values.remote_vnet_traffic_enabled,
      autoScaleConfiguration: {
        bounds: {
          min: values.minimum_scale_unit,
          max: values.maximum_scale_unit,
        },
      },
      ...featuresOfGateway(values),
      ipConfigurations: blocksIn(values, 'ip_configuration').map(each => ({
        name: each.name,
        properties: {
          subnet: reference(each, 'subnet_id'),
          publicIPAddress: reference(each, 'public_ip_address_id'),
        },
      })),
    },
  }),
  azurerm_local_network_gateway: values => ({
    properties: {
      gatewayIpAddress: values.gateway_address,
      fqdn: values.gateway_fqdn,
      localNetworkAddressSpace: { addressPrefixes: values.address_space },
      ...bgpSettingsOf(values),
    },
  }),
  azurerm_virtual_network_gateway_connection: values => ({
    properties: {
      virtualNetworkGateway1: reference(values, 'virtual_network_gateway_id'),
      virtualNetworkGateway2: reference(
        values,
        'peer_virtual_network_gateway_id',
      ),
      localNetworkGateway2: reference(values, 'local_network_gateway_id'),
      peer: reference(values, 'express_route_circuit_id'),
      connectionType: values.type,
      connectionProtocol: values.connection_protocol,
      connectionMode: values.connection_mode,
      dpdTimeoutSeconds: values.dpd_timeout_seconds,
      enableBgp: bgpIn(values),
      useLocalAzureIpAddress: values.local_azure_ip_address_enabled,
      enablePrivateLinkFastPath: values.private_link_fast_path_enabled,
      trafficSelectorPolicies: values.traffic_selector_policy,
      gatewayCustomBgpIpAddresses: values.custom_bgp_addresses,
      ingressNatRules: values.ingress_nat_rule_ids,
      egressNatRules: values.egress_nat_rule_ids,
      ipsecPolicies: blocksIn(values, 'ipsec_policy').map(each => ({
        ikeEncryption: each.ike_encryption,
        ikeIntegrity: each.ike_integrity,
        dhGroup: each.dh_group,
        ipsecEncryption: each.ipsec_encryption,
        ipsecIntegrity: each.ipsec_integrity,
        pfsGroup: each.pfs_group,
        saLifeTimeSeconds: each.sa_lifetime,
        saDataSizeKilobytes: each.sa_datasize,
      })),
    },
  }),
  azurerm_express_route_circuit: values => {
    const [sku] = blocksIn(values, 'sku');
    return {
      sku: sku ? { tier: sku.tier, family: sku.family } : undefined,
      properties: {
        bandwidthInGbps: values.bandwidth_in_gbps,
        serviceProviderProperties: {
          serviceProviderName: values.service_provider_name,
          peeringLocation: values.peering_location,
          bandwidthInMbps: values.bandwidth_in_mbps,
        },
      },
    };
  },
  azurerm_virtual_hub: values => ({
    properties: {
      addressPrefix: values.address_prefix,
      virtualWan: reference(values, 'virtual_wan_id'),
    },
  }),
  azurerm_virtual_hub_connection: values => ({
    properties: {
      remoteVirtualNetwork: reference(values, 'remote_virtual_network_id'),
    },
  }),
  azurerm_vpn_gateway: values => ({
    properties: {
      virtualHub: reference(values, 'virtual_hub_id'),
      vpnGatewayScaleUnit: values.scale_unit,
    },
  }),
  azurerm_express_route_gateway: values => ({
    properties: {
      virtualHub: reference(values, 'virtual_hub_id'),
      autoScaleConfiguration: { bounds: { min: values.scale_units } },
    },
  }),
  azurerm_vpn_site: values => ({
    properties: {
      vpnSiteLinks: blocksIn(values, 'link').map(link => {
        const [bgp] = blocksIn(link, 'bgp');
        return {
          name: link.name,
          properties: {
            ipAddress: link.ip_address,
            fqdn: link.fqdn,
            ...(bgp
              ? {
                  bgpProperties: {
                    asn: bgp.asn,
                    bgpPeeringAddress: bgp.peering_address,
                  },
                }
              : {}),
          },
        };
      }),
    },
  }),
  azurerm_firewall: values => {
    const [hub] = blocksIn(values, 'virtual_hub');
    return {
      properties: {
        sku: { tier: values.sku_tier },
        ...(hub ? { virtualHub: reference(hub, 'virtual_hub_id') } : {}),
        ipConfigurations: blocksIn(values, 'ip_configuration').map(each => ({
          properties: { subnet: reference(each, 'subnet_id') },
        })),
      },
    };
  },
};

/**
 * The resources of a Terraform document as rows in Azure's shape, as far as an import asks for what the graph does not
 * hold. What has no id yet has its address instead.
 */
export function rowsOfTerraform(document: TerraformDocument): Values[] {
  return withAzapiRead(instancesOf(document)).flatMap(instance => {
    const { address, type, values } = instance;
    const id = textIn(values, 'id');
    const azure = azurermResource(type);
    const shape = shapes[type];
    if (id === undefined && !shape) return [];
    const { sku, zones, properties = {} } = shape?.(values) ?? {};
    const edgeZone = textIn(values, 'edge_zone');
    return [
      {
        id: id ?? address,
        name: textIn(values, 'name') ?? address,
        type: azure ? `Microsoft.Network/${azure.type}` : type,
        location: values.location,
        tags: values.tags,
        sku,
        zones,
        extendedLocation: edgeZone === undefined ? undefined : { edgeZone },
        properties,
      },
    ];
  });
}
