locals {
  # Every circuit that can be connected with each of its regions, keyed "<region>/<circuit>".
  circuit_connections = merge([
    for circuit, settings in var.circuits : {
      for region in settings.regions : "${region}/${circuit}" => {
        region  = region
        circuit = circuit
        # The owner of a circuit has to authorize gateways of other subscriptions.
        authorized = settings.subscription_id != local.circuit_gateway_subscription_ids[region]
        existing   = settings.circuit_id != null
      }
    } if settings.provisioned
  ]...)

  connections_without_authorization_key = setsubtract(
    [for key, connection in local.circuit_connections : key if connection.authorized && connection.existing],
    nonsensitive(keys(var.circuit_authorization_keys)),
  )

  circuits = { for key, circuit in module.circuit : key => circuit }
}
