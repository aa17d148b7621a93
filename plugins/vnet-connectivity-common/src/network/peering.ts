import type { PlannedSpec } from '../spec';
import { elementIds } from './element-ids';
import type { Peering } from './types';

/** The flags of a peering, which two networks set beyond mere access to each other. */
export type PeeringFlags = Pick<
  Peering,
  'allowForwardedTraffic' | 'allowGatewayTransit' | 'useRemoteGateways'
>;

/** The half of a peering that the network `from` holds. */
export function peeringHalf(
  from: string,
  to: string,
  flags: PeeringFlags,
): Peering {
  return {
    id: elementIds.peering(from, to),
    from,
    to,
    allowVirtualNetworkAccess: true,
    // Not spread: a mesh has a great many of them.
    allowForwardedTraffic: flags.allowForwardedTraffic,
    allowGatewayTransit: flags.allowGatewayTransit,
    useRemoteGateways: flags.useRemoteGateways,
  };
}

/** Key of the region whose gateway the others use; undefined where each has its own or there is none. */
export function transitRegion({ onPremises }: PlannedSpec): string | undefined {
  return onPremises.via !== 'none' && onPremises.gateways === 'transit'
    ? onPremises.gatewayRegion
    : undefined;
}
