import type { ApiHolder, ConfigApi } from '@backstage/core-plugin-api';
import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
  useApiHolder,
} from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import type { Translate } from '../useTexts';
import { readDestination, readDestinations } from './destinations';
import type { FormData } from './formData';

/** The state of a name at one place; `unknown` if the place does not answer. */
type Known = 'free' | 'unknown' | 'taken';

/** The state of a name at the places where it may be taken. */
export interface NameState {
  /** A repository describes itself in the catalog as a System and a Component of its name: which one there is. */
  readonly catalog: 'free' | 'unknown' | (typeof kinds)[number];
  /** The portal's folder for repositories; absent where the repository goes elsewhere. */
  readonly folder?: Known;
}

const kinds = ['System', 'Component'] as const;
/** Somebody who types is not asked about at every letter. */
const pauseMs = 400;

/** The state of a name in the catalog: taken if it has an entity that the repository would describe. */
export async function nameInCatalog(
  name: string,
  apis: ApiHolder,
): Promise<NameState['catalog']> {
  try {
    const answer = await apis.get(catalogApiRef)?.getEntitiesByRefs({
      entityRefs: kinds.map(kind => `${kind.toLowerCase()}:default/${name}`),
      fields: ['kind'],
    });
    if (!answer) return 'unknown';
    return kinds.find((_, index) => answer.items[index]) ?? 'free';
  } catch {
    return 'unknown';
  }
}

/** The state of a name in the portal's folder, as the plugin's backend answers. */
export async function nameInFolder(
  name: string,
  apis: ApiHolder,
): Promise<Known> {
  try {
    const baseUrl = await apis
      .get(discoveryApiRef)
      ?.getBaseUrl('vnet-connectivity');
    const response = await apis
      .get(fetchApiRef)
      ?.fetch(`${baseUrl}/local-repositories/${encodeURIComponent(name)}`);
    const { taken } = response?.ok ? await response.json() : { taken: null };
    if (typeof taken !== 'boolean') return 'unknown';
    return taken ? 'taken' : 'free';
  } catch {
    return 'unknown';
  }
}

/** True if the repository of a form goes to the portal's folder: by choice, or as the default of the wizard. */
export function goesToFolder(formData: FormData, config: ConfigApi): boolean {
  const proposed = readDestinations(config)[0]?.kind;
  return (readDestination(formData.destination).kind ?? proposed) === 'local';
}

/** The state of the name of a form at every place where its repository would need it. */
export async function stateOfName(
  name: string,
  asksFolder: boolean,
  apis: ApiHolder,
): Promise<NameState> {
  const [catalog, folder] = await Promise.all([
    nameInCatalog(name, apis),
    asksFolder ? nameInFolder(name, apis) : undefined,
  ]);
  return { catalog, ...(folder && { folder }) };
}

/** That a name is taken, and by what; undefined where nothing is known to have it. */
export function takenMessage(
  t: Translate,
  name: string,
  { catalog, folder }: NameState,
): string | undefined {
  if (catalog === 'System' || catalog === 'Component') {
    return t('name.taken', { name, kind: catalog });
  }
  return folder === 'taken' ? t('name.takenInFolder', { name }) : undefined;
}

/**
 * {@link stateOfName} of what is being typed, after a pause.
 *
 * @param name - undefined for what cannot be a name
 * @returns undefined where there is nothing to ask about
 */
export function useNameState(
  name: string | undefined,
  formData: FormData,
): NameState | 'checking' | undefined {
  const apis = useApiHolder();
  const config = apis.get(configApiRef);
  const asksFolder = config !== undefined && goesToFolder(formData, config);
  const question = name && `${name} ${asksFolder}`;
  const [found, setFound] = useState<{
    readonly question: string;
    readonly state: NameState;
  }>();
  useEffect(() => {
    if (!name || !question) return undefined;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const state = await stateOfName(name, asksFolder, apis);
      if (isCurrent) setFound({ question, state });
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [question, name, asksFolder, apis]);
  if (!question) return undefined;
  return found?.question === question ? found.state : 'checking';
}
