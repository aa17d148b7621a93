import type { HubNextHop, NetworkGraph } from '../network/graph';
import { connectionIds } from './connection-ids';
import type { Keys } from './keys';
import type { Naming, Part } from './part';
import { endText, part } from './part';

/** Virtual hubs, with all that is connected to them. */
export function wanParts(
  { virtualWans }: NetworkGraph,
  naming: Naming,
): Part[] {
  const { keys } = naming;
  return virtualWans.flatMap(wan => [
    ...Object.entries(wan.hubs).flatMap(([hub, { gateways, ...fields }]) => [
      part(
        naming,
        'hub',
        (names, to) => names.hub(to.hub(hub)),
        {
          ...fields,
          virtualWanType: wan.type,
          branchToBranch: wan.branchToBranch,
        },
        { own: hub, same: keys.hub(hub) },
      ),
      ...gateways.map(type =>
        part(
          naming,
          `${type}-gateway`,
          (names, to) =>
            type === 'p2s'
              ? `p2s-gateway:${to.hub(hub)}`
              : names.hubGateway(to.hub(hub), type),
          {},
        ),
      ),
    ]),
    ...wan.vnetConnections.map(connection => {
      const { id: _, vnet, hub, staticRoutes, ...fields } = connection;
      const id = connectionIds.ofVnet(connection);
      return part(
        naming,
        'hub-connection',
        (names, to) =>
          names.hubConnection(to.hub(hub), to.vnet(vnet), to.connection(id)),
        {
          ...fields,
          staticRoutes: staticRoutes.map(
            ({ prefix, nextHopIp }) => `${prefix} ${nextHopIp}`,
          ),
        },
      );
    }),
    ...wan.branchConnections.map(connection => {
      const { id: _, hub, endpoint, kind, ...fields } = connection;
      const id = connectionIds.ofBranch(connection);
      return part(
        naming,
        'connection',
        (names, to) => names.connection(to.connection(id)),
        {
          ...fields,
          type: kind,
          ends: [keys.hub(hub), endText(endpoint, keys)],
        },
        { own: id, same: keys.connection(id) },
      );
    }),
    ...wan.bgpConnections.map(({ nva, hub }) =>
      part(
        naming,
        'bgp-connection',
        (_, to) => `bgp-connection:${to.hub(hub)}/${to.nva(nva.key)}`,
        {},
      ),
    ),
    ...wan.routes.map(({ table, hub, prefixes, nextHop }) =>
      part(
        naming,
        'hub-route',
        (_, to) =>
          `hub-route:${hub === undefined ? '' : `${to.hub(hub)}/`}${table} ${[
            ...prefixes,
          ]
            .sort()
            .join(', ')}`,
        { nextHop: hubNextHopText(nextHop, keys) },
      ),
    ),
  ]);
}

function hubNextHopText(nextHop: HubNextHop, keys: Keys): string {
  if (nextHop.kind === 'firewall') return 'firewall';
  const { key, address } = nextHop;
  const name = [keys.vnet, keys.connection, keys.nva]
    .map(same => same(key))
    .find(same => same !== key);
  return [name ?? key, ...(address === undefined ? [] : [address])].join(' ');
}

/** The connected groups of Network Manager. */
export function managerParts(
  { networkManagers }: NetworkGraph,
  naming: Naming,
): Part[] {
  const { keys } = naming;
  return networkManagers.map(
    ({ id, members, hub, deployedRegions, place: _, ...fields }, index) =>
      part(
        naming,
        'connected-group',
        names =>
          names.connectedGroup(index === 0 ? undefined : id ?? `${index}`),
        {
          ...fields,
          members: members.map(keys.vnet),
          hub: hub === undefined ? null : keys.vnet(hub),
          deployedRegions: deployedRegions ?? null,
        },
      ),
  );
}
