import type { Appliances } from './appliances';
import type { Circuits } from './circuits';
import type { Gateways } from './gateways';
import type { HubGateways } from './hub-gateways';
import type { HubTables } from './hub-route-tables';
import type { HubTunnel } from './hub-tunnels';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import type { Networks } from './networks';
import type { Reader } from './reader';
import type { Sites } from './sites';
import { textOf } from './values';
import type { KeyOfHub } from './virtual-hubs';

/** The elements that virtual hubs can be connected to. */
export interface Surroundings {
  readonly networks: Networks;
  readonly sites: Sites;
  readonly circuits: Circuits;
  readonly appliances: Appliances;
  readonly networkGateways: Gateways;
  /** Tunnels of gateways of networks to hubs. */
  readonly hubTunnels: readonly HubTunnel[];
  /** Ids of connections that there are already. */
  readonly connectionIds: readonly string[];
}

/** Ids of the connections of hubs, which no other connection has. */
export function connectionIds(
  reader: Reader,
  taken: readonly string[],
): ReadonlyMap<Instance, string> {
  const all = [
    'azurerm_virtual_hub_connection',
    'azurerm_vpn_gateway_connection',
    'azurerm_express_route_connection',
  ].flatMap(type => reader.ofType(type));
  const keys = uniqueKeys([
    ...taken.map(name => ({ name, qualifiers: [] })),
    ...all.map(({ address, name, values }) => ({
      name: textOf(values, 'name') ?? name,
      qualifiers: ['hub', address],
    })),
  ]).slice(taken.length);
  return new Map(all.map((instance, index) => [instance, keys[index]]));
}

/** Everything that the connections of hubs are read with. */
export interface HubContext extends Surroundings {
  readonly reader: Reader;
  readonly ids: ReadonlyMap<Instance, string>;
  readonly tables: HubTables;
  readonly keyOf: KeyOfHub;
  readonly gateways: HubGateways;
}
