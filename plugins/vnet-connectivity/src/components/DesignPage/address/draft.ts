const key = 'vnet-connectivity.design';

/** The design that was last worked on in this window; it survives a look at another page. */
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
