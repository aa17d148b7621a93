import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import {
  createTranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { editorMessages } from './editors';
import { formMessages } from './form';

/**
 * The texts of the form and of the editors. The Learn page shows none of them.
 *
 * @alpha
 */
export const vnetConnectivityReactTranslationRef = createTranslationRef({
  id: 'plugin.vnet-connectivity-react',
  messages: { ...editorMessages, ...formMessages },
});

/** Looks up one of these texts in the language of the user; for functions that are not components. */
export type Translate = TranslationFunction<
  typeof vnetConnectivityReactTranslationRef.T
>;

/** These texts in the language of the user; the same function until the language changes. */
export function useTexts(): Translate {
  return useTranslationRef(vnetConnectivityReactTranslationRef).t;
}
