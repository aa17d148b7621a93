import { useEffect } from 'react';
import type { FormData } from '../form/formData';
import { historyEntry, keptPart, templateAt, writeDraft } from './draft';
import { settleAddress } from './restore';

/** Keeps what a form holds, so that it is there after a reload and on the way back. */
export function useKeptDraft(form: FormData): void {
  const kept = keptPart(form);
  const text = JSON.stringify(kept);
  useEffect(() => {
    settleAddress();
    const template = templateAt(window.location.pathname);
    // A form in which nothing was entered replaces nothing.
    if (template === undefined || text === undefined) return;
    writeDraft(template, {
      formData: JSON.parse(text),
      savedAt: new Date().toISOString(),
      entry: historyEntry(window),
    });
  }, [text]);
}
