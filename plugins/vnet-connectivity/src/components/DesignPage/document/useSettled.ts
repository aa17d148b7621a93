import { useEffect, useState } from 'react';

/**
 * The value, or the value before it while it keeps changing faster than the pause.
 *
 * @param pause - milliseconds
 */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
