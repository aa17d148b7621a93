locals {
  subscriptions = { for id in setunion([var.subscription_id], var.further_subscription_ids) : lower(id) => "/subscriptions/${lower(id)}" }

  # The custom roles that are needed.
  actions = { for identity, actions in { plan = var.plan_actions, apply = var.apply_actions } : identity => actions if length(actions) > 0 }
  roles   = { plan = "Reader", apply = "Network Contributor" }

  # Each role of each identity in each subscription.
  assignments = {
    for pair in setproduct(keys(local.roles), keys(local.subscriptions)) :
    join("/", pair) => { identity = pair[0], scope = local.subscriptions[pair[1]] }
  }
}

resource "azurerm_resource_group" "pipelines" {
  name     = "rg-${var.name}-pipelines"
  location = var.location
}

# Where Terraform keeps its state: for identities only, nothing of it is public, and what is overwritten or deleted can
# be had back for 30 days.
resource "azurerm_storage_account" "state" {
  # Unique in Azure as a whole: up to 24 letters and digits.
  name                            = "st${substr(replace(var.name, "-", ""), 0, 14)}${substr(sha256("${lower(var.subscription_id)}/${var.name}"), 0, 8)}"
  resource_group_name             = azurerm_resource_group.pipelines.name
  location                        = azurerm_resource_group.pipelines.location
  account_tier                    = "Standard"
  account_replication_type        = var.state_replication
  min_tls_version                 = "TLS1_2"
  shared_access_key_enabled       = false
  default_to_oauth_authentication = true
  allow_nested_items_to_be_public = false
  local_user_enabled              = false

  blob_properties {
    versioning_enabled = true

    delete_retention_policy {
      days = 30
    }

    container_delete_retention_policy {
      days = 30
    }
  }
}

resource "azurerm_storage_container" "state" {
  name               = "tfstate"
  storage_account_id = azurerm_storage_account.state.id
}

resource "azurerm_management_lock" "state" {
  name       = "lock-state"
  scope      = azurerm_storage_account.state.id
  lock_level = "CanNotDelete"
  notes      = "Without the state Terraform does not know what it has built."
}

resource "azurerm_user_assigned_identity" "pipelines" {
  for_each = local.roles

  name                = "id-${var.name}-${each.key}"
  resource_group_name = azurerm_resource_group.pipelines.name
  location            = azurerm_resource_group.pipelines.location
}

resource "azurerm_federated_identity_credential" "pipelines" {
  for_each = var.federated_credentials

  name                      = each.key
  user_assigned_identity_id = azurerm_user_assigned_identity.pipelines[each.value.identity].id
  audience                  = ["api://AzureADTokenExchange"]
  issuer                    = each.value.issuer
  subject                   = each.value.subject
}

resource "azurerm_role_definition" "pipelines" {
  for_each = local.actions

  # Unique in the directory.
  name              = "${var.name} ${each.key} ${var.subscription_id}"
  scope             = local.subscriptions[lower(var.subscription_id)]
  assignable_scopes = values(local.subscriptions)

  permissions {
    actions = each.value
  }
}

resource "azurerm_role_assignment" "built_in" {
  for_each = local.assignments

  scope                = each.value.scope
  role_definition_name = local.roles[each.value.identity]
  principal_id         = azurerm_user_assigned_identity.pipelines[each.value.identity].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "custom" {
  for_each = { for key, assignment in local.assignments : key => assignment if contains(keys(local.actions), assignment.identity) }

  scope              = each.value.scope
  role_definition_id = azurerm_role_definition.pipelines[each.value.identity].role_definition_resource_id
  principal_id       = azurerm_user_assigned_identity.pipelines[each.value.identity].principal_id
  principal_type     = "ServicePrincipal"
}

# A plan takes no lock and writes no state.
resource "azurerm_role_assignment" "state" {
  for_each = { plan = "Storage Blob Data Reader", apply = "Storage Blob Data Contributor" }

  scope                = azurerm_storage_container.state.id
  role_definition_name = each.value
  principal_id         = azurerm_user_assigned_identity.pipelines[each.key].principal_id
  principal_type       = "ServicePrincipal"
}
