terraform {
  # 1.9 is the first version in which a validation may refer to another variable.
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
      # One major at a time: another one comes with an update of this repository.
      version = "~> 5.2"
    }
  }
}
