import { azurermArguments } from './azurerm-arguments';
import { azurermResource, azurermTypesOf, segmentOf } from './azurerm-types';

describe('resource types of azurerm', () => {
  it('are found by the type of Azure in any letter case, two where Azure has one for both', () => {
    expect(azurermTypesOf('microsoft.network/VIRTUALNETWORKS/subnets')).toEqual(
      ['azurerm_subnet'],
    );
    expect(azurermTypesOf('Microsoft.Network/virtualHubs')).toEqual([
      'azurerm_route_server',
      'azurerm_virtual_hub',
    ]);
    expect(azurermTypesOf('Microsoft.Compute/virtualMachines')).toEqual([]);
  });

  it('lie in what their arguments name, at the depth of their type', () => {
    const known = Object.keys(azurermArguments).flatMap(
      type => azurermResource(type) ?? [],
    );
    expect(known.length).toBeGreaterThan(20);
    expect(
      known.filter(
        ({ type, inside }) => type.includes('/') !== (inside !== undefined),
      ),
    ).toEqual([]);
  });

  it('have the word of their ids, and none where nothing is known of them', () => {
    expect(segmentOf('azurerm_virtual_hub_connection')).toBe(
      'hubVirtualNetworkConnections',
    );
    expect(segmentOf('azurerm_linux_virtual_machine')).toBe('');
  });
});
