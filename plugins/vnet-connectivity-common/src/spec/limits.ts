/**
 * The size of what is read. It is checked before anything that takes time, so that no document keeps a portal busy. None
 * is below a limit of Azure that the rules check with the reason of Azure.
 *
 * @public
 */
export interface SpecLimits {
  /** Characters of a document that is text. */
  readonly characters: number;
  readonly regions: number;
  readonly spokes: number;
  readonly sites: number;
  readonly circuits: number;
  /** Subnets of one network; Azure has no network with more than 3,000. */
  readonly subnets: number;
  /** Ranges of one network or site; a local network gateway has no more than 1,000. */
  readonly ranges: number;
  /** Entries of any other list or section. */
  readonly entries: number;
}

/** The limits of a portal that configures none. @public */
export const defaultSpecLimits: SpecLimits = {
  characters: 1_000_000,
  regions: 1_000,
  spokes: 3_000,
  sites: 1_000,
  circuits: 500,
  subnets: 3_000,
  ranges: 1_000,
  entries: 1_000,
};
