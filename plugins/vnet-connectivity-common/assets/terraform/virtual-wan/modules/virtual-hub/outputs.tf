output "id" {
  description = "Resource id of the virtual hub."
  value       = azurerm_virtual_hub.this.id
}
