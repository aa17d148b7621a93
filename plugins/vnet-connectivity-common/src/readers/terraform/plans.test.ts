import {
  existingPeering,
  existingVnet,
  idOf,
  readPlan,
  resource,
  vnet,
} from './__testUtils__/documents';

it('adds what a plan leaves alone to what it changes, without what it destroys', () => {
  const root = (resources: object[]) => ({
    values: { root_module: { resources } },
  });
  const change = (address: string, ...actions: string[]) => ({
    address,
    mode: 'managed',
    type: 'azurerm_virtual_network',
    change: { actions },
  });
  const data = resource('data.azurerm_virtual_network.hub', {
    id: idOf('virtualNetworks/vnet-hub'),
    name: 'vnet-hub',
    address_space: ['10.9.0.0/16'],
  });
  const { graph } = readPlan(
    [vnet('azurerm_virtual_network.new', 'vnet-new', '10.5.0.0/16')],
    {},
    {
      prior_state: root([
        existingVnet('kept', '10.1.0.0/16'),
        existingVnet('gone', '10.2.0.0/16'),
        existingVnet('forgotten', '10.3.0.0/16'),
        existingPeering('kept', 'gone'),
        data,
      ]),
      resource_changes: [
        change('azurerm_virtual_network.new', 'create'),
        change('azurerm_virtual_network.gone', 'delete'),
        change('azurerm_virtual_network_peering.kept_gone', 'delete'),
        change('azurerm_virtual_network.forgotten', 'forget'),
      ],
    },
  );
  expect(Object.keys(graph.vnets)).toEqual([
    'vnet-forgotten',
    'vnet-hub',
    'vnet-kept',
    'vnet-new',
  ]);
  expect(graph.peerings).toEqual([]);
});

it('says that a plan is not whole', () => {
  expect(
    readPlan([], {}, { errored: true }).notModelled.map(({ reason }) => reason),
  ).toEqual([expect.stringContaining('ended with an error')]);
});
