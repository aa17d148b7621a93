# begin: secrets
variables {
  # begin: vpn-connection
  shared_keys = merge([
    for region in keys(var.regions) : {
      for other in concat(
        keys(var.regions),
        # begin: sites
        keys(var.sites),
        # end: sites
      ) : "${region}/${other}" => "test"
    }
  ]...)
  # end: vpn-connection
  # begin: circuit
  circuit_authorization_keys = merge([
    for circuit in keys(var.circuits) : {
      for region in keys(var.regions) : "${region}/${circuit}" => "00000000-0000-0000-0000-000000000000"
    }
  ]...)
  # end: circuit
}

# end: secrets
