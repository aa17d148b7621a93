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
  azurerm_virtual_network_gateway: values => ({
    properties: {
      gatewayType: values.type,
      sku: { name: values.sku },
      vpnGatewayGeneration: values.generation,
      ipConfigurations: blocksIn(values, 'ip_configuration').map(each => ({
        properties: {
          subnet: reference(each, 'subnet_id'),
          publicIPAddress: reference(each, 'public_ip_address_id'),
        },
      })),
    },
  }),
  azurerm_local_network_gateway: values => {
    const [bgp] = blocksIn(values, 'bgp_settings');
    return {
      properties: {
        gatewayIpAddress: values.gateway_address,
        fqdn: values.gateway_fqdn,
        localNetworkAddressSpace: { addressPrefixes: values.address_space },
        ...(bgp
          ? {
              bgpSettings: {
                asn: bgp.asn,
                bgpPeeringAddress: bgp.bgp_peering_address,
              },
            }
          : {}),
      },
    };
  },
  azurerm_virtual_network_gateway_connection: values => ({
    properties: {
      virtualNetworkGateway1: reference(values, 'virtual_network_gateway_id'),
      virtualNetworkGateway2: reference(
        values,
        'peer_virtual_network_gateway_id',
      ),
      localNetworkGateway2: reference(values, 'local_network_gateway_id'),
      peer: reference(values, 'express_route_circuit_id'),
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
    const { sku, properties = {} } = shape?.(values) ?? {};
    return [
      {
        id: id ?? address,
        name: textIn(values, 'name') ?? address,
        type: azure ? `Microsoft.Network/${azure.type}` : type,
        location: values.location,
        sku,
        properties,
      },
    ];
  });
}
