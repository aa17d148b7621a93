locals {
  # The hubs stand together in var.subscription_id, whosever the networks are.
  circuit_gateway_subscription_ids = { for region in keys(var.virtual_hubs) : region => null }
}
