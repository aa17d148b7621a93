import type { ApiHolder } from '@backstage/core-plugin-api';
import { useApiHolder } from '@backstage/core-plugin-api';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** Whether a name can be had: a repository describes itself in the catalog as a System and a Component of its name. */
export type NameState =
  | { readonly status: 'free' | 'checking' | 'unknown' }
  | { readonly status: 'taken'; readonly kind: TakenKind };
type TakenKind = (typeof kinds)[number];

const kinds = ['System', 'Component'] as const;
/** Somebody who types is not asked about at every letter. */
const pauseMs = 400;

/** Whether the catalog has an entity that the repository of this name would describe; unknown where it does not answer. */
export async function nameInCatalog(
  name: string,
  catalog: Pick<CatalogApi, 'getEntitiesByRefs'> | undefined,
): Promise<NameState> {
  if (!catalog) return { status: 'unknown' };
  try {
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: kinds.map(kind => `${kind.toLowerCase()}:default/${name}`),
      fields: ['kind'],
    });
    const kind = kinds.find((_, index) => items[index]);
    return kind ? { status: 'taken', kind } : { status: 'free' };
  } catch {
    return { status: 'unknown' };
  }
}

/** The catalog of the portal; undefined where it has none. */
export function catalogOf(apiHolder: ApiHolder): CatalogApi | undefined {
  return apiHolder.get(catalogApiRef);
}

/** {@link nameInCatalog} of what is being typed, after a pause; undefined for what cannot be a name. */
export function useNameInCatalog(name: string): NameState | undefined {
  const catalog = catalogOf(useApiHolder());
  const [found, setFound] = useState<{ name: string; state: NameState }>();
  useEffect(() => {
    if (name === '') return undefined;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const state = await nameInCatalog(name, catalog);
      if (isCurrent) setFound({ name, state });
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [name, catalog]);
  if (name === '') return undefined;
  return found?.name === name ? found.state : { status: 'checking' };
}
