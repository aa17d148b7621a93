import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { locationSpecToLocationEntity } from '@backstage/plugin-catalog-node';

const catalogFile = 'catalog-info.yaml';

/** Modification times of catalog files, in milliseconds since the epoch, by path. */
type CatalogFiles = ReadonlyMap<string, number>;

/**
 * Emits a location for each repository in the local folder, so that a new one appears in the catalog within seconds, a
 * changed one is read again and a deleted one disappears. Folders whose name starts with a dot are still being written,
 * and are left out.
 *
 * The folder is read again and again instead of being watched: that also works on mounts that report no changes, and
 * after the folder was deleted and made again, and what failed is tried again. There is no other state, so that a
 * restart loses nothing.
 */
export class LocalRepositoriesEntityProvider implements EntityProvider {
  #published?: CatalogFiles;
  #failed = false;
  #stopped = false;
  #timer?: NodeJS.Timeout;
  #update: Promise<void> = Promise.resolve();

  /** @param intervalMs - pause between two readings of the folder */
  constructor(
    private readonly folder: string,
    private readonly logger: LoggerService,
    private readonly intervalMs = 1000,
  ) {}

  getProviderName(): string {
    return 'vnet-connectivity-local-repositories';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const next = () => {
      if (this.#stopped) return;
      this.#update = this.#publish(connection).then(() => {
        this.#timer = setTimeout(next, this.intervalMs).unref();
      });
    };
    next();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#update;
    clearTimeout(this.#timer);
  }

  /** Publishes the changes since the last call to the catalog. */
  async #publish(connection: EntityProviderConnection): Promise<void> {
    try {
      const published = this.#published;
      const files = await this.#catalogFiles();
      if (!published || !haveSameKeys(published, files)) {
        await connection.applyMutation({
          type: 'full',
          entities: [...files.keys()].map(target => ({
            entity: locationSpecToLocationEntity({
              location: { type: 'file', target },
            }),
            locationKey: this.getProviderName(),
          })),
        });
        this.logger.info(`${files.size} local repositories are in the catalog`);
      }
      // The location of a changed file is the same, so the catalog would not look at the file by itself.
      const keys = [...files]
        .filter(
          ([path, time]) =>
            published?.has(path) && published.get(path) !== time,
        )
        .map(([path]) => `file:${path}`);
      if (keys.length > 0) await connection.refresh({ keys });
      this.#published = files;
      this.#failed = false;
    } catch (error) {
      if (!this.#failed) {
        this.logger.error(
          `Cannot bring the repositories in ${this.folder} into the catalog, trying again: ${error}`,
        );
      }
      this.#failed = true;
    }
  }

  async #catalogFiles(): Promise<CatalogFiles> {
    await mkdir(this.folder, { recursive: true });
    const entries = await readdir(this.folder, { withFileTypes: true });
    const found = await Promise.all(
      entries
        .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => join(this.folder, name, catalogFile))
        .sort()
        .map(async path => {
          const file = await stat(path).catch(() => undefined);
          return file?.isFile() ? [[path, file.mtimeMs] as const] : [];
        }),
    );
    return new Map(found.flat());
  }
}

function haveSameKeys(a: CatalogFiles, b: CatalogFiles): boolean {
  return a.size === b.size && [...a.keys()].every(key => b.has(key));
}
