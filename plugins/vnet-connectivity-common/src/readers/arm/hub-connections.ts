import { parseAddress } from '../../address';
import { documentNames } from '../../network/element-ids';
import type { HubConnection } from '../../network/graph';
import { addressIn } from './appliances';
import type { HubTables } from './hub-tables';
import type { Missing } from './missing';
import type { Networks } from './networks';
import type { HubSide } from './peerings';
import type { ArmDocument } from './resources';
import { parentKey } from './resources';
import type { Values } from './values';
import {
  flagOf,
  idIn,
  listOf,
  rangesOf,
  recordOf,
  recordsOf,
  textOf,
} from './values';
import type { Hubs } from './hubs';

/** Reads the connections of networks to virtual hubs. */
export function readHubConnections(
  document: ArmDocument,
  missing: Missing,
  {
    hubs,
    networks,
    tables,
    hubSides,
  }: {
    readonly hubs: Hubs;
    readonly networks: Networks;
    readonly tables: HubTables;
    readonly hubSides: readonly HubSide[];
  },
): HubConnection[] {
  const connections: HubConnection[] = [];
  for (const resource of document.ofType(
    'virtualhubs/hubvirtualnetworkconnections',
  )) {
    const { key, properties } = resource;
    const hub = hubs.found.get(parentKey(key));
    const remote = idIn(properties, 'remoteVirtualNetwork');
    const vnet = remote === undefined ? undefined : networks.nameOf(remote);
    if (!hub || vnet === undefined) {
      missing.report(
        resource,
        hub
          ? 'It is not known which network it connects.'
          : 'Its virtual hub is not in the document.',
        {
          routes: [
            ...(hub ? [documentNames.hub(hub.name)] : []),
            // It may be any of them.
            ...(vnet === undefined ? networks.entries.keys() : [vnet]),
          ],
        },
      );
      continue;
    }
    const id = hubs.connectionNames.get(key) ?? resource.name;
    const configuration = recordOf(properties, 'routingConfiguration');
    const routing = tables.routingOf(hub, configuration);
    const fixed = recordOf(configuration, 'vnetRoutes');
    const staticRoutes = staticRoutesOf(document, networks, fixed);
    const maps = ['inboundRouteMap', 'outboundRouteMap'].some(
      field => idIn(configuration, field) !== undefined,
    );
    if (!routing || !staticRoutes || maps) {
      missing.report(
        resource,
        maps
          ? 'Its route maps are not modelled.'
          : 'Not all of its routing is in the document.',
        {
          routing: [documentNames.hubConnection(hub.name, vnet, id)],
          routes: [documentNames.hub(hub.name), vnet],
        },
      );
    }
    const criteria = textOf(
      recordOf(fixed, 'staticRoutesConfig'),
      'vnetLocalRouteOverrideCriteria',
    );
    connections.push({
      id,
      vnet,
      hub: hub.name,
      ...routing,
      staticRoutes: staticRoutes ?? [],
      propagateStaticRoutes:
        flagOf(
          recordOf(fixed, 'staticRoutesConfig'),
          'propagateStaticRoutes',
        ) ?? true,
      vnetLocalRouteOverrideCriteria: /^Equal$/i.test(criteria ?? '')
        ? 'Equal'
        : 'Contains',
      enableInternetSecurity:
        flagOf(properties, 'enableInternetSecurity') ?? false,
    });
  }
  return [...connections, ...fromSides(hubs, hubSides, connections)];
}

/** Addresses to which static routes of connections send. */
export function connectionNextHops(
  document: ArmDocument,
  networks: Networks,
): string[] {
  return document
    .ofType('virtualhubs/hubvirtualnetworkconnections')
    .flatMap(({ properties }) =>
      recordsOf(
        recordOf(recordOf(properties, 'routingConfiguration'), 'vnetRoutes'),
        'staticRoutes',
      ),
    )
    .flatMap(route => addressIn(document, networks, route) ?? []);
}

/** Undefined where not all of them are known. */
function staticRoutesOf(
  document: ArmDocument,
  networks: Networks,
  fixed: Values,
): HubConnection['staticRoutes'] | undefined {
  const routes = recordsOf(fixed, 'staticRoutes').map(route => {
    const nextHopIp = addressIn(document, networks, route);
    const { ranges, unread } = rangesOf(listOf(route, 'addressPrefixes'));
    return nextHopIp === undefined ||
      parseAddress(nextHopIp) === undefined ||
      unread.length > 0
      ? undefined
      : ranges.map(prefix => ({ prefix, nextHopIp }));
  });
  return routes.includes(undefined)
    ? undefined
    : routes.flatMap(each => each ?? []);
}

/** Connections of which only the network's side is in the document: of their routing nothing is known. */
function fromSides(
  { found }: Hubs,
  sides: readonly HubSide[],
  known: readonly HubConnection[],
): HubConnection[] {
  return sides.flatMap(({ vnet, hub: name }) => {
    const named = [...found.values()].filter(
      ({ resource }) => resource.name.toLowerCase() === name.toLowerCase(),
    );
    const [hub] = named;
    const isKnown = known.some(
      each => each.vnet === vnet && each.hub === hub?.name,
    );
    return named.length !== 1 || isKnown
      ? []
      : [
          {
            vnet,
            hub: hub.name,
            staticRoutes: [],
            propagateStaticRoutes: true,
            vnetLocalRouteOverrideCriteria: 'Contains' as const,
            enableInternetSecurity: false,
          },
        ];
  });
}
