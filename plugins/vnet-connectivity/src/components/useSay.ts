import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import type { Say } from '../content/message';
import { vnetConnectivityLearnTranslationRef } from '../content/translation';

// A message brings its key along, so that there is no key here that could be wrong.
const anyMessage: TranslationRef<
  string,
  Readonly<Record<string, string>>
> = vnetConnectivityLearnTranslationRef;

/** Says what the Learn page says in the language of the reader; the same function until the language changes. */
export function useSay(): Say {
  const { t } = useTranslationRef(anyMessage);
  return useCallback(({ key }, values) => t(key, values), [t]);
}
