import { documentNames, wholeConnection } from '../../network/element-ids';
import type { Hub, VirtualWan } from '../../network/graph';
import { preferenceOf } from './appliances';
import {
  circuitConnection,
  reportTunnelsAlone,
  vpnConnections,
} from './hub-branches';
import type { Surroundings } from './hub-context';
import { connectionIds } from './hub-context';
import { bgpConnection, vnetConnection } from './hub-connections';
import { readHubGateways } from './hub-gateways';
import { readHubTables } from './hub-route-tables';
import type { Instance } from './instances';
import type { Reader } from './reader';
import { readSecurity } from './routing-intent';
import { flagOf, locationOf, rangesOf, textOf } from './values';
import type { OfHub } from './virtual-hubs';
import { readHubs, wanType } from './virtual-hubs';

/** The virtual WANs of a document. */
export interface VirtualWans {
  readonly entries: readonly VirtualWan[];
  /** Name of the element that a hub, a gateway of one or a connection to one has become. */
  readonly elementOf: (resource: Instance) => string | undefined;
}

/** Reads virtual WANs with their hubs and what is connected to them. */
export function readVirtualWans(
  reader: Reader,
  surroundings: Surroundings,
): VirtualWans {
  const hubs = readHubs(reader);
  const keyOf = (hub: Instance) => hubs.get(hub)?.key;
  const ids = connectionIds(reader, surroundings.connectionIds);
  const gateways = readHubGateways(reader, keyOf);
  const security = readSecurity(reader, keyOf);
  const tables = readHubTables(reader, keyOf, ids);
  const context = { reader, ids, tables, keyOf, gateways, ...surroundings };
  const vnets = reader
    .ofType('azurerm_virtual_hub_connection')
    .flatMap(each => vnetConnection(context, each));
  const branches = [
    ...reader
      .ofType('azurerm_vpn_gateway_connection')
      .flatMap(each => vpnConnections(context, each)),
    ...reader
      .ofType('azurerm_express_route_connection')
      .flatMap(each => circuitConnection(context, each)),
  ];
  reportTunnelsAlone(context, branches);
  const peers = reader
    .ofType('azurerm_virtual_hub_bgp_connection')
    .flatMap(each => bgpConnection(context, each));
  const wans = new Map<string, [Instance, string][]>();
  for (const [hub, { key, wan }] of hubs) {
    wans.set(wan, [...(wans.get(wan) ?? []), [hub, key]]);
  }
  const named = new Map(
    reader.ofType(wanType).map(wan => [wan.address, wan.values]),
  );
  const entries = [...wans].map(([address, members], index): VirtualWan => {
    const values = named.get(address) ?? {};
    const mine = <T>(all: readonly OfHub<T>[]) =>
      all
        .filter(({ hub }) => members.some(([, key]) => key === hub))
        .map(({ entry }) => entry);
    return {
      type: textOf(values, 'type') === 'Basic' ? 'Basic' : 'Standard',
      branchToBranch: flagOf(values, 'allow_branch_to_branch_traffic') ?? true,
      hubs: Object.fromEntries(
        members.map(([hub, key]): [string, Hub] => [
          key,
          {
            region: locationOf(hub.values),
            prefix: rangesOf([textOf(hub.values, 'address_prefix') ?? ''])
              .ranges[0],
            hubRoutingPreference: preferenceOf(hub.values),
            gateways: gateways.kinds.get(key) ?? [],
            allowNonVirtualWanTraffic:
              gateways.allowNonVirtualWan.get(key) ?? true,
            firewall: false,
            stateful: false,
            privatePolicy: false,
            internetPolicy: false,
            ...security.get(key),
          },
        ]),
      ),
      vnetConnections: mine(vnets),
      branchConnections: mine(branches),
      routes: mine(tables.routes),
      bgpConnections: mine(peers),
      place: ['vwans', index],
    };
  });
  const joined = new Set(
    [...vnets, ...branches].map(({ entry: { id = '' } }) =>
      wholeConnection(id),
    ),
  );
  return {
    entries,
    elementOf: resource => {
      const hub = keyOf(resource) ?? gateways.hubOf.get(resource);
      if (hub !== undefined) return documentNames.hub(hub);
      const id = ids.get(resource);
      return id !== undefined && joined.has(id)
        ? documentNames.connection(id)
        : undefined;
    },
  };
}
