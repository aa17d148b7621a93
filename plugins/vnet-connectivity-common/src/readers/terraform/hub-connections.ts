import { parseAddress } from '../../address';
import type { HubBgpConnection, HubConnection } from '../../network/graph';
import type { Appliances } from './appliances';
import { nextHopNamed, peerOf } from './appliances';
import { withoutConnection } from './concerns';
import type { HubContext } from './hub-context';
import type { Instance } from './instances';
import type { Reader } from './reader';
import type { Values } from './values';
import { blocksOf, flagOf, rangesOf, textOf, textsOf } from './values';
import type { OfHub } from './virtual-hubs';
import { hubOf } from './virtual-hubs';

/** The connection of a virtual network to a hub; none where one of the two is not known. */
export function vnetConnection(
  { reader, networks, tables, ids, keyOf, appliances }: HubContext,
  instance: Instance,
): OfHub<HubConnection>[] {
  const { values } = instance;
  const hub = hubOf(reader, keyOf, instance);
  const vnet = networks.keyOf(
    reader.find(instance, 'remote_virtual_network_id', {
      types: ['azurerm_virtual_network'],
      without: withoutConnection,
      concerns: { as: ['routes'] },
    }),
  );
  if (hub === undefined || vnet === undefined) return [];
  const tableRouting = tables.routingOf(
    instance,
    hub,
    'associated_route_table_id',
  );
  if (!tableRouting) return [];
  const [routing = {}] = blocksOf(values, 'routing');
  return [
    {
      hub,
      entry: {
        id: ids.get(instance),
        vnet,
        hub,
        ...tableRouting,
        staticRoutes: staticRoutes(reader, instance, appliances, routing),
        propagateStaticRoutes:
          flagOf(routing, 'static_vnet_propagate_static_routes_enabled') ??
          true,
        vnetLocalRouteOverrideCriteria: overrideCriteria(
          reader,
          instance,
          routing,
        ),
        enableInternetSecurity:
          flagOf(values, 'internet_security_enabled') ?? false,
      },
    },
  ];
}

function overrideCriteria(
  reader: Reader,
  instance: Instance,
  routing: Values,
): HubConnection['vnetLocalRouteOverrideCriteria'] {
  const criteria = textOf(routing, 'static_vnet_local_route_override_criteria');
  if (criteria === 'Contains' || criteria === 'Equal') return criteria;
  if (criteria !== undefined) {
    reader.report(
      instance,
      `static_vnet_local_route_override_criteria is ${criteria}; Contains is assumed.`,
    );
  }
  return 'Contains';
}

function staticRoutes(
  reader: Reader,
  instance: Instance,
  appliances: Appliances,
  routing: Values,
): HubConnection['staticRoutes'] {
  return blocksOf(routing, 'static_vnet_route').flatMap(route => {
    const nextHopIp =
      textOf(route, 'next_hop_ip_address') ??
      nextHopNamed(reader, instance, appliances, {
        argument: 'next_hop_ip_address',
        block: { name: 'routing.static_vnet_route', values: route },
      });
    const { ranges } = rangesOf(textsOf(route, 'address_prefixes'));
    if (nextHopIp === undefined || parseAddress(nextHopIp) === undefined) {
      reader.report(
        instance,
        `The next hop of the static route ${textOf(
          route,
          'name',
        )} is unknown until apply; the route is left out.`,
      );
      return [];
    }
    return ranges.map(prefix => ({ prefix, nextHopIp }));
  });
}

/** The BGP connection of a hub to an appliance. */
export function bgpConnection(
  { reader, appliances, keyOf }: HubContext,
  instance: Instance,
): OfHub<HubBgpConnection>[] {
  const hub = hubOf(reader, keyOf, instance);
  const nva = peerOf(reader, instance, () =>
    appliances.nvaAt(textOf(instance.values, 'peer_ip') ?? ''),
  );
  return hub === undefined || nva === undefined
    ? []
    : [{ hub, entry: { nva: { key: nva, written: nva }, hub } }];
}
