terraform {
  # 1.9 is the first version in which a validation may refer to another variable.
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
      # StandardV2 came to the provider in 2026; 4.80 is the oldest version that is known to have it.
      version = ">= 4.80, < 6.0"
    }
  }
}
