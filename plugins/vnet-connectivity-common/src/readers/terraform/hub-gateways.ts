import type { Instance } from './instances';
import type { Reader } from './reader';
import { flagOf } from './values';
import type { KeyOfHub } from './virtual-hubs';
import { hubOf } from './virtual-hubs';

/** The gateways in hubs. */
export interface HubGateways {
  readonly hubOf: ReadonlyMap<Instance, string>;
  readonly kinds: ReadonlyMap<string, ('vpn' | 'er' | 'p2s')[]>;
  readonly allowNonVirtualWan: ReadonlyMap<string, boolean>;
}

export const gatewayTypes = {
  vpn: 'azurerm_vpn_gateway',
  er: 'azurerm_express_route_gateway',
} as const;

/** Reads the VPN and ExpressRoute gateways of hubs. */
export function readHubGateways(reader: Reader, keyOf: KeyOfHub): HubGateways {
  const hubs = new Map<Instance, string>();
  const kinds = new Map<string, ('vpn' | 'er' | 'p2s')[]>();
  const allowNonVirtualWan = new Map<string, boolean>();
  for (const kind of ['vpn', 'er'] as const) {
    for (const gateway of reader.ofType(gatewayTypes[kind])) {
      const hub = hubOf(reader, keyOf, gateway);
      if (hub === undefined) continue;
      hubs.set(gateway, hub);
      kinds.set(hub, [...(kinds.get(hub) ?? []), kind]);
      if (kind === 'er') {
        allowNonVirtualWan.set(
          hub,
          flagOf(gateway.values, 'allow_non_virtual_wan_traffic') ?? false,
        );
      }
    }
  }
  return { hubOf: hubs, kinds, allowNonVirtualWan };
}
