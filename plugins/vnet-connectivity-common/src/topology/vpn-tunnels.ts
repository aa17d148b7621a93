import type { Topology } from '../network';

/**
 * Tunnels of each VPN gateway, by region.
 *
 * A connection to one device is one tunnel from each instance of the gateway: two where it is active-active. A
 * connection between two active-active gateways is four, each instance with each. Redundant tunnels count against the
 * limit of the SKU. Source: VPN Gateway FAQ (2026-06-04), "Design highly available gateway connectivity".
 */
export function vpnTunnels({
  vpnGateways,
  siteConnections,
  gatewayConnections,
}: Pick<
  Topology,
  'vpnGateways' | 'siteConnections' | 'gatewayConnections'
>): ReadonlyMap<string, number> {
  const instances = new Map(
    vpnGateways.map(({ region, activeActive }) => [
      region,
      activeActive ? 2 : 1,
    ]),
  );
  const tunnels = new Map(vpnGateways.map(({ region }) => [region, 0]));
  const add = (region: string, count: number) =>
    tunnels.set(region, (tunnels.get(region) ?? 0) + count);
  for (const { region } of siteConnections) {
    add(region, instances.get(region) ?? 1);
  }
  for (const {
    regions: [a, b],
  } of gatewayConnections) {
    const count = (instances.get(a) ?? 1) * (instances.get(b) ?? 1);
    add(a, count);
    add(b, count);
  }
  return tunnels;
}
