import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  largestFile,
  readTextFile,
} from 'backstage-plugin-vnet-connectivity-react';
import { useCallback } from 'react';
import { vnetConnectivityAskTranslationRef } from '../translation';
import type { DocumentSourceProps } from './opened';

const bytesOfMegabyte = 1_000_000;

/** Opens a file, in this browser; one that is too large is refused before it is read. */
export function useFileReader({
  onOpen,
  onProblem,
}: DocumentSourceProps): (file: File | undefined) => Promise<void> {
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  return useCallback(
    async file => {
      if (!file) return;
      const { name, size } = file;
      const read = await readTextFile(file);
      if ('text' in read) {
        onOpen({ name, text: read.text });
        return;
      }
      onProblem(
        read.problem === 'tooLarge'
          ? t('ask.open.tooLarge', {
              name,
              size: Math.ceil(size / bytesOfMegabyte),
              most: largestFile / bytesOfMegabyte,
            })
          : t(`ask.open.${read.problem}`, { name }),
      );
    },
    [onOpen, onProblem, t],
  );
}
