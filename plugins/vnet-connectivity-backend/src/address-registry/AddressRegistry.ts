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
import type { AddressStore, OwnedRange } from './AddressStore';
import type { AddressRegistryOptions } from './options';

/** The request for the ranges of a network. */
export interface ReservationRequest {
  /** Made by the client, so that a request that is repeated is answered with the same ranges. */
  readonly id?: string;
  /** Name of the network. */
  readonly network: string;
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
      /** Ranges of the repositories in the catalog. */
      readonly repositories: () => Promise<readonly OwnedRange[]>;
      /** Ranges of the networks in Azure; undefined where none are retrieved, or not yet. */
      readonly azure: () => Promise<readonly OwnedRange[] | undefined>;
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

  /** The answer that a reservation would get now; nothing is kept. */
  async check({ ranges }: ReservationRequest): Promise<RangeAnswer> {
    const { options } = this.parts;
    const { taken } = await this.overview();
    return assignRanges(options.pools, taken, ranges);
  }

  /** Keeps ranges for a network that a user is about to make. */
  async reserve(
    { id = randomUUID(), network, ranges }: ReservationRequest,
    user: string,
  ): Promise<ReservationAnswer> {
    const { options, store } = this.parts;
    const expiresAt = new Date(Date.now() + options.reservedForMs);
    let answer: RangeAnswer = { assigned: [] };
    const assigned = await store.reserve(
      { id, owner: network, createdBy: user, expiresAt },
      taken => {
        answer = assignRanges(
          options.pools,
          [...options.declared, ...taken],
          ranges,
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

  /** Keeps the ranges of a reservation for its repository; false where it has expired or was never made. */
  async confirm(id: string, entityRef: string): Promise<boolean> {
    const { options, store } = this.parts;
    const expiresAt = new Date(Date.now() + options.confirmedForMs);
    return (await store.confirm(id, entityRef, expiresAt)) > 0;
  }

  /** Gives the ranges of a reservation back. */
  async release(id: string): Promise<void> {
    await this.parts.store.release(id);
  }

  /** Reads what the catalog and Azure have now. Where one of them fails, its ranges stay as they were. */
  async refresh(): Promise<void> {
    const { azure, repositories, store } = this.parts;
    await store.replace('repository', await repositories());
    const networks = await azure();
    if (networks) await store.replace('azure', networks);
  }
}
