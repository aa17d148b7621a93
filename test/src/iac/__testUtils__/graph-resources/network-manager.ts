import type { Entry, Ids } from './ids';

export function networkManagerResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  const { networkManager, location } = topology;
  if (!networkManager) return [];
  const manager = ids.beside(undefined, `networkManagers/vnm-${name}`);
  const group = `${manager}/networkGroups/ng-${name}`;
  const { hub, connectivity, directlyConnected, useHubGateway } =
    networkManager;
  const flag = (value: boolean) => (value ? 'True' : 'False');
  return [
    [ids.centralGroup, { location }],
    [
      manager,
      {
        location,
        properties: {
          networkManagerScopes: {
            subscriptions: networkManager.subscriptionIds
              .map(id => `/subscriptions/${id ?? ids.deployedTo}`)
              .sort(),
          },
          networkManagerScopeAccesses: ['Connectivity'],
        },
      },
    ],
    [group, {}],
    ...networkManager.members.map(
      (key): Entry => [
        `${group}/staticMembers/${key}`,
        { properties: { resourceId: ids.vnet(key) } },
      ],
    ),
    [
      `${manager}/connectivityConfigurations/cc-${name}`,
      {
        properties: {
          connectivityTopology: connectivity,
          hubs: hub === undefined ? [] : [{ resourceId: ids.vnet(hub) }],
          isGlobal: 'True',
          appliesToGroups: [
            {
              networkGroupId: group,
              groupConnectivity: directlyConnected
                ? 'DirectlyConnected'
                : 'None',
              useHubGateway: flag(useHubGateway),
              isGlobal: 'True',
            },
          ],
        },
      },
    ],
  ];
}
