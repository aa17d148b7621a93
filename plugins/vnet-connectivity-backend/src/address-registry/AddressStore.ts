import type { DatabaseService } from '@backstage/backend-plugin-api';
import type {
  AssignedRange,
  TakenBy,
  TakenRange,
} from 'backstage-plugin-vnet-connectivity-common';
import type { DatabaseClient } from '../database';
import { migratedClient } from '../database';

const table = 'address_ranges';
/** Lines of one statement; SQLite takes 32,766 values, of which a line has eight. */
const linesAtOnce = 500;

interface Row {
  readonly prefix: string;
  readonly owner: string;
  readonly element: string;
  /** A range is `confirmed` from the creation of its repository until the catalog has that. */
  readonly taken_by: 'reservation' | 'confirmed' | 'repository' | 'azure';
  readonly reservation: string | null;
  readonly created_by: string | null;
  readonly created_at: string;
  readonly expires_at: string | null;
}

/** A range that a source of ranges has, such as the catalog. */
export interface OwnedRange {
  readonly prefix: string;
  readonly owner: string;
  readonly element: string;
}

/** The reservation of a network. */
export interface Reservation {
  readonly id: string;
  /** The network that the ranges are for. */
  readonly owner: string;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

/**
 * The tables in the plugin's database. Each change begins with the lock of one line, so that changes come one after the
 * other however many backends share the database, and what one has read is true until it is done.
 */
export class AddressStore {
  private constructor(private readonly client: DatabaseClient) {}

  static async create(database: DatabaseService): Promise<AddressStore> {
    return new AddressStore(await migratedClient(database));
  }

  /** Every range that has not expired. */
  async list(now: Date): Promise<TakenRange[]> {
    return takenOf(await this.client<Row>(table).select(), now);
  }

  /**
   * Keeps the ranges that `choose` names, in one transaction with the reading of those that are taken. A reservation that
   * was made already is answered again; an earlier one of the same user for the same network is replaced.
   *
   * @param choose - gets the ranges that others have; nothing is kept where it answers undefined
   */
  async reserve(
    { id, owner, createdBy, expiresAt }: Reservation,
    choose: (
      taken: readonly TakenRange[],
    ) => readonly AssignedRange[] | undefined,
  ): Promise<readonly AssignedRange[] | undefined> {
    return this.change(async (client, now) => {
      const known = await client<Row>(table)
        .where({ reservation: id })
        .orderBy('id')
        .select();
      if (known.length > 0) {
        return known.map(({ element, prefix }) => ({ key: element, prefix }));
      }
      await client<Row>(table)
        .where({ taken_by: 'reservation', owner, created_by: createdBy })
        .delete();
      const assigned = choose(takenOf(await client<Row>(table).select(), now));
      if (assigned && assigned.length > 0) {
        await client.batchInsert(
          table,
          assigned.map(
            ({ key, prefix }): Row => ({
              prefix,
              owner,
              element: key,
              taken_by: 'reservation',
              reservation: id,
              created_by: createdBy,
              created_at: now.toISOString(),
              expires_at: expiresAt.toISOString(),
            }),
          ),
          linesAtOnce,
        );
      }
      return assigned;
    });
  }

  /** Keeps the ranges of a reservation for the repository that was made; the number of them. */
  async confirm(id: string, owner: string, expiresAt: Date): Promise<number> {
    return this.change(client =>
      client<Row>(table).where({ reservation: id }).update({
        taken_by: 'confirmed',
        owner,
        expires_at: expiresAt.toISOString(),
      }),
    );
  }

  /** Gives the ranges of a reservation back, unless they are confirmed; the number of them. */
  async release(id: string): Promise<number> {
    return this.change(client =>
      client<Row>(table)
        .where({ reservation: id, taken_by: 'reservation' })
        .delete(),
    );
  }

  /**
   * Replaces the ranges of a source by those that it has now. What is confirmed for an owner that the source knows is its
   * range from then on.
   */
  async replace(
    source: 'repository' | 'azure',
    ranges: readonly OwnedRange[],
  ): Promise<void> {
    await this.change(async (client, now) => {
      await client<Row>(table).where({ taken_by: source }).delete();
      const owners = [...new Set(ranges.map(({ owner }) => owner))];
      for (let at = 0; at < owners.length; at += linesAtOnce) {
        await client<Row>(table)
          .where({ taken_by: 'confirmed' })
          .whereIn('owner', owners.slice(at, at + linesAtOnce))
          .delete();
      }
      await client.batchInsert(
        table,
        ranges.map(
          (range): Row => ({
            ...range,
            taken_by: source,
            reservation: null,
            created_by: null,
            created_at: now.toISOString(),
            expires_at: null,
          }),
        ),
        linesAtOnce,
      );
    });
  }

  private async change<T>(
    work: (client: DatabaseClient, now: Date) => Promise<T>,
  ): Promise<T> {
    return this.client.transaction(async client => {
      await client('address_changes').where({ id: 1 }).increment('changes', 1);
      const now = new Date();
      await client<Row>(table)
        .where('expires_at', '<=', now.toISOString())
        .delete();
      return work(client, now);
    });
  }
}

const takenBy: Readonly<Record<Row['taken_by'], TakenBy>> = {
  reservation: 'reservation',
  confirmed: 'repository',
  repository: 'repository',
  azure: 'azure',
};

function takenOf(rows: readonly Row[], now: Date): TakenRange[] {
  const time = now.toISOString();
  return rows
    .filter(row => row.expires_at === null || row.expires_at > time)
    .map(row => ({
      prefix: row.prefix,
      owner: row.owner,
      takenBy: takenBy[row.taken_by],
      ...(row.taken_by === 'reservation' &&
        row.expires_at !== null && { until: row.expires_at }),
    }));
}
