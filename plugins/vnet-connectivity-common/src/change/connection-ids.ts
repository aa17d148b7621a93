import type {
  BranchConnection,
  HubConnection,
  NetworkGraph,
} from '../network/graph';

/** Ids of connections of virtual hubs, also of those that have none: those are named after what they join. */
export const connectionIds = {
  ofVnet: ({ id, vnet, hub }: HubConnection) => id ?? `${vnet}-${hub}`,
  ofBranch: ({ id, endpoint, hub }: BranchConnection) =>
    id ?? `${endpoint.key}-${hub}`,
} as const;

/** The ids of all connections of a network. */
export function idsOfConnections({
  connections,
  virtualWans,
}: NetworkGraph): string[] {
  return [
    ...connections.map(({ id }) => id),
    ...virtualWans.flatMap(({ vnetConnections, branchConnections }) => [
      ...vnetConnections.map(connectionIds.ofVnet),
      ...branchConnections.map(connectionIds.ofBranch),
    ]),
  ];
}
