# A network with every kind of resource that is read from Terraform, written in many ways.

terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.62, < 6.0"
    }
  }
}

provider "azurerm" {
  features {}
}

provider "azurerm" {
  alias           = "other"
  subscription_id = "00000000-0000-0000-0000-000000000002"
  features {}
}

variable "networks" {
  type = map(object({ location = string, range = string, gateway = string, asn = number }))
  default = {
    weu = { location = "westeurope", range = "10.1.0.0/16", gateway = "10.1.255.0/27", asn = 65010 }
    neu = { location = "northeurope", range = "10.2.0.0/16", gateway = "10.2.255.0/27", asn = 65020 }
  }
}

variable "links" {
  type = map(object({ from = string, circuit = string, weight = number }))
  default = {
    first  = { from = "weu", circuit = "ams", weight = 10 }
    second = { from = "neu", circuit = "ams", weight = 0 }
  }
}

resource "azurerm_resource_group" "this" {
  name     = "rg-core"
  location = "westeurope"
}

resource "azurerm_virtual_network" "this" {
  for_each            = var.networks
  name                = "vnet-${each.key}"
  resource_group_name = azurerm_resource_group.this.name
  location            = each.value.location
  address_space       = [each.value.range]
}

resource "azurerm_subnet" "gateway" {
  for_each             = azurerm_virtual_network.this
  name                 = "GatewaySubnet"
  resource_group_name  = each.value.resource_group_name
  virtual_network_name = each.value.name
  address_prefixes     = [var.networks[each.key].gateway]
}

locals {
  subnet_ids = { for key, subnet in azurerm_subnet.gateway : key => subnet.id }
  pairs      = { "neu/weu" = { from = "neu", to = "weu" } }
}

module "gateway" {
  source   = "./modules/gateway"
  for_each = var.networks

  name           = each.key
  resource_group = azurerm_resource_group.this.name
  location       = each.value.location
  asn            = each.value.asn
  subnet_id      = local.subnet_ids[each.key]
}

module "join" {
  source   = "./modules/join"
  for_each = local.pairs

  name           = each.value
  resource_group = azurerm_resource_group.this.name
  locations      = { for key, network in var.networks : key => network.location }
  gateway_ids    = { for key, gateway in module.gateway : key => gateway.vpn_id }
}

resource "azurerm_express_route_circuit" "this" {
  for_each              = toset(["ams", "dub"])
  name                  = "erc-${each.key}"
  resource_group_name   = azurerm_resource_group.this.name
  location              = "westeurope"
  service_provider_name = "Equinix"
  peering_location      = each.key == "ams" ? "Amsterdam" : "Dublin"
  bandwidth_in_mbps     = 1000
  sku {
    tier   = "Premium"
    family = "MeteredData"
  }
}

resource "azurerm_express_route_circuit_peering" "this" {
  for_each                      = azurerm_express_route_circuit.this
  express_route_circuit_name    = each.value.name
  resource_group_name           = azurerm_resource_group.this.name
  peering_type                  = "AzurePrivatePeering"
  peer_asn                      = each.key == "ams" ? 65050 : 65051
  primary_peer_address_prefix   = each.key == "ams" ? "192.168.10.0/30" : "192.168.11.0/30"
  secondary_peer_address_prefix = each.key == "ams" ? "192.168.10.4/30" : "192.168.11.4/30"
  vlan_id                       = 100
}

resource "azurerm_express_route_circuit_connection" "reach" {
  name                = "reach"
  peering_id          = azurerm_express_route_circuit_peering.this["ams"].id
  peer_peering_id     = azurerm_express_route_circuit_peering.this["dub"].id
  address_prefix_ipv4 = "192.168.12.0/29"
}

# The keys say nothing of the ends; the variable does.
resource "azurerm_virtual_network_gateway_connection" "circuit" {
  for_each                   = var.links
  name                       = "con-${each.key}"
  resource_group_name        = azurerm_resource_group.this.name
  location                   = var.networks[each.value.from].location
  type                       = "ExpressRoute"
  virtual_network_gateway_id = module.gateway[each.value.from].er_id
  express_route_circuit_id   = azurerm_express_route_circuit.this[each.value.circuit].id
  routing_weight             = each.value.weight
}

