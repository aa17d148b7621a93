# Promises about the connections to circuits that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "circuit_connections" {
  command = plan

  assert {
    condition = join(" ", keys(output.circuit_connection_ids)) == join(" ", sort(flatten([
      for circuit, settings in var.circuits : [
        for region in settings.regions : "${region}/${circuit}"
      ] if settings.provisioned
    ])))
    error_message = "Every circuit that is provisioned must be connected to its regions, and no other."
  }
}
