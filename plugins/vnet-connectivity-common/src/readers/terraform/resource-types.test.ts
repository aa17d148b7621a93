import { readState, resource } from './__testUtils__/documents';
import { reasons } from './__testUtils__/resources';

describe('types of resources', () => {
  it('without an effect on routes are not mentioned, all others are', () => {
    const read = readState(
      resource('azurerm_resource_group.x', { name: 'rg' }),
      resource('azurerm_public_ip.x', {}),
      resource('azurerm_network_security_group.x', {}),
      resource('azurerm_subnet_network_security_group_association.x', {}),
      resource('azurerm_private_dns_zone.x', {}),
      resource('terraform_data.x', {}),
      resource('random_string.x', {}),
      resource('data.azurerm_client_config.x', {}),
      resource('azurerm_virtual_wan_of_tomorrow.x', {}),
      resource('azurerm_virtual_network_gateway_nat_rule.x', {}),
      resource('azapi_resource.x', {}),
    );
    expect(reasons(read)).toEqual(
      ['azapi_resource.x', 'azurerm_virtual_wan_of_tomorrow.x'].map(
        address => `${address}: The model does not know this type of resource.`,
      ),
    );
  });
});
