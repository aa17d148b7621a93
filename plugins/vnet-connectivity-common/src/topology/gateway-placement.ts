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

function onPremisesGatewayRegions(spec: Placement): string[] {
  if (spec.onPremises?.gateways !== 'transit') return Object.keys(spec.regions);
  const region = gatewayRegionOf(spec);
  return region !== undefined && Object.hasOwn(spec.regions, region)
    ? [region]
    : [];
}

/** Keys of the regions that get a VPN gateway. */
export function vpnGatewayRegions(spec: Placement): string[] {
  if (spec.interconnect.pattern === 'vnet-to-vnet') {
    return Object.keys(spec.regions);
  }
  return spec.onPremises?.via === 'vpn' ? onPremisesGatewayRegions(spec) : [];
}

/** Keys of the regions that get an ExpressRoute gateway. */
export function expressRouteGatewayRegions(spec: Placement): string[] {
  if (spec.interconnect.pattern === 'expressroute') {
    return Object.keys(spec.regions);
  }
  return spec.onPremises?.via === 'expressroute'
    ? onPremisesGatewayRegions(spec)
    : [];
}