resource "azurerm_subnet" "app" {
  name                 = "app"
  resource_group_name  = azurerm_resource_group.this.name
  virtual_network_name = azurerm_virtual_network.this["weu"].name
  address_prefixes     = ["10.1.1.0/24"]
}

resource "azurerm_route_table" "app" {
  name                          = "rt-app"
  resource_group_name           = azurerm_resource_group.this.name
  location                      = "westeurope"
  bgp_route_propagation_enabled = false
}

resource "azurerm_route" "default" {
  name                = "default"
  resource_group_name = azurerm_resource_group.this.name
  route_table_name    = azurerm_route_table.app.name
  address_prefix      = "0.0.0.0/0"
  next_hop_type       = "None"
}

resource "azurerm_subnet_route_table_association" "app" {
  subnet_id      = azurerm_subnet.app.id
  route_table_id = azurerm_route_table.app.id
}

# A virtual WAN in another subscription, with the same names.
resource "azurerm_resource_group" "wan" {
  provider = azurerm.other
  name     = "rg-core"
  location = "westeurope"
}

resource "azurerm_virtual_network" "spoke" {
  provider            = azurerm.other
  for_each            = { weu = "10.11.0.0/16", neu = "10.12.0.0/16" }
  name                = "vnet-${each.key}"
  resource_group_name = azurerm_resource_group.wan.name
  location            = var.networks[each.key].location
  address_space       = [each.value]
}

resource "azurerm_virtual_wan" "this" {
  provider            = azurerm.other
  name                = "vwan-core"
  resource_group_name = azurerm_resource_group.wan.name
  location            = "westeurope"
}

resource "azurerm_virtual_hub" "this" {
  provider               = azurerm.other
  for_each               = { weu = "10.21.0.0/23", neu = "10.22.0.0/23" }
  name                   = "vhub-${each.key}"
  resource_group_name    = azurerm_resource_group.wan.name
  location               = var.networks[each.key].location
  virtual_wan_id         = azurerm_virtual_wan.this.id
  address_prefix         = each.value
  hub_routing_preference = "VpnGateway"
}

resource "azurerm_virtual_hub_route_table" "red" {
  provider       = azurerm.other
  name           = "red"
  virtual_hub_id = azurerm_virtual_hub.this["weu"].id
  labels         = ["red"]
}

resource "azurerm_virtual_hub_connection" "neu" {
  provider                  = azurerm.other
  name                      = "con-neu"
  virtual_hub_id            = azurerm_virtual_hub.this["neu"].id
  remote_virtual_network_id = azurerm_virtual_network.spoke["neu"].id
}

resource "azurerm_virtual_hub_connection" "weu" {
  provider                  = azurerm.other
  name                      = "con-weu"
  virtual_hub_id            = azurerm_virtual_hub.this["weu"].id
  remote_virtual_network_id = azurerm_virtual_network.spoke["weu"].id

  routing {
    associated_route_table_id = azurerm_virtual_hub_route_table.red.id
    propagated_route_table {
      labels          = ["default"]
      route_table_ids = [azurerm_virtual_hub_route_table.red.id]
    }
  }
}

resource "azurerm_virtual_hub_route_table_route" "appliance" {
  provider          = azurerm.other
  name              = "appliance"
  route_table_id    = azurerm_virtual_hub_route_table.red.id
  destinations_type = "CIDR"
  destinations      = ["10.99.0.0/16"]
  next_hop          = azurerm_virtual_hub_connection.weu.id
}

resource "azurerm_firewall" "hub" {
  provider            = azurerm.other
  name                = "afw-neu"
  resource_group_name = azurerm_resource_group.wan.name
  location            = "northeurope"
  sku_name            = "AZFW_Hub"
  sku_tier            = "Standard"
  virtual_hub {
    virtual_hub_id = azurerm_virtual_hub.this["neu"].id
  }
}

resource "azurerm_virtual_hub_routing_intent" "neu" {
  provider       = azurerm.other
  name           = "intent"
  virtual_hub_id = azurerm_virtual_hub.this["neu"].id
  routing_policy {
    name         = "private"
    destinations = ["PrivateTraffic"]
    next_hop     = azurerm_firewall.hub.id
  }
}

