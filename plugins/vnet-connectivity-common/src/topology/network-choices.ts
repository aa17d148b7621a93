import type { ConnectivitySpec, RegionSpec, SpokeSpec } from '../spec';

type Choices = Pick<ConnectivitySpec, 'virtualNetworks'>;
type Network = RegionSpec | SpokeSpec;

/**
 * Virtual network encryption of a network: its own setting, or else that of all networks that are built. Undefined
 * where neither is set, which for a network that exists means that it is not known.
 */
export function encryptionOf(
  { virtualNetworks }: Choices,
  { existingVnetId, encryption }: Network,
): Network['encryption'] {
  return (
    encryption ??
    (existingVnetId === undefined ? virtualNetworks?.encryption : undefined)
  );
}

/** The NAT gateway that a network is to have; `none` where it is to have none. */
export function natGatewayOf(
  { virtualNetworks }: Choices,
  { natGateway }: Network,
): NonNullable<Network['natGateway']> {
  return natGateway ?? virtualNetworks?.natGateway ?? 'none';
}
