import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { isPacked, readData } from './address';
import type { AddressText } from './address';

/** Loads the module that packs and unpacks texts: a page that nobody edits, and whose address has none, does without. */
export function loadPackedText() {
  return import('./packed-text');
}

/** The fragment of the address that was opened, and its content. */
export interface OpenedAddress {
  readonly hash: string;
  readonly content: AddressText;
}

/** The address that was opened; undefined while the module that unpacks its text is being loaded. */
export function useOpened(): OpenedAddress | undefined {
  const { hash: current } = useLocation();
  const [hash] = useState(current);
  const [content, setContent] = useState(() =>
    isPacked(hash) ? undefined : readData(hash),
  );
  const isMissing = content === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isCurrent = true;
    loadPackedText().then(
      ({ readText }) => {
        if (isCurrent) setContent(readText(hash));
      },
      error => {
        if (!isCurrent) return;
        setContent(() => {
          // Thrown while rendering, for the error boundary of the page.
          throw error;
        });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [isMissing, hash]);
  return content && { hash, content };
}
