terraform {
  # 1.9 is the first version in which a validation may refer to another variable.
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
      # 4.62 is the oldest 4.x with every name that 5.x kept.
      version = ">= 4.62, < 6.0"
    }
  }
}
