import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { NetworkGap } from 'backstage-plugin-vnet-connectivity-common';
import type { DatabaseClient } from '../database';
import { migratedClient } from '../database';
import type { RetrievedNetwork } from './retrieve-network';

const table = 'azure_networks';

/** A line of the table, without the document. Times are ISO 8601, as databases differ in how they return others. */
interface StoredState {
  readonly attempted_at: string;
  readonly error: string | null;
  readonly taken_at: string | null;
  readonly tag: string | null;
  readonly resources: number | null;
  readonly size: number | null;
  /** JSON. */
  readonly gaps: string | null;
}

/** The last retrieval of a network. */
export interface NetworkState {
  readonly attemptedAt: string;
  readonly error: string | null;
  /** Absent where none has succeeded. */
  readonly document?: {
    readonly takenAt: string;
    readonly resources: number;
    readonly size: number;
    readonly gaps: readonly NetworkGap[];
  };
}

export interface NetworkDocumentFile {
  /** Changes with the content. */
  readonly tag: string;
  readonly gzipped: Buffer;
}

/** The table in the plugin's database. A network is known by its id and the scope that it was asked for. */
export class NetworkStore {
  private constructor(private readonly client: DatabaseClient) {}

  static async create(database: DatabaseService): Promise<NetworkStore> {
    return new NetworkStore(await migratedClient(database));
  }

  async state(id: string, scope: string): Promise<NetworkState | undefined> {
    const stored: StoredState | undefined = await this.client(table)
      .where({ id, scope })
      .first(
        'attempted_at',
        'error',
        'taken_at',
        'tag',
        'resources',
        'size',
        'gaps',
      );
    if (!stored) return undefined;
    const { attempted_at: attemptedAt, error, taken_at: takenAt } = stored;
    return {
      attemptedAt,
      error,
      ...(takenAt === null
        ? {}
        : {
            document: {
              takenAt,
              resources: stored.resources ?? 0,
              size: stored.size ?? 0,
              gaps: JSON.parse(stored.gaps ?? '[]'),
            },
          }),
    };
  }

  async document(
    id: string,
    scope: string,
  ): Promise<NetworkDocumentFile | undefined> {
    const stored: { tag: string; document: Buffer } | undefined =
      await this.client(table)
        .where({ id, scope })
        .whereNotNull('document')
        .first('tag', 'document');
    return stored && { tag: stored.tag, gzipped: stored.document };
  }

  /** Replaces what was stored. */
  async keep(
    id: string,
    scope: string,
    takenAt: Date,
    { text, resources, gaps }: RetrievedNetwork,
  ): Promise<void> {
    const row = {
      id,
      scope,
      attempted_at: takenAt.toISOString(),
      error: null,
      taken_at: takenAt.toISOString(),
      tag: createHash('sha256').update(text).digest('hex'),
      resources,
      size: text.length,
      gaps: JSON.stringify(gaps),
      document: await promisify(gzip)(text),
    };
    await this.client.transaction(async transaction => {
      await transaction(table).where({ id }).delete();
      await transaction(table).insert(row);
    });
  }

  /** Says that an attempt failed; the document of an earlier one stays. */
  async fail(
    id: string,
    scope: string,
    attemptedAt: Date,
    error: string,
  ): Promise<void> {
    const state = { attempted_at: attemptedAt.toISOString(), error };
    await this.client.transaction(async transaction => {
      // What was asked for another scope is shown no more.
      await transaction(table).where({ id }).whereNot({ scope }).delete();
      const changed = await transaction(table)
        .where({ id, scope })
        .update(state);
      if (changed === 0) {
        await transaction(table).insert({ id, scope, ...state });
      }
    });
  }
}

export const unzipped: (file: Buffer) => Promise<Buffer> = promisify(gunzip);
