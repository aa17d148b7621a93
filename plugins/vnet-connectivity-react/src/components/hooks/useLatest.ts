import { useCallback, useEffect, useRef } from 'react';

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
