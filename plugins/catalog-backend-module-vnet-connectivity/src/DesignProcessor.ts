import { readFile } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import { processingResult } from '@backstage/plugin-catalog-node';

type Entity = Parameters<NonNullable<CatalogProcessor['preProcessEntity']>>[0];
type Location = Parameters<
  NonNullable<CatalogProcessor['preProcessEntity']>
>[1];

/** Names the file that holds the design, beside the catalog file; written into generated repositories. */
const specAnnotation = 'vnet-connectivity/spec';
/** The annotations that hold the design in the catalog; the tab of the frontend plugin reads them. */
const found = {
  design: 'vnet-connectivity/design',
  generatorVersion: 'vnet-connectivity/generator-version',
  generatedDesign: 'vnet-connectivity/generated-design',
};
const manifestFile = '.vnet-connectivity/manifest.json';
/** Longest design that is read, characters; one of the largest size is shorter. */
const largestDesign = 500_000;

/**
 * Puts the design of a generated repository, as it is in the repository now, into its entities, with the version of the
 * generator and the digest of the design that the files were generated from. Reads the files beside the catalog file,
 * wherever that is: in the local folder or with any provider that the portal reads from. An entity whose design cannot
 * be read stays as it is.
 */
export class DesignProcessor implements CatalogProcessor {
  constructor(
    private readonly deps: {
      readonly urlReader: UrlReaderService;
      readonly integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
      readonly logger: LoggerService;
    },
  ) {}

  getProcessorName(): string {
    return 'vnet-connectivity-design';
  }

  async preProcessEntity(
    entity: Entity,
    location: Location,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const file = entity.metadata?.annotations?.[specAnnotation];
    if (!file || !isInFolder(file)) return entity;
    const folder = posix.dirname(file);
    const [design, manifest] = await Promise.all([
      this.#read(file, location, emit),
      this.#read(posix.join(folder, manifestFile), location, emit),
    ]);
    if (design === undefined || design.length > largestDesign) return entity;
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          [found.design]: design,
          ...manifestAnnotations(manifest),
        },
      },
    };
  }

  async #read(
    file: string,
    { type, target }: Location,
    emit: CatalogProcessorEmit,
  ): Promise<string | undefined> {
    try {
      if (type === 'file') {
        const path = resolveSafeChildPath(dirname(target), file);
        emit(processingResult.refresh(`file:${path}`));
        return await readFile(path, 'utf8');
      }
      if (type !== 'url') return undefined;
      const url = this.deps.integrations.resolveUrl({
        url: file,
        base: target,
      });
      emit(processingResult.refresh(`url:${url}`));
      const response = await this.deps.urlReader.readUrl(url);
      return (await response.buffer()).toString('utf8');
    } catch (error) {
      this.deps.logger.debug(`Cannot read ${file} beside ${target}: ${error}`);
      return undefined;
    }
  }
}

/**
 * True if a path stays in the folder of the catalog file. The author of the catalog file chooses the path, so it is not
 * trusted.
 */
function isInFolder(file: string): boolean {
  return (
    /^[\w.][\w./-]*$/.test(file) && !posix.normalize(file).startsWith('..')
  );
}

function manifestAnnotations(
  manifest: string | undefined,
): Record<string, string> {
  try {
    const { generator, spec } = JSON.parse(manifest ?? '{}');
    return {
      ...(typeof generator?.version === 'string'
        ? { [found.generatorVersion]: generator.version }
        : {}),
      ...(typeof spec === 'string' ? { [found.generatedDesign]: spec } : {}),
    };
  } catch {
    return {};
  }
}
