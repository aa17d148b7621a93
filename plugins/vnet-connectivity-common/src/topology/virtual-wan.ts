import { elementIds } from '../network';
import { gatewayZones } from '../azure';
import {
  expressRouteGatewayRegions,
  vpnGatewayRegions,
} from './gateway-placement';
import type { PlannedSpec } from './planned-spec';
import type { VirtualWan } from './types';

/** A hub in each region, with the gateways in it and the networks of the region on it. */
export function buildVirtualWan(spec: PlannedSpec): VirtualWan | undefined {
  if (spec.interconnect.pattern !== 'virtual-wan') return undefined;
  const vpn = vpnGatewayRegions(spec);
  const expressRoute = expressRouteGatewayRegions(spec);
  const { vpnScaleUnits, expressRouteScaleUnits } = spec.gateways.virtualHub;
  return {
    hubs: Object.entries(spec.regions).map(
      ([region, { location, hubAddressPrefix }]) => ({
        id: elementIds.hub(region),
        region,
        location,
        addressPrefix: hubAddressPrefix ?? '',
        routingPreference:
          expressRoute.length > 0 && vpn.length === 0
            ? ('ASPath' as const)
            : ('ExpressRoute' as const),
        ...(vpn.includes(region)
          ? {
              vpnGateway: {
                id: elementIds.gateway('vpn', region),
                scaleUnits: vpnScaleUnits,
              },
            }
          : {}),
        ...(expressRoute.includes(region)
          ? {
              expressRouteGateway: {
                id: elementIds.gateway('er', region),
                scaleUnits: expressRouteScaleUnits,
              },
            }
          : {}),
        ...(spec.inspection.via === 'azure-firewall'
          ? {
              firewall: {
                id: elementIds.firewall(region),
                tier: spec.inspection.tier ?? 'Standard',
                zones: gatewayZones(location),
              },
            }
          : {}),
      }),
    ),
    connections: [
      ...Object.keys(spec.regions).map(key => [key, key] as const),
      ...Object.entries(spec.spokes).map(
        ([key, { region }]) => [region, key] as const,
      ),
    ].map(([region, virtualNetwork]) => ({
      id: elementIds.hubConnection(region, virtualNetwork),
      region,
      virtualNetwork,
    })),
  };
}
