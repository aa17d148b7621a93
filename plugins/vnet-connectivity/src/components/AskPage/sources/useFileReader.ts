import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { vnetConnectivityAskTranslationRef } from '../translation';
import type { DocumentSourceProps } from './opened';
import { largestFile } from './opened';

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
      if (size > largestFile) {
        onProblem(
          t('ask.open.tooLarge', {
            name,
            size: Math.ceil(size / bytesOfMegabyte),
            most: largestFile / bytesOfMegabyte,
          }),
        );
        return;
      }
      let text: string;
      try {
        text = await textOf(file);
      } catch {
        onProblem(t('ask.open.unreadable', { name }));
        return;
      }
      if (text.trim() === '') onProblem(t('ask.open.empty', { name }));
      else onOpen({ name, text });
    },
    [onOpen, onProblem, t],
  );
}

/** Windows PowerShell writes `> file` in UTF-16, with a mark before it. */
async function textOf(file: File): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder('utf-16le').decode(await file.arrayBuffer());
  }
  return file.text();
}
