import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router-dom';
import { startText } from '../document/start';
import type { DesignDocument } from '../document/useDocument';
import { readView, writeView } from './address';
import type { AddressView } from './address';
import type { OpenedAddress } from './useOpened';
import { loadPackedText } from './useOpened';

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

/** The content of the address, and the functions that change it. */
export interface DesignAddress {
  readonly view: AddressView;
  /** Changes the view. Another panel or editor is an entry of the browser's history. */
  readonly show: (view: Partial<AddressView>) => void;
  /** The whole address of the design as it is now; undefined where it does not fit into one. */
  readonly link: () => Promise<string | undefined>;
  /** True if the address that was opened holds a design that cannot be read. */
  readonly isBroken: boolean;
  readonly dismissBroken: () => void;
}

/** The initial text of the page: that of the address, the draft of this window, or the example. */
export function textAtStart({ content }: OpenedAddress): string {
  return content.kind === 'text' ? content.text : readDraft() ?? startText;
}

const pauseMs = 300;

/** Distinguishes entries of the history that this page wrote from links that the user opens on it. */
const ownEntry = { vnetConnectivityDesign: true };

function isOwn(state: unknown): boolean {
  return (
    typeof state === 'object' &&
    state !== null &&
    'vnetConnectivityDesign' in state
  );
}

/**
 * Synchronises the address with the design.
 *
 * @param opened - the address with which the design began
 */
export function useAddress(
  { text, edit }: Pick<DesignDocument, 'text' | 'edit'>,
  opened: OpenedAddress,
): DesignAddress {
  const location = useLocation();
  const navigate = useNavigate();
  const { pathname, search, hash, state } = location;
  const base = useHref(pathname);
  const [isBroken, setIsBroken] = useState(opened.content.kind === 'broken');
  // Two changes may come before the next render.
  const latest = useRef({ search, hash });
  latest.current = { search, hash };
  const go = useCallback(
    (next: { search?: string; hash?: string }, replace: boolean) => {
      latest.current = { ...latest.current, ...next };
      navigate({ pathname, ...latest.current }, { replace, state: ownEntry });
    },
    [navigate, pathname],
  );

  const newest = useRef(text);
  newest.current = text;
  // The fragment of the text, as it was last written or read.
  const known = useRef(opened.hash);
  // The text of the address, until the user changes it.
  const untouched = useRef<string | undefined>(text);
  useEffect(() => {
    if (hash === known.current) return undefined;
    let isCurrent = true;
    const follow = async () => {
      const { readText, writeText } = await loadPackedText();
      if (!isCurrent) return;
      const found = readText(hash);
      if (isOwn(state) || found.kind === 'none') {
        // The back button changes the view only; the design has an undo of its own.
        known.current = writeText(newest.current) ?? '';
        if (known.current !== hash) go({ hash: known.current }, true);
        return;
      }
      known.current = hash;
      setIsBroken(found.kind === 'broken');
      if (found.kind !== 'text') return;
      if (untouched.current !== undefined) untouched.current = found.text;
      edit(found.text);
    };
    follow().catch(() => {
      // Without the module that unpacks it, it cannot be read; the design stays.
      if (isCurrent) setIsBroken(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [hash, state, edit, go]);

  useEffect(() => {
    // An address without changes stays as short as it was.
    if (text === untouched.current) return undefined;
    untouched.current = undefined;
    let isCurrent = true;
    const write = async () => {
      writeDraft(text);
      const { writeText } = await loadPackedText();
      const fragment = writeText(text) ?? '';
      if (!isCurrent || fragment === known.current) return;
      known.current = fragment;
      go({ hash: fragment }, true);
    };
    const timer = setTimeout(() => {
      write().catch(() => {
        // The module that packs it could not be loaded: the draft has the design, and the next change tries again.
      });
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, go]);
  useEffect(
    () => () => {
      if (untouched.current === undefined) writeDraft(newest.current);
    },
    [],
  );

  const show = useCallback(
    (changed: Partial<AddressView>) => {
      const before = readView(latest.current.search);
      const after = { ...before, ...changed };
      const isStep =
        after.panel !== before.panel || after.editor !== before.editor;
      go({ search: writeView(latest.current.search, after) }, !isStep);
    },
    [go],
  );
  const link = useCallback(async () => {
    const { writeText } = await loadPackedText();
    const fragment = writeText(newest.current);
    return fragment === undefined
      ? undefined
      : `${window.location.origin}${base}${latest.current.search}${fragment}`;
  }, [base]);
  const view = useMemo(() => readView(search), [search]);
  return {
    view,
    show,
    link,
    isBroken,
    dismissBroken: useCallback(() => setIsBroken(false), []),
  };
}
