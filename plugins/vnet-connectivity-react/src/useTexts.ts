import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vnetConnectivityReactTranslationRef } from './translation';

/** Looks up a text of this package in the language of the user; for functions that are not components. */
export type Translate = TranslationFunction<
  typeof vnetConnectivityReactTranslationRef.T
>;

/** The texts of this package in the language of the user; the same function until the language changes. */
export function useTexts(): Translate {
  return useTranslationRef(vnetConnectivityReactTranslationRef).t;
}
