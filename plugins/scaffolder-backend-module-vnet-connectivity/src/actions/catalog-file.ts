import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

/** Path of the catalog file of a generated repository. */
export const catalogInfoPath = 'catalog-info.yaml';

/** The System of a catalog file, which is the network; undefined where it has none, or cannot be read. */
export function systemIn(catalogInfo: string | undefined): Entity | undefined {
  return (
    parseAllDocuments(catalogInfo ?? '', { logLevel: 'silent' })
      .filter(({ errors }) => errors.length === 0)
      .map(document => document.toJS() as Entity | null)
      .find(entity => entity?.kind === 'System' && entity.metadata?.name) ??
    undefined
  );
}