resource "azurerm_vpn_gateway" "this" {
  provider            = azurerm.other
  for_each            = azurerm_virtual_hub.this
  name                = "vpng-${each.key}"
  resource_group_name = azurerm_resource_group.wan.name
  location            = each.value.location
  virtual_hub_id      = each.value.id
}

resource "azurerm_vpn_site" "hq" {
  provider            = azurerm.other
  name                = "hq"
  resource_group_name = azurerm_resource_group.wan.name
  location            = "westeurope"
  virtual_wan_id      = azurerm_virtual_wan.this.id
  address_cidrs       = ["172.20.0.0/16"]
  link {
    name       = "a"
    ip_address = "203.0.113.30"
  }
  link {
    name       = "b"
    ip_address = "203.0.113.31"
  }
}

resource "azurerm_vpn_gateway_connection" "hq" {
  provider           = azurerm.other
  for_each           = azurerm_vpn_gateway.this
  name               = "con-hq-${each.key}"
  vpn_gateway_id     = each.value.id
  remote_vpn_site_id = azurerm_vpn_site.hq.id
  vpn_link {
    name             = "a"
    vpn_site_link_id = "${azurerm_vpn_site.hq.id}/vpnSiteLinks/a"
  }
  vpn_link {
    name             = "b"
    vpn_site_link_id = "${azurerm_vpn_site.hq.id}/vpnSiteLinks/b"
  }
}

resource "azurerm_express_route_gateway" "weu" {
  provider            = azurerm.other
  name                = "ergw-weu"
  resource_group_name = azurerm_resource_group.wan.name
  location            = "westeurope"
  virtual_hub_id      = azurerm_virtual_hub.this["weu"].id
  scale_units         = 1
}

resource "azurerm_express_route_connection" "dub" {
  provider                         = azurerm.other
  name                             = "con-dub"
  express_route_gateway_id         = azurerm_express_route_gateway.weu.id
  express_route_circuit_peering_id = azurerm_express_route_circuit_peering.this["dub"].id
}

# Two networks that a manager joins.
data "azurerm_subscription" "this" {}

resource "azurerm_network_manager" "this" {
  name                = "vnm"
  resource_group_name = azurerm_resource_group.this.name
  location            = "westeurope"
  scope {
    subscription_ids = [data.azurerm_subscription.this.id]
  }
  scope_accesses = ["Connectivity"]
}

resource "azurerm_virtual_network" "managed" {
  count               = 2
  name                = "vnet-managed-${count.index}"
  resource_group_name = azurerm_resource_group.this.name
  location            = "westeurope"
  address_space       = ["10.${31 + count.index}.0.0/16"]
}

resource "azurerm_network_manager_network_group" "this" {
  name               = "group"
  network_manager_id = azurerm_network_manager.this.id
}

resource "azurerm_network_manager_static_member" "this" {
  count                     = 2
  name                      = "member-${count.index}"
  network_group_id          = azurerm_network_manager_network_group.this.id
  target_virtual_network_id = azurerm_virtual_network.managed[count.index].id
}

resource "azurerm_network_manager_connectivity_configuration" "mesh" {
  name                  = "mesh"
  network_manager_id    = azurerm_network_manager.this.id
  connectivity_topology = "Mesh"
  applies_to_group {
    group_connectivity = "DirectlyConnected"
    network_group_id   = azurerm_network_manager_network_group.this.id
  }
}

resource "azurerm_network_manager_deployment" "mesh" {
  network_manager_id = azurerm_network_manager.this.id
  location           = "westeurope"
  scope_access       = "Connectivity"
  configuration_ids  = [azurerm_network_manager_connectivity_configuration.mesh.id]
}

# The model does not know it.
resource "azurerm_point_to_site_vpn_gateway" "p2s" {
  provider                    = azurerm.other
  name                        = "p2s"
  resource_group_name         = azurerm_resource_group.wan.name
  location                    = "westeurope"
  virtual_hub_id              = azurerm_virtual_hub.this["weu"].id
  vpn_server_configuration_id = "/subscriptions/00000000-0000-0000-0000-000000000002/resourceGroups/rg-core/providers/Microsoft.Network/vpnServerConfigurations/users"
  scale_unit                  = 1
  connection_configuration {
    name = "users"
    vpn_client_address_pool {
      address_prefixes = ["172.30.0.0/24"]
    }
  }
}
