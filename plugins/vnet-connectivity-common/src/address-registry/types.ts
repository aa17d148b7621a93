/** Ranges from which an organisation gives addresses to networks. @public */
export interface AddressPool {
  readonly name: string;
  /** The environment that it is for, such as production; left out: any. */
  readonly environment?: string;
  /** Azure locations that it is for; left out: any. */
  readonly locations?: readonly string[];
  readonly ranges: readonly string[];
  /** Prefix length of a range where none is asked for. */
  readonly prefixLength: number;
}

/** The reason why a range is taken. @public */
export type TakenBy =
  /** The owner of the portal has declared it. */
  | 'declaration'
  /** A repository in the catalog has it. */
  | 'repository'
  /** A network in Azure has it, or a pool of Azure Virtual Network Manager. */
  | 'azure'
  /** Azure IPAM knows it. */
  | 'ipam'
  /** A repository is being made. */
  | 'reservation';

/** A range that somebody has. @public */
export interface TakenRange {
  readonly prefix: string;
  /** The network, repository or person that has it. */
  readonly owner: string;
  readonly takenBy: TakenBy;
  /** Time in ISO 8601 at which a reservation ends. */
  readonly until?: string;
}

/** A range that a network asks for: a certain one, or any of a size. @public */
export interface RangeRequest {
  /** The place that the range is for, such as `regions.weu`. */
  readonly key: string;
  /** A certain range. */
  readonly prefix?: string;
  /** Prefix length of any range; left out: that of the pool. */
  readonly length?: number;
  /** Azure location of the network. */
  readonly location?: string;
  readonly environment?: string;
}

/** The range for a request. @public */
export interface AssignedRange {
  readonly key: string;
  readonly prefix: string;
}

/** A request that cannot be met. @public */
export interface RefusedRange {
  readonly key: string;
  /** The certain range that was asked for. */
  readonly prefix?: string;
  /** The reason, with the way out; full sentences. */
  readonly message: string;
  /** The range in which the addresses are, with its owner. */
  readonly taken?: TakenRange;
  /** The next free range of the same size. */
  readonly free?: string;
}

/** The ranges for all requests, or the requests that cannot be met. @public */
export type RangeAnswer =
  | { readonly assigned: readonly AssignedRange[] }
  | { readonly refused: readonly RefusedRange[] };

/** A pool with its use. @public */
export interface PoolUse {
  readonly pool: AddressPool;
  /** Number of addresses. */
  readonly size: number;
  /** Number of those that somebody has. */
  readonly used: number;
  /** The next free range of the pool's size; absent where there is none. */
  readonly free?: string;
}
