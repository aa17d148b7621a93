locals {
  firewall_policy_ids = { for region, policy in module.firewall_policy : region => policy.id }
}
