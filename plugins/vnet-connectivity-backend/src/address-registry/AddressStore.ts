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
  readonly taken_by: /** A form proposes it; the task of the same user takes it over. */
  | 'draft'
    /** A task has it. */
    | 'reservation'
    /** A task has failed: it is free, unless the task is repeated before somebody else takes it. */
    | 'released'
    /** From the creation of the repository or of the change until the catalog has it. */
    | 'confirmed'
    | SourceName;
  readonly reservation: string | null;
  readonly created_by: string | null;
  readonly created_at: string;
  readonly expires_at: string | null;
}

/** A source of ranges that others have; the ranges of each are replaced as a whole. */
export type SourceName = 'repository' | 'azure' | 'ipam' | 'file';

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
  /** True for the proposal of a form, which the task of the same user takes over. */
  readonly isDraft?: boolean;
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
   * Keeps the ranges that `choose` names, in one transaction with the reading of those that are taken. The reservation of a
   * task that was made already is answered again. Drafts of the same user are taken over: those of the ranges that are asked
   * for, and by a task those for the same network.
   *
   * @param asked - certain ranges that are asked for
   * @param choose - gets the ranges that others have; nothing is changed where it answers undefined
   */
  async reserve(
    { id, owner, createdBy, expiresAt, isDraft = false }: Reservation,
    asked: readonly string[],
    choose: (
      taken: readonly TakenRange[],
    ) => readonly AssignedRange[] | undefined,
  ): Promise<readonly AssignedRange[] | undefined> {
    return this.change(async (client, now) => {
      const rows = await client<Row & { id: number }>(table)
        .orderBy('id')
        .select();
      const known = rows.filter(
        row =>
          row.reservation === id &&
          (row.taken_by === 'reservation' || row.taken_by === 'confirmed'),
      );
      if (known.length > 0) {
        return known.map(({ element, prefix }) => ({ key: element, prefix }));
      }
      const replaced = new Set(
        rows.filter(
          row =>
            row.reservation === id ||
            isTakenOver(row, { owner, createdBy, isDraft }, asked),
        ),
      );
      const assigned = choose(
        takenOf(
          rows.filter(row => !replaced.has(row)),
          now,
        ),
      );
      if (assigned) {
        const ids = [...replaced].map(row => row.id);
        for (let at = 0; at < ids.length; at += linesAtOnce) {
          await client(table)
            .whereIn('id', ids.slice(at, at + linesAtOnce))
            .delete();
        }
        await client.batchInsert(
          table,
          assigned.map(
            ({ key, prefix }): Row => ({
              prefix,
              owner,
              element: key,
              taken_by: isDraft ? 'draft' : 'reservation',
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

  /** Every range that has not expired, apart from drafts that a reservation would take over. */
  async listForOthers(
    reservation: Pick<Reservation, 'owner' | 'createdBy'>,
    asked: readonly string[],
    now: Date,
  ): Promise<TakenRange[]> {
    const rows = await this.client<Row>(table).select();
    return takenOf(
      rows.filter(row => !isTakenOver(row, reservation, asked)),
      now,
    );
  }

  /**
   * Keeps the ranges of a reservation until another time. Those of a failed task that is repeated are taken again, where
   * nobody has them by now.
   *
   * @param areFree - gets the ranges and those that others have
   * @returns false where there is no such reservation, it has expired, or somebody has one of its ranges
   */
  async renew(
    id: string,
    expiresAt: Date,
    areFree: (
      ranges: readonly AssignedRange[],
      taken: readonly TakenRange[],
    ) => boolean,
  ): Promise<boolean> {
    return this.change(async (client, now) => {
      const rows = await client<Row>(table).select();
      const own = rows.filter(row => row.reservation === id);
      if (own.length === 0) return false;
      const released = own.filter(row => row.taken_by === 'released');
      const ranges = released.map(({ element, prefix }) => ({
        key: element,
        prefix,
      }));
      if (ranges.length > 0 && !areFree(ranges, takenOf(rows, now))) {
        return false;
      }
      await client<Row>(table)
        .where({ reservation: id })
        .whereIn('taken_by', ['reservation', 'released'])
        .update({
          taken_by: 'reservation',
          expires_at: expiresAt.toISOString(),
        });
      return true;
    });
  }

  /** Keeps the ranges of a reservation for the repository that was made; the number of them. */
  async confirm(id: string, owner: string, expiresAt: Date): Promise<number> {
    return this.change(client =>
      client<Row>(table)
        .where({ reservation: id })
        .whereIn('taken_by', ['reservation', 'confirmed'])
        .update({
          taken_by: 'confirmed',
          owner,
          expires_at: expiresAt.toISOString(),
        }),
    );
  }

  /** Gives the ranges of a reservation back, unless they are confirmed. */
  async release(id: string): Promise<void> {
    await this.change(async client => {
      await client<Row>(table)
        .where({ reservation: id, taken_by: 'draft' })
        .delete();
      await client<Row>(table)
        .where({ reservation: id, taken_by: 'reservation' })
        .update({ taken_by: 'released' });
    });
  }

  /**
   * Replaces the ranges of a source by those that it has now. What is confirmed for an owner is the source's from then on,
   * where that has it: a change that is proposed is in no catalog until it is merged.
   */
  async replace(
    source: SourceName,
    ranges: readonly OwnedRange[],
  ): Promise<void> {
    await this.change(async (client, now) => {
      await client<Row>(table).where({ taken_by: source }).delete();
      const has = new Set(
        ranges.map(({ owner, prefix }) => `${owner} ${prefix}`),
      );
      const confirmed = await client<Row & { id: number }>(table)
        .where({ taken_by: 'confirmed' })
        .select();
      const ids = confirmed
        .filter(({ owner, prefix }) => has.has(`${owner} ${prefix}`))
        .map(({ id }) => id);
      for (let at = 0; at < ids.length; at += linesAtOnce) {
        await client(table)
          .whereIn('id', ids.slice(at, at + linesAtOnce))
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

/** True for drafts of the same user: those of the ranges that are asked for, and for a task those for the same network. */
function isTakenOver(
  row: Row,
  {
    owner,
    createdBy,
    isDraft,
  }: Pick<Reservation, 'owner' | 'createdBy' | 'isDraft'>,
  asked: readonly string[],
): boolean {
  return (
    row.taken_by === 'draft' &&
    row.created_by === createdBy &&
    ((!isDraft && row.owner === owner) || asked.includes(row.prefix))
  );
}

const takenBy: Readonly<Record<Exclude<Row['taken_by'], 'released'>, TakenBy>> =
  {
    draft: 'reservation',
    reservation: 'reservation',
    confirmed: 'repository',
    repository: 'repository',
    azure: 'azure',
    ipam: 'ipam',
    file: 'declaration',
  };

function takenOf(rows: readonly Row[], now: Date): TakenRange[] {
  const time = now.toISOString();
  return rows.flatMap(({ prefix, owner, taken_by: by, expires_at: ends }) =>
    by === 'released' || (ends !== null && ends <= time)
      ? []
      : {
          prefix,
          owner,
          takenBy: takenBy[by],
          ...(takenBy[by] === 'reservation' && ends !== null
            ? { until: ends }
            : {}),
        },
  );
}
