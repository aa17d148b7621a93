locals {
  # Azure's services look for their subnet by exactly this name.
  service_subnet_names = [
    "AzureBastionSubnet",
    "AzureFirewallManagementSubnet",
    "AzureFirewallSubnet",
    "GatewaySubnet",
    "RouteServerSubnet",
  ]

  # /subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Network/virtualNetworks/<name>
  virtual_network = var.existing_id == null ? {
    id                  = azurerm_virtual_network.this[0].id
    name                = azurerm_virtual_network.this[0].name
    resource_group_name = azurerm_virtual_network.this[0].resource_group_name
    } : {
    id                  = var.existing_id
    name                = split("/", var.existing_id)[8]
    resource_group_name = split("/", var.existing_id)[4]
  }
}

resource "azurerm_resource_group" "this" {
  count = var.resource_group_name == null ? 0 : 1

  name     = var.resource_group_name
  location = var.location
  tags     = var.tags
}

resource "azurerm_virtual_network" "this" {
  count = var.existing_id == null ? 1 : 0

  name                = var.name
  resource_group_name = azurerm_resource_group.this[0].name
  location            = var.location
  address_space       = var.address_space
  tags                = var.tags

  # It encrypts what machines of sizes that support it send each other, here and over peerings; machines that run
  # have to be stopped and started once.
  dynamic "encryption" {
    for_each = var.encryption == null ? [] : [var.encryption]

    content {
      enforcement = encryption.value
    }
  }

  # Set by others: a DDoS protection plan by Azure Policy, and what the owners of workloads need.
  lifecycle {
    ignore_changes = [
      bgp_community,
      ddos_protection_plan,
      dns_servers,
      flow_timeout_in_minutes,
      private_endpoint_vnet_policies,
    ]
  }
}

# No network security group and no route 0.0.0.0/0 belongs on the GatewaySubnet: both break the gateway.
resource "azurerm_subnet" "this" {
  for_each = var.subnets

  name                 = contains(local.service_subnet_names, each.key) ? each.key : "snet-${each.key}"
  resource_group_name  = local.virtual_network.resource_group_name
  virtual_network_name = local.virtual_network.name
  address_prefixes     = [each.value]

  # A workload reaches the internet only by a way that somebody chose (NAT gateway, firewall, public IP);
  # Azure's own services need the platform's default.
  default_outbound_access_enabled = contains(local.service_subnet_names, each.key)

  # Set by others: by the owners of workloads, by services that are placed in the subnet, and by Azure Policy. A network
  # security group, a route table and a NAT gateway are not arguments of a subnet: those of others stay anyway.
  lifecycle {
    ignore_changes = [
      delegation,
      private_endpoint_network_policies,
      private_link_service_network_policies_enabled,
      service_endpoint,
      service_endpoint_policy_ids,
    ]
  }
}
