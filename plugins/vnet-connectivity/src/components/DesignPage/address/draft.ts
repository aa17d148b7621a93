const key = 'vnet-connectivity.design';

/** The design that was last edited in this window; it is kept while another page is open. */
export function readDraft(): string | undefined {
  try {
    return window.sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft(text: string): void {
  try {
    window.sessionStorage.setItem(key, text);
  } catch {
    // The browser allows no storage, or it is full: the address still has the design.
  }
}
