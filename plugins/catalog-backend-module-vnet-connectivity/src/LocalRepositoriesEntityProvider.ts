import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { locationSpecToLocationEntity } from '@backstage/plugin-catalog-node';
import type { FSWatcher } from 'chokidar';
import { watch } from 'chokidar';

const catalogFile = 'catalog-info.yaml';

/** Time to wait for more changes before the catalog is told: a repository arrives as many files. */
const settleMs = 250;

/**
 * Emits a location for each repository in the local folder, so that a new one appears in the catalog at once, a changed
 * one is read again and a deleted one disappears. The locations are read from the folder each time; nothing is
 * remembered elsewhere. Folders whose name starts with a dot are still being written, and are left out.
 */
export class LocalRepositoriesEntityProvider implements EntityProvider {
  #watcher?: FSWatcher;
  #timer?: NodeJS.Timeout;
  /** One update at a time, in order: an earlier reading of the folder must not overwrite a later one. */
  #updates: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly logger: LoggerService,
  ) {}

  getProviderName(): string {
    return 'vnet-connectivity-local-repositories';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    this.#watcher = watch(this.folder, {
      // The folder, the repositories and the files at their top: the rest does not matter here.
      depth: 1,
      ignored: path => {
        const [repository, inside, ...deeper] = relative(
          this.folder,
          path,
        ).split(sep);
        return (
          repository.startsWith('.') ||
          (!!inside && inside !== catalogFile) ||
          deeper.length > 0
        );
      },
    });
    const update = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#updates = this.#updates.then(() => this.#update(connection));
      }, settleMs);
    };
    this.#watcher.on('all', update);
    this.#watcher.on('change', path => {
      // The location is the same, so the catalog would not look at the file again by itself.
      connection
        .refresh({ keys: [`file:${path}`] })
        .catch(error => this.logger.error(`Cannot refresh ${path}: ${error}`));
    });
    this.#watcher.on('error', error =>
      this.logger.error(`Cannot watch ${this.folder}: ${error}`),
    );
    update();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher?.close();
    await this.#updates;
  }

  async #update(connection: EntityProviderConnection): Promise<void> {
    try {
      const locations = await this.#catalogFiles();
      await connection.applyMutation({
        type: 'full',
        entities: locations.map(target => ({
          entity: locationSpecToLocationEntity({
            location: { type: 'file', target },
          }),
          locationKey: this.getProviderName(),
        })),
      });
      this.logger.info(
        `${locations.length} local repositories are in the catalog`,
      );
    } catch (error) {
      this.logger.error(`Cannot update local repositories: ${error}`);
    }
  }

  async #catalogFiles(): Promise<string[]> {
    const entries = await readdir(this.folder, { withFileTypes: true });
    const candidates = entries
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => join(this.folder, name, catalogFile))
      .sort();
    const found = await Promise.all(
      candidates.map(path =>
        stat(path).then(
          stats => stats.isFile(),
          () => false,
        ),
      ),
    );
    return candidates.filter((_, index) => found[index]);
  }
}
