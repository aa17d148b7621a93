import { networkFindings } from '../../rules/network-findings';
import {
  existingVnet,
  idOf,
  readState,
  resource,
} from './__testUtils__/documents';

const manager = idOf('networkManagers/vnm');
const group = `${manager}/networkGroups/ng`;
const configuration = `${manager}/connectivityConfigurations/cc`;

/** A mesh of two networks that have addresses in common, as it was applied. */
function mesh(settings: object) {
  const { graph } = readState(
    existingVnet('a', '10.1.0.0/16'),
    existingVnet('b', '10.1.0.0/16'),
    resource('azurerm_network_manager_network_group.this', {
      id: group,
      name: 'ng',
      network_manager_id: manager,
    }),
    ...['a', 'b'].map(key =>
      resource(`azurerm_network_manager_static_member.${key}`, {
        id: `${group}/staticMembers/${key}`,
        name: key,
        network_group_id: group,
        target_virtual_network_id: idOf(`virtualNetworks/vnet-${key}`),
      }),
    ),
    resource('azurerm_network_manager_connectivity_configuration.this', {
      id: configuration,
      name: 'cc',
      network_manager_id: manager,
      connectivity_topology: 'Mesh',
      applies_to_group: [
        { network_group_id: group, group_connectivity: 'DirectlyConnected' },
      ],
      ...settings,
    }),
    resource('azurerm_network_manager_deployment.this', {
      id: `${manager}/commit|westeurope|Connectivity`,
      network_manager_id: manager,
      location: 'westeurope',
      scope_access: 'Connectivity',
      configuration_ids: [configuration],
    }),
  );
  return {
    managers: graph.networkManagers,
    rules: networkFindings(graph).map(({ rule }) => rule),
  };
}

it.each([
  ['is not said', {}],
  ['is allowed', { connected_group_address_overlap_enabled: true }],
])('of members that overlap nothing is refused where it %s', (_, settings) => {
  expect(mesh(settings).rules).toEqual(['connected-group-overlap']);
});

it('a configuration that disallows overlaps is read, and refuses them', () => {
  const { managers, rules } = mesh({
    connected_group_address_overlap_enabled: false,
  });
  expect(managers).toEqual([
    expect.objectContaining({ connectedGroupAddressOverlap: 'Disallowed' }),
  ]);
  expect(rules).toEqual(['connected-group-overlap-disallowed']);
});
