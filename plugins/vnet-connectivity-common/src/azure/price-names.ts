import { closest } from 'fastest-levenshtein';
import { expressRouteGatewaySkus } from './express-route';
import { firewallTiers } from './firewall';
import { vpnGatewaySkus } from './vpn-gateway';

/** The basis of a price: the time for which a resource exists, or the traffic that passes it. @public */
export type ChargedFor = 'time' | 'traffic';

const priceZones = [1, 2, 3] as const;

/** Everything that the comparison asks a price for, except circuits: those are named by {@link circuitPriceKinds}. */
export const priceNames: ReadonlyMap<string, ChargedFor> = new Map<
  string,
  ChargedFor
>([
  ...all(
    'time',
    ...vpnGatewaySkus.map(({ name }) => `vpn-gateway/${name}`),
    'vpn-tunnel',
    ...expressRouteGatewaySkus.map(
      ({ name }) => `expressroute-gateway/${name}`,
    ),
    'virtual-hub',
    'virtual-hub-vpn-scale-unit',
    'virtual-hub-expressroute-scale-unit',
    'virtual-hub-vpn-connection',
    'virtual-hub-expressroute-connection',
    ...firewallTiers.map(({ name }) => `firewall/${name}`),
    'route-server',
    'public-ip',
    'network-manager',
    'nat-gateway',
  ),
  ...all(
    'traffic',
    ...priceZones.map(zone => `vpn-outbound/zone-${zone}`),
    'vpn-outbound/same-region',
    ...priceZones.map(zone => `peering/zone-${zone}`),
    'peering/same-region',
    'expressroute-outbound',
    'internet-outbound',
    'virtual-hub-traffic',
    'virtual-hub-outbound',
    'firewall-traffic',
  ),
]);

/** Prices of one circuit, named by its key in the spec: `expressroute-circuit/ams`. */
export const circuitPriceKinds = [
  'expressroute-circuit',
  'expressroute-provider',
] as const;

/** The basis of the price of this name; undefined where the comparison has no such price. @public */
export function chargedFor(name: string): ChargedFor | undefined {
  const [kind, key, ...rest] = name.split('/');
  return key &&
    rest.length === 0 &&
    circuitPriceKinds.some(known => known === kind)
    ? 'time'
    : priceNames.get(name);
}

/** The name that differs least from this one. */
export function nearestPriceName(name: string): string {
  return closest(name, [
    ...priceNames.keys(),
    ...circuitPriceKinds.map(kind => `${kind}/${name.split('/')[1] ?? 'key'}`),
  ]);
}

function all(
  charged: ChargedFor,
  ...names: readonly string[]
): [string, ChargedFor][] {
  return names.map(name => [name, charged]);
}
