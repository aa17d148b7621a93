output "route_table_ids" {
  description = "Resource id of each route table, for the subnets that are built elsewhere."
  value       = { for key, table in module.route_table : key => table.id }
}
