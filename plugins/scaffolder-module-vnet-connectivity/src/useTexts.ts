import type { ApiHolder } from '@backstage/core-plugin-api';
import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  translationApiRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { scaffolderModuleVnetConnectivityTranslationRef as ref } from './translation';

/** Looks up a text of this package in the language of the user; for functions that are not components. */
export type Translate = TranslationFunction<typeof ref.T>;

/** The texts of this package in the language of the user; the same function until the language changes. */
export function useTexts(): Translate {
  return useTranslationRef(ref).t;
}

/** The same for functions that get the APIs of the portal and cannot use hooks, such as validators. */
export async function textsOf(apiHolder: ApiHolder): Promise<Translate> {
  const api = apiHolder.get(translationApiRef);
  if (!api) throw new Error('The portal has no translation API.');
  const snapshot = api.getTranslation(ref);
  if (snapshot.ready) return snapshot.t;
  return new Promise((resolve, reject) => {
    const subscription = api.translation$(ref).subscribe({
      next: next => {
        if (!next.ready) return;
        subscription.unsubscribe();
        resolve(next.t);
      },
      error: error => {
        // What cannot be loaded is in English from then on.
        const fallback = api.getTranslation(ref);
        if (fallback.ready) resolve(fallback.t);
        else reject(error);
      },
    });
  });
}
