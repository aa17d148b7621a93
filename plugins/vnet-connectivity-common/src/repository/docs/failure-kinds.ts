import { parseElementId } from '../../network';
import type { ElementKind } from '../../routing';
import type { Topology } from '../../topology';

/** Kinds of elements that fail, in the order in which they are shown. */
export const failureKinds = {
  region: 'A region',
  hub: 'A virtual hub',
  'vpn-gateway': 'A VPN gateway',
  'vpn-gateway-instance': 'One instance of a VPN gateway',
  'er-gateway': 'An ExpressRoute gateway',
  circuit: 'A circuit, or its peering location',
  'circuit-link': 'One of the two links of a circuit',
  'er-connection': 'The connection of a gateway to a circuit',
  'site-connection': 'All tunnels between a region and a site',
  device: 'A VPN device',
  'gateway-connection':
    'The connection between the VPN gateways of two regions',
  peering: 'A peering of two regions',
  'transit-peering': 'A peering that leads to the shared gateway',
  'spoke-peering': 'The peering of a spoke',
  'hub-connection': 'The connection of a network to its hub',
  firewall: 'A firewall',
  nva: 'An appliance',
  'route-server': 'A Route Server',
} as const;

export type FailureKind = keyof typeof failureKinds;

/** The kind of failure that an element stands for. */
export function kindOf(topology: Topology, id: string): FailureKind {
  const { gatewayConnections, peerings, virtualNetworks } = topology;
  const ref = parseElementId(id);
  if (ref?.kind === 'connection') {
    return gatewayConnections.some(connection => connection.id === id)
      ? 'gateway-connection'
      : 'site-connection';
  }
  if (ref?.kind !== 'peering') return ref?.kind as FailureKind;
  const ends = [ref.key, ref.other ?? ''];
  const isSpoke = virtualNetworks.some(
    ({ key, role }) => role === 'spoke' && ends.includes(key),
  );
  if (isSpoke && peerings.length > 0) return 'spoke-peering';
  return leadsToGateway(topology, ends) === undefined
    ? 'peering'
    : 'transit-peering';
}

/** Of two networks that are peered, the one that uses the gateway of the other. */
export function leadsToGateway(
  { peerings, networkManager }: Topology,
  ends: readonly string[],
): string | undefined {
  return networkManager?.useHubGateway
    ? ends.find(end => end !== networkManager.hub)
    : peerings.find(
        ({ from, to, useRemoteGateways }) =>
          useRemoteGateways && ends.includes(from) && ends.includes(to),
      )?.from;
}

/** The kind of element by its name in the routing. */
export function elementKindOf(kind: FailureKind): ElementKind {
  switch (kind) {
    case 'vpn-gateway-instance':
      return 'gateway-instance';
    case 'er-connection':
    case 'site-connection':
    case 'gateway-connection':
      return 'connection';
    case 'firewall':
      return 'hub-firewall';
    case 'transit-peering':
    case 'spoke-peering':
      return 'peering';
    default:
      return kind;
  }
}
