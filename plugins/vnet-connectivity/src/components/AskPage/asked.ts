import type { ReadDocument } from 'backstage-plugin-vnet-connectivity-react';
import type { OpenedDocument } from './sources/opened';

/**
 * A document as it was read. Its text is not written to the storage of the browser: a state of Terraform has keys in it,
 * and the network of a document is smaller.
 */
export interface AskedDocument {
  readonly name: string;
  readonly document: ReadDocument;
  /** Absent after a reload. */
  readonly text?: string;
  /** True if a reload finds it. */
  readonly isKept: boolean;
}

/** Networks, of which more take longer to show than a page may stand still. */
const mostAtOnce = 60;

/** True for a network that is shown in slices. */
export function isLarge(graph: ReadDocument['graph']): boolean {
  return graph !== undefined && Object.keys(graph.vnets).length > mostAtOnce;
}

/** Longest network that is kept for a reload, characters: browsers keep five million in all for a portal. */
const longestKept = 2_000_000;
/** The networks of longer documents are not even tried: writing them takes time. */
const longestTried = 10_000_000;

const key = 'vnet-connectivity.network';

/** The document that is asked, also while another page is shown. */
let asked: AskedDocument | undefined;

/** Keeps a document that was read, for the way to other pages and back, and for a reload where it is not too large. */
export function keepAsked(
  { name, text }: OpenedDocument,
  document: ReadDocument,
): AskedDocument {
  asked = {
    name,
    document,
    text,
    isKept:
      text.length <= longestTried && write(JSON.stringify({ name, document })),
  };
  return asked;
}

/** The document that is asked, or was before this tab was reloaded. */
export function readAsked(): AskedDocument | undefined {
  asked ??= readKept();
  return asked;
}

/** Forgets the document that is asked. */
export function forgetAsked(): void {
  asked = undefined;
  write('');
}

/** True if it was written; nothing is left of another document otherwise. */
function write(text: string): boolean {
  try {
    window.sessionStorage.removeItem(key);
    if (text === '' || text.length > longestKept) return false;
    window.sessionStorage.setItem(key, text);
    return true;
  } catch {
    // The browser allows no storage, or it is full.
    return false;
  }
}

function readKept(): AskedDocument | undefined {
  try {
    const kept: unknown = JSON.parse(
      window.sessionStorage.getItem(key) ?? 'null',
    );
    return isAsked(kept) ? { ...kept, isKept: true } : undefined;
  } catch {
    return undefined;
  }
}

function isAsked(
  value: unknown,
): value is Omit<AskedDocument, 'isKept' | 'text'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'document' in value
  );
}
