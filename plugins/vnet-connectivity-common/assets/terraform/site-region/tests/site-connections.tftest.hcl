# Promises about the connections to sites that follow from terraform.tfvars.json.

mock_provider "azurerm" {}

run "site_connections" {
  command = plan

  assert {
    condition = join(" ", keys(output.site_connection_ids)) == join(" ", sort(flatten([
      for region in keys(var.vpn_gateways) : [
        for site, settings in var.sites : [
          for device in keys(settings.devices) : "${region}/${site}/${device}"
          if var.gateway_region == null || region == var.gateway_region
        ]
      ]
    ])))
    error_message = "Every gateway that on-premises comes in by must be connected to every device of every site."
  }
}
