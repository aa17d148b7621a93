import { setImmediate } from 'node:timers/promises';
import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  parseSpec,
  prefixProblem,
  rangesOfSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import type { AzureNetworks } from '../azure-resource-graph';
import { unzipped } from '../azure-resource-graph';
import type { OwnedRange } from './AddressStore';

/** The annotation in which the catalog has the design of a repository. */
const designAnnotation = 'vnet-connectivity/design';

/** The ranges of the networks whose repositories are in the catalog. */
export async function rangesInCatalog(
  catalog: Pick<CatalogService, 'queryEntities'>,
  auth: Pick<AuthService, 'getOwnServiceCredentials'>,
): Promise<OwnedRange[]> {
  const found: OwnedRange[] = [];
  let cursor: string | undefined;
  do {
    const { items, pageInfo } = await catalog.queryEntities(
      cursor === undefined
        ? {
            filter: {
              kind: 'System',
              [`metadata.annotations.${designAnnotation}`]:
                CATALOG_FILTER_EXISTS,
            },
            fields: ['kind', 'metadata'],
            limit: 100,
          }
        : { cursor, fields: ['kind', 'metadata'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for (const entity of items) {
      const { spec } = parseSpec(
        entity.metadata.annotations?.[designAnnotation] ?? '',
      );
      if (spec) {
        const owner = stringifyEntityRef(entity);
        found.push(...rangesOfSpec(spec).map(range => ({ owner, ...range })));
      }
      // A design takes some milliseconds to be read, and a catalog may have thousands.
      await setImmediate();
    }
    cursor = pageInfo.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** The ranges of the virtual networks and hubs that were retrieved from Azure; undefined where none were. */
export async function rangesInAzure(
  networks: Pick<AzureNetworks, 'list' | 'document'>,
): Promise<OwnedRange[] | undefined> {
  const [first] = await networks.list();
  const file = first && (await networks.document(first.id));
  if (!file) return undefined;
  return rangesOfExport(JSON.parse((await unzipped(file.gzipped)).toString()));
}

interface Properties {
  readonly addressSpace?: { readonly addressPrefixes?: readonly string[] };
  readonly addressPrefix?: string;
}

/** The ranges of a resource by its type. */
const readers: ReadonlyMap<
  string,
  (properties: Properties | undefined) => readonly string[]
> = new Map([
  [
    'microsoft.network/virtualnetworks',
    properties => properties?.addressSpace?.addressPrefixes ?? [],
  ],
  [
    'microsoft.network/virtualhubs',
    properties => [properties?.addressPrefix ?? []].flat(),
  ],
]);

/** The ranges of a document, which lists resources of Azure at any depth. */
function rangesOfExport(document: unknown): OwnedRange[] {
  const found: OwnedRange[] = [];
  const pending: unknown[] = [document];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const { id, type, properties } = next as Partial<Record<string, unknown>>;
    const known =
      typeof type === 'string' ? readers.get(type.toLowerCase()) : undefined;
    if (known && typeof id === 'string') {
      for (const prefix of known(properties as Properties)) {
        found.push({ prefix, owner: id, element: String(type) });
      }
    } else pending.push(...Object.values(next));
  }
  // IPv6 ranges are in no pool.
  return found.filter(({ prefix }) => prefixProblem(prefix) === undefined);
}
