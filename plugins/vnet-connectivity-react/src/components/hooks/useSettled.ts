import { useEffect, useState } from 'react';

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
