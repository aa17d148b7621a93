import type { ConnectivitySpec, RegionSpec, SpokeSpec } from '../spec';

type Choices = Pick<ConnectivitySpec, 'virtualNetworks'>;
type Network = RegionSpec | SpokeSpec;

/**
 * Virtual network encryption of a network: what it says itself, or else what all networks that are built have. Undefined
 * where nobody says it, which for a network that exists means that it is not known.
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

/** The NAT gateway that a network is to have; `none` where nobody asks for one. */
export function natGatewayOf(
  { virtualNetworks }: Choices,
  { natGateway }: Network,
): NonNullable<Network['natGateway']> {
  return natGateway ?? virtualNetworks?.natGateway ?? 'none';
}
