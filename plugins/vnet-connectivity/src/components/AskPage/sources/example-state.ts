/** Resources as `terraform show -json` prints a state, with what of them concerns routing. */

const group =
  '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-regions/providers/Microsoft.Network';

function resource(
  type: string,
  name: string,
  values: Readonly<Record<string, unknown>>,
) {
  return {
    address: `${type}.${name}`,
    mode: 'managed',
    type,
    name,
    provider_name: 'registry.terraform.io/hashicorp/azurerm',
    values: { resource_group_name: 'rg-regions', ...values },
  };
}

function network(key: string, name: string, location: string, range: string) {
  return resource('azurerm_virtual_network', key, {
    id: `${group}/virtualNetworks/${name}`,
    name,
    location,
    address_space: [range],
  });
}

function subnet(key: string, networkName: string, name: string, range: string) {
  return resource('azurerm_subnet', key, {
    id: `${group}/virtualNetworks/${networkName}/subnets/${name}`,
    name,
    virtual_network_name: networkName,
    address_prefixes: [range],
  });
}

function peering(key: string, from: string, to: string) {
  return resource('azurerm_virtual_network_peering', key, {
    id: `${group}/virtualNetworks/${from}/virtualNetworkPeerings/to-${to}`,
    name: `to-${to}`,
    virtual_network_name: from,
    remote_virtual_network_id: `${group}/virtualNetworks/${to}`,
    allow_virtual_network_access: true,
    allow_forwarded_traffic: true,
    allow_gateway_transit: false,
    use_remote_gateways: false,
  });
}

/** A route table of a subnet, which sends a range to an appliance that the state does not have. */
function routedBy(
  key: string,
  networkName: string,
  subnetName: string,
  range: string,
) {
  const table = `${group}/routeTables/rt-${key}`;
  const id = `${group}/virtualNetworks/${networkName}/subnets/${subnetName}`;
  return [
    resource('azurerm_route_table', key, {
      id: table,
      name: `rt-${key}`,
      bgp_route_propagation_enabled: true,
      route: [
        {
          name: 'through-appliance',
          address_prefix: range,
          next_hop_type: 'VirtualAppliance',
          next_hop_in_ip_address: '10.20.9.4',
        },
      ],
    }),
    resource('azurerm_subnet_route_table_association', key, {
      id,
      subnet_id: id,
      route_table_id: table,
    }),
  ];
}

/**
 * Two regions that are peered, and a laboratory that is peered with the first one only: it reaches the second one
 * through an appliance, which another state has, so that nobody knows from here what becomes of its packets.
 */
export const twoRegionsState = JSON.stringify(
  {
    format_version: '1.0',
    terraform_version: '1.9.8',
    values: {
      root_module: {
        resources: [
          network('weu', 'vnet-weu', 'westeurope', '10.20.0.0/16'),
          network('neu', 'vnet-neu', 'northeurope', '10.30.0.0/16'),
          network('lab', 'vnet-lab', 'westeurope', '10.40.0.0/16'),
          subnet('weu_app', 'vnet-weu', 'snet-app', '10.20.1.0/24'),
          subnet('neu_app', 'vnet-neu', 'snet-app', '10.30.1.0/24'),
          subnet('lab_app', 'vnet-lab', 'snet-lab', '10.40.1.0/24'),
          peering('weu_neu', 'vnet-weu', 'vnet-neu'),
          peering('neu_weu', 'vnet-neu', 'vnet-weu'),
          peering('weu_lab', 'vnet-weu', 'vnet-lab'),
          peering('lab_weu', 'vnet-lab', 'vnet-weu'),
          ...routedBy('lab', 'vnet-lab', 'snet-lab', '10.30.0.0/16'),
          ...routedBy('neu', 'vnet-neu', 'snet-app', '10.40.0.0/16'),
        ],
      },
    },
  },
  undefined,
  2,
);
