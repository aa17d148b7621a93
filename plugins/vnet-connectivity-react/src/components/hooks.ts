// React 17 lacks one of the names, so that it cannot be imported by itself.
// eslint-disable-next-line no-restricted-syntax
import * as React from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** React 17 has no transitions: there all work is done at once. */
const {
  startTransition = update => update(),
}: Partial<Pick<typeof React, 'startTransition'>> = { ...React };

/**
 * Renders what an update changes in slices, between which the page answers. It begins after all that is under way:
 * React 18 does not slice what is waiting while a store that others subscribe to changes.
 *
 * @returns a function that takes it back
 */
function inSlices(update: () => void): () => void {
  const timer = setTimeout(() => startTransition(update));
  return () => clearTimeout(timer);
}

/**
 * The value; where that is a large one, the one before while what it changes is rendered in slices, between which the
 * page answers, and undefined at first.
 *
 * @public
 */
export function useDeferred<T>(value: T, isLarge: boolean): T | undefined {
  const [shown, setShown] = useState<T>();
  useEffect(() => {
    if (isLarge) return inSlices(() => setShown(() => value));
    setShown(() => value);
    return undefined;
  }, [value, isLarge]);
  return isLarge ? shown : value;
}

/** A callback that is the same function at every render. */
export function useLatest<Arguments extends readonly unknown[]>(
  callback: ((...all: Arguments) => void) | undefined,
): ((...all: Arguments) => void) | undefined {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  const call = useCallback((...all: Arguments) => latest.current?.(...all), []);
  return callback && call;
}

/**
 * The number of parts of a whole that are shown: a first portion at once, and the rest a portion at a time, so that a
 * large whole does not stop the page.
 */
export function usePortions(total: number, portion: number): number {
  const [shown, setShown] = useState(portion);
  useEffect(() => {
    if (shown >= total) {
      setShown(Math.max(total, portion));
      return undefined;
    }
    return inSlices(() => setShown(shown + portion));
  }, [shown, total, portion]);
  return Math.min(shown, total);
}

/**
 * The text of a field whose value is something other than text.
 * While someone types, the text stays as typed; it is taken over from the value when that changes from outside.
 */
export function useDraft<T>(
  value: T,
  format: (value: T) => string,
  parse: (text: string) => T,
): readonly [text: string, setText: (text: string) => void] {
  const formatted = format(value);
  const [draft, setDraft] = useState(formatted);
  const latest = useRef(draft);
  latest.current = draft;
  useEffect(() => {
    if (format(parse(latest.current)) !== formatted) setDraft(formatted);
    // Only a change of the value counts: format and parse are new functions at every render, but equal.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [formatted]);
  return [draft, setDraft];
}

/**
 * The value, or the value before it while it keeps changing faster than the pause.
 *
 * @param pause - milliseconds; with 0 the value itself
 * @public
 */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (pause === 0) return undefined;
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return pause === 0 ? value : settled;
}

let count = 0;

/** An id that no other element of the page has; React 17 has no `useId`. */
export function useUniqueId(prefix: string): string {
  const [id] = useState(() => {
    count += 1;
    return `${prefix}-${count}`;
  });
  return id;
}
