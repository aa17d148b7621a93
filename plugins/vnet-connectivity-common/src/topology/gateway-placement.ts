import { patternOf } from '../patterns';
import type { ConnectivitySpec } from '../spec';

type Placement = Pick<
  ConnectivitySpec,
  'regions' | 'interconnect' | 'onPremises'
>;

/** The region whose gateway the others use: the one named, or the hub, which is the only one that all peer with. */
export function gatewayRegionOf({
  interconnect,
  onPremises,
}: Placement): string | undefined {
  return (
    onPremises?.gatewayRegion ??
    (interconnect.topology === 'hub-and-spoke' ? interconnect.hub : undefined)
  );
}

/** Keys of the regions in which on-premises comes in. */
export function entryRegions(spec: Placement): string[] {
  if ((spec.onPremises?.via ?? 'none') === 'none') return [];
  if (spec.onPremises?.gateways !== 'transit') return Object.keys(spec.regions);
  const region = gatewayRegionOf(spec);
  return region !== undefined && Object.hasOwn(spec.regions, region)
    ? [region]
    : [];
}

/** True if sites are connected by VPN, as the main connection or as the backup. */
export function usesSiteVpn({
  onPremises,
}: Pick<Placement, 'onPremises'>): boolean {
  return (
    onPremises?.via === 'vpn' ||
    (onPremises?.via === 'expressroute' && onPremises.backup === 'vpn')
  );
}

/** Keys of the regions that get a VPN gateway, in their virtual network or in their virtual hub. */
export function vpnGatewayRegions(spec: Placement): string[] {
  if (patternOf(spec).regionGateways === 'vpn') {
    return Object.keys(spec.regions);
  }
  return usesSiteVpn(spec) ? entryRegions(spec) : [];
}

/** Keys of the regions that get an ExpressRoute gateway, in their virtual network or in their virtual hub. @public */
export function expressRouteGatewayRegions(spec: Placement): string[] {
  if (patternOf(spec).regionGateways === 'expressroute') {
    return Object.keys(spec.regions);
  }
  return spec.onPremises?.via === 'expressroute' ? entryRegions(spec) : [];
}

/**
 * Keys of the regions that get a Route Server: those in which it exchanges routes between two sides, a VPN and an
 * ExpressRoute gateway, or an appliance with BGP and the network.
 */
export function routeServerRegions(
  spec: Placement & Pick<ConnectivitySpec, 'gateways'>,
): string[] {
  if (!spec.gateways?.routeServer || patternOf(spec).virtualHubs) return [];
  const vpn = vpnGatewayRegions(spec);
  const expressRoute = expressRouteGatewayRegions(spec);
  return Object.keys(spec.regions).filter(
    key =>
      (vpn.includes(key) && expressRoute.includes(key)) ||
      spec.regions[key].nva?.asn !== undefined,
  );
}
