import { elementIds } from '../../network/element-ids';
import type { Topology } from '../../topology';

/** A gateway with the names by which the Azure CLI finds it. */
export interface NamedGateway {
  readonly kind: 'vpn' | 'express-route' | 'hub-vpn' | 'hub-express-route';
  /** Id of the element, as in the questions to the network. */
  readonly element: string;
  readonly name: string;
  readonly resourceGroup: string;
  /** Argument that names its subscription, or nothing. */
  readonly where: string;
}

/** The argument of a command of the Azure CLI that names a subscription; empty for that of the session. */
export function inSubscription(id: string | undefined): string {
  return id ? ` --subscription ${id}` : '';
}

/** Every gateway of a network. */
export function gatewaysOf({
  name,
  regions,
  subscriptionId,
  vpnGateways,
  expressRouteGateways,
  virtualWan,
}: Topology): readonly NamedGateway[] {
  const inRegion = (region: string) => ({
    resourceGroup: `rg-${name}-${region}`,
    where: inSubscription(
      regions.find(({ key }) => key === region)?.subscriptionId,
    ),
  });
  const inHubs = {
    resourceGroup: `rg-${name}`,
    where: inSubscription(subscriptionId),
  };
  const hubs = virtualWan?.hubs ?? [];
  return [
    ...vpnGateways.map(({ region }) => ({
      kind: 'vpn' as const,
      element: elementIds.gateway('vpn', region),
      name: `vgw-${name}-${region}`,
      ...inRegion(region),
    })),
    ...expressRouteGateways.map(({ region }) => ({
      kind: 'express-route' as const,
      element: elementIds.gateway('er', region),
      name: `ergw-${name}-${region}`,
      ...inRegion(region),
    })),
    ...hubs
      .filter(({ vpnGateway }) => vpnGateway)
      .map(({ region }) => ({
        kind: 'hub-vpn' as const,
        element: elementIds.gateway('vpn', region),
        name: `vpng-${name}-${region}`,
        ...inHubs,
      })),
    ...hubs
      .filter(({ expressRouteGateway }) => expressRouteGateway)
      .map(({ region }) => ({
        kind: 'hub-express-route' as const,
        element: elementIds.gateway('er', region),
        name: `ergw-${name}-${region}`,
        ...inHubs,
      })),
  ];
}

/** The resource groups that the repository makes, those of what depends on others first. */
export function resourceGroupsOf({
  name,
  subscriptionId,
  virtualNetworks,
  circuits,
  virtualWan,
  networkManager,
}: Topology): readonly { readonly name: string; readonly where: string }[] {
  return [
    ...(virtualWan || networkManager
      ? [{ name: `rg-${name}`, where: inSubscription(subscriptionId) }]
      : []),
    ...virtualNetworks
      .filter(({ existingId }) => !existingId)
      .map(network => ({
        name: `rg-${name}-${network.key}`,
        where: inSubscription(network.subscriptionId),
      })),
    ...circuits
      .filter(({ existingId }) => !existingId)
      .map(circuit => ({
        name: `rg-${name}-${circuit.key}`,
        where: inSubscription(circuit.subscriptionId),
      })),
  ];
}
