import type { ConnectivitySpec } from '../spec';
import { gatewayRegionOf, suggestGatewayRegion } from '../topology';

/**
 * The region that others would share: the one that the spec names, or else the one that is suggested.
 * Undefined where there is no region.
 */
export function centralRegion(spec: ConnectivitySpec): string | undefined {
  const named = gatewayRegionOf(spec);
  return named !== undefined && Object.hasOwn(spec.regions, named)
    ? named
    : suggestGatewayRegion(spec)?.region;
}
