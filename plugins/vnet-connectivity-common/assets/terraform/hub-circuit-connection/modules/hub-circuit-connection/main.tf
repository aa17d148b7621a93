resource "azurerm_express_route_connection" "this" {
  name                             = var.name
  express_route_gateway_id         = var.express_route_gateway_id
  express_route_circuit_peering_id = "${var.express_route_circuit_id}/peerings/AzurePrivatePeering"
  authorization_key                = var.authorization_key
}
