import type { RegionSpec } from '../../spec';
import type { Topology } from '../../topology';
import type { ExistingNetwork } from '../existing';
import type { Candidate } from '../network-spec';
import type { Ledger } from './ledger';

/** The fields of a region for what exists beside its network. */
export type ExistingFields = Pick<
  RegionSpec,
  | 'existingServiceSubnets'
  | 'existingVpnGateway'
  | 'existingExpressRouteGateway'
  | 'existingConnections'
>;

/** Everything that a verdict depends on. */
export interface Context {
  readonly network: ExistingNetwork;
  readonly candidate: Candidate;
  /** The network that the spec makes. */
  readonly topology: Topology;
  readonly ledger: Ledger;
}
