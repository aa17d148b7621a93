import { randomUUID } from 'node:crypto';
import type {
  PoolUse,
  RangeAnswer,
  RangeRequest,
  TakenRange,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  assignRanges,
  poolUses,
} from 'backstage-plugin-vnet-connectivity-common';
import type { AddressStore, OwnedRange, SourceName } from './AddressStore';
import type { AddressRegistryOptions } from './options';

/** The request for the ranges of a network. */
export interface ReservationRequest {
  /** Made by the client, so that a request that is repeated is answered with the same ranges. */
  readonly id?: string;
  /** Name of the network. */
  readonly network: string;
  /** Entity reference of a network that exists already, whose own ranges are no obstacle to it. */
  readonly entityRef?: string;
  /** True for the proposal of a form: the task of the same user takes it over. */
  readonly draft?: boolean;
  readonly ranges: readonly RangeRequest[];
}

/** Ranges that are kept until `expiresAt`, or the reasons why they are not. */
export type ReservationAnswer = RangeAnswer & {
  readonly id: string;
  /** Time in ISO 8601. */
  readonly expiresAt: string;
};

/** The addresses of an organisation: pools, what is taken from them and by whom. */
export class AddressRegistry {
  constructor(
    private readonly parts: {
      readonly options: Omit<AddressRegistryOptions, 'schedule'>;
      readonly store: AddressStore;
      /** The ranges that each source has now; undefined where it knows none yet. */
      readonly sources: Readonly<
        Partial<
          Record<
            SourceName,
            (signal?: AbortSignal) => Promise<readonly OwnedRange[] | undefined>
          >
        >
      >;
    },
  ) {}

  /** Pools with their use, and every range that is taken. */
  async overview(): Promise<{
    readonly pools: readonly PoolUse[];
    readonly taken: readonly TakenRange[];
  }> {
    const { options, store } = this.parts;
    const taken = [...options.declared, ...(await store.list(new Date()))];
    return { pools: poolUses(options.pools, taken), taken };
  }

  /** The answer that a reservation of a user would get now; nothing is kept. */
  async check(
    { network, entityRef, ranges }: ReservationRequest,
    user: string,
  ): Promise<RangeAnswer> {
    const { options, store } = this.parts;
    const taken = await store.listForOthers(
      { owner: network, createdBy: user },
      certain(ranges),
      new Date(),
    );
    return assignRanges(
      options.pools,
      [...options.declared, ...taken],
      ranges,
      entityRef,
    );
  }

  /** Keeps ranges for a network that a user is about to make. */
  async reserve(
    {
      id = randomUUID(),
      network,
      entityRef,
      draft: isDraft,
      ranges,
    }: ReservationRequest,
    user: string,
  ): Promise<ReservationAnswer> {
    const { options, store } = this.parts;
    const expiresAt = new Date(Date.now() + options.reservedForMs);
    let answer: RangeAnswer = { assigned: [] };
    const assigned = await store.reserve(
      { id, owner: network, createdBy: user, expiresAt, isDraft },
      certain(ranges),
      taken => {
        answer = assignRanges(
          options.pools,
          [...options.declared, ...taken],
          ranges,
          entityRef,
        );
        return 'assigned' in answer ? answer.assigned : undefined;
      },
    );
    return {
      ...(assigned ? { assigned } : answer),
      id,
      expiresAt: expiresAt.toISOString(),
    };
  }

  /**
   * Keeps the ranges of a reservation for some more time, just before the repository is made; those of a task that failed
   * are taken again. False where it has expired, was never made, or somebody else has one of its ranges by now.
   */
  async renew(id: string): Promise<boolean> {
    const { options, store } = this.parts;
    return store.renew(
      id,
      new Date(Date.now() + options.reservedForMs),
      (ranges, taken) =>
        'assigned' in
        assignRanges(options.pools, [...options.declared, ...taken], ranges),
    );
  }

  /**
   * Keeps the ranges of a reservation for its repository; false where it has expired or was never made.
   *
   * @param isProposed - true where they are in a change that somebody has yet to merge
   */
  async confirm(
    id: string,
    entityRef: string,
    isProposed: boolean,
  ): Promise<boolean> {
    const { options, store } = this.parts;
    const { confirmedForMs, proposedForMs } = options;
    const expiresAt = new Date(
      Date.now() + (isProposed ? proposedForMs : confirmedForMs),
    );
    return (await store.confirm(id, entityRef, expiresAt)) > 0;
  }

  /** Gives the ranges of a reservation back. */
  async release(id: string): Promise<void> {
    await this.parts.store.release(id);
  }

  /**
   * Reads what the sources have now. Where one of them fails, its ranges stay as they were, and the others are read all the
   * same; those of a source that is not configured any more are free.
   *
   * @throws where a source fails, with the reasons
   */
  async refresh(signal?: AbortSignal): Promise<void> {
    const { sources, store } = this.parts;
    const problems: string[] = [];
    for (const name of ['repository', 'azure', 'ipam', 'file'] as const) {
      try {
        const source = sources[name];
        const ranges = source ? await source(signal) : [];
        if (ranges) await store.replace(name, ranges);
      } catch (error) {
        problems.push(`${name}: ${(error as Error).message}`);
      }
    }
    if (problems.length > 0) {
      throw new Error(
        `Addresses were not read from every source. ${problems.join(' ')}`,
      );
    }
  }
}

/** The certain ranges among requests. */
function certain(ranges: readonly RangeRequest[]): string[] {
  return ranges.flatMap(({ prefix }) => prefix ?? []);
}
