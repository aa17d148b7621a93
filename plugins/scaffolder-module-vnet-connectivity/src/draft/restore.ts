import type { FormData } from '../form/formData';
import type { Draft } from './draft';
import { historyEntry, readDraft, templateAt, writeDraft } from './draft';

/** The result of opening a wizard. */
export interface Opened {
  readonly template: string;
  /** The draft that the form starts with. */
  readonly restored?: Draft;
  /** A link has filled the form in, and this draft was put aside for it. */
  readonly earlier?: Draft;
}

let opened: Opened | undefined;
/** The address while the form library reads another one. */
let address: string | undefined;

/** The result of opening the present wizard. */
export function lastOpened(): Opened | undefined {
  return opened;
}

/**
 * Called when an address is shown, before its page is. Backstage's wizard takes what it starts with from `formData` in the
 * address, once, when it has read the template: where there is a draft, the address has it until then.
 *
 * - An address without `formData` starts with the draft, unless a task was started with it and the wizard is opened anew.
 * - The entry of the history that the draft was entered in starts with it, on the way back and after a reload.
 * - Any other address with `formData` is a link to a network: it wins, and the draft is put aside.
 *
 * @param isReturn - somebody went back or forward, or loaded the page again, instead of following a link
 */
export function openAddress(isReturn: boolean): void {
  const template = templateAt(window.location.pathname);
  settleAddress();
  opened = template === undefined ? undefined : { template };
  if (template === undefined) return;
  const draft = readDraft(template);
  if (!draft) return;
  const query = new URLSearchParams(window.location.search);
  const isSameEntry = draft.entry === historyEntry(window);
  if (query.has('formData') && !isSameEntry) {
    if (!draft.used) {
      writeDraft(template, draft, 'earlier');
      opened = { template, earlier: draft };
    }
    return;
  }
  if (draft.used && !isReturn) return;
  address = window.location.href;
  query.set('formData', JSON.stringify(draft.formData));
  replaceAddress(`${window.location.pathname}?${query}`);
  opened = { template, restored: draft };
}

/** Called when the wizard has read what it starts with: the address is again what people know and can share. */
export function settleAddress(): void {
  if (address === undefined) return;
  const url = new URL(address);
  address = undefined;
  if (url.pathname === window.location.pathname) replaceAddress(url.href);
}

/**
 * Lets the open wizard start again with these values. The form library reads what it starts with once: only a new page makes
 * it start again.
 *
 * @returns false where the browser keeps nothing
 */
export function startWith(
  formData: FormData,
  reload: () => void = () => window.location.reload(),
): boolean {
  const template = templateAt(window.location.pathname);
  if (template === undefined) return false;
  address = undefined;
  replaceAddress(window.location.pathname);
  const isKept = writeDraft(template, {
    formData,
    savedAt: new Date().toISOString(),
    entry: historyEntry(window),
  });
  if (isKept) reload();
  return isKept;
}

/** Called when a task was started from a wizard. */
export function markUsed(template: string): void {
  const draft = readDraft(template);
  if (draft) writeDraft(template, { ...draft, used: true });
}

function replaceAddress(url: string): void {
  window.history.replaceState(window.history.state, '', url);
}
