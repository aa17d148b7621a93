locals {
  # Azure's services look for their subnet by exactly this name.
  service_subnet_names = [
    "AzureBastionSubnet",
    "AzureFirewallManagementSubnet",
    "AzureFirewallSubnet",
    "GatewaySubnet",
    "RouteServerSubnet",
  ]

  new_virtual_network = one(concat(azurerm_virtual_network.this, azurerm_virtual_network.protected))

  subnets = merge(azurerm_subnet.this, azurerm_subnet.designed)

  # /subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Network/virtualNetworks/<name>
  virtual_network = var.existing_id == null ? {
    id                  = local.new_virtual_network.id
    name                = local.new_virtual_network.name
    resource_group_name = local.new_virtual_network.resource_group_name
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
  count = var.existing_id == null && var.ddos_plan_id == null ? 1 : 0

  name                = var.name
  resource_group_name = azurerm_resource_group.this[0].name
  location            = var.location
  address_space       = var.address_space
  dns_servers         = var.dns_servers
  tags                = var.tags

  # It encrypts what machines of sizes that support it send each other, here and over peerings; machines that run
  # have to be stopped and started once.
  dynamic "encryption" {
    for_each = var.encryption == null ? [] : [var.encryption]

    content {
      enforcement = encryption.value
    }
  }

  # Set by others: a DDoS protection plan by Azure Policy, and what the owners of workloads need. DNS servers that are null
  # above stay as they are.
  lifecycle {
    ignore_changes = [
      bgp_community,
      ddos_protection_plan,
      flow_timeout_in_minutes,
      private_endpoint_vnet_policies,
    ]
  }
}

# The same with a DDoS protection plan of the design: nothing else is left to others or not by the data.
resource "azurerm_virtual_network" "protected" {
  count = var.existing_id == null && var.ddos_plan_id != null ? 1 : 0

  name                = var.name
  resource_group_name = azurerm_resource_group.this[0].name
  location            = var.location
  address_space       = var.address_space
  dns_servers         = var.dns_servers
  tags                = var.tags

  ddos_protection_plan {
    id     = var.ddos_plan_id
    enable = true
  }

  dynamic "encryption" {
    for_each = var.encryption == null ? [] : [var.encryption]

    content {
      enforcement = encryption.value
    }
  }

  lifecycle {
    ignore_changes = [
      bgp_community,
      flow_timeout_in_minutes,
      private_endpoint_vnet_policies,
    ]
  }
}

# No network security group and no route 0.0.0.0/0 belongs on the GatewaySubnet: both break the gateway.
resource "azurerm_subnet" "this" {
  for_each = { for key, range in var.subnets : key => range if !contains(keys(var.subnet_settings), key) }

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

# A subnet whose settings the design has.
resource "azurerm_subnet" "designed" {
  for_each = var.subnet_settings

  name                 = contains(local.service_subnet_names, each.key) ? each.key : "snet-${each.key}"
  resource_group_name  = local.virtual_network.resource_group_name
  virtual_network_name = local.virtual_network.name
  address_prefixes     = [var.subnets[each.key]]

  default_outbound_access_enabled   = contains(local.service_subnet_names, each.key)
  private_endpoint_network_policies = each.value.private_endpoint_network_policies

  dynamic "delegation" {
    for_each = each.value.delegations

    content {
      name = replace(delegation.value, "/", ".")

      service_delegation {
        name = delegation.value
      }
    }
  }

  dynamic "service_endpoint" {
    for_each = each.value.service_endpoints

    content {
      service = service_endpoint.value
    }
  }

  # Azure fills in the actions of a service.
  lifecycle {
    ignore_changes = [
      delegation[0].service_delegation[0].actions,
      private_link_service_network_policies_enabled,
      service_endpoint_policy_ids,
    ]
  }
}

resource "azurerm_subnet_network_security_group_association" "this" {
  for_each = {
    for key, settings in var.subnet_settings : key => settings.network_security_group_id
    if settings.network_security_group_id != null
  }

  subnet_id                 = azurerm_subnet.designed[each.key].id
  network_security_group_id = each.value
}

resource "azurerm_subnet_route_table_association" "this" {
  for_each = {
    for key, settings in var.subnet_settings : key => settings.route_table_id
    if settings.route_table_id != null
  }

  subnet_id      = azurerm_subnet.designed[each.key].id
  route_table_id = each.value
}
