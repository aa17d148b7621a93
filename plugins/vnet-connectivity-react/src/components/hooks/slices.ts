// React 17 lacks one of the names, so that it cannot be imported by itself.
// eslint-disable-next-line no-restricted-syntax
import * as React from 'react';
import { useEffect, useState } from 'react';

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
