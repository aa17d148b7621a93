import { setImmediate } from 'node:timers/promises';
import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AddressPool } from 'backstage-plugin-vnet-connectivity-common';
import {
  holds,
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

/**
 * The ranges of the virtual networks, hubs and IPAM pools that were retrieved from Azure; undefined where none were.
 *
 * @param pools - the pools of the registry; a pool of Azure Virtual Network Manager that holds one of them is what that was
 *   set aside from, and not somebody else's
 */
export async function rangesInAzure(
  networks: Pick<AzureNetworks, 'list' | 'document'>,
  pools: readonly AddressPool[],
): Promise<OwnedRange[] | undefined> {
  const [first] = await networks.list();
  const file = first && (await networks.document(first.id));
  if (!file) return undefined;
  return rangesOfExport(
    JSON.parse((await unzipped(file.gzipped)).toString()),
    pools.flatMap(({ ranges }) => ranges),
  );
}

interface Properties {
  readonly addressSpace?: { readonly addressPrefixes?: readonly string[] };
  readonly addressPrefix?: string;
  readonly addressPrefixes?: readonly string[];
}

/** A pool of Azure Virtual Network Manager. Source: "Microsoft.Network networkManagers/ipamPools", 2025-05-01. */
const ipamPool = 'microsoft.network/networkmanagers/ipampools';

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
  [ipamPool, properties => properties?.addressPrefixes ?? []],
  [`${ipamPool}/staticcidrs`, properties => properties?.addressPrefixes ?? []],
]);

/** The ranges of a document, which lists resources of Azure at any depth. */
function rangesOfExport(
  document: unknown,
  setAside: readonly string[],
): OwnedRange[] {
  const found: OwnedRange[] = [];
  const pending: unknown[] = [document];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const { id, type, properties } = next as Partial<Record<string, unknown>>;
    const known =
      typeof type === 'string' ? readers.get(type.toLowerCase()) : undefined;
    if (known && typeof id === 'string') {
      const isPool = String(type).toLowerCase() === ipamPool;
      for (const prefix of known(properties as Properties)) {
        if (isPool && setAside.some(range => holds(prefix, range))) continue;
        found.push({ prefix, owner: id, element: String(type) });
      }
    } else pending.push(...Object.values(next));
  }
  // IPv6 ranges are in no pool.
  return found.filter(({ prefix }) => prefixProblem(prefix) === undefined);
}
