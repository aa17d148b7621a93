import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import type { FormatMessage } from '../content/message';
import { anyMessage } from '../content/translation';

/**
 * Returns the function that formats messages of the Learn page in the language of the reader; the same function until
 * the language changes.
 */
export function useFormatMessage(): FormatMessage {
  const { t } = useTranslationRef(anyMessage);
  return useCallback(({ key }, values) => t(key, values), [t]);
}
