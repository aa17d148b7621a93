import { useEffect, useState } from 'react';

/**
 * The value of the previous frame, so that quick parts are painted before slow ones.
 *
 * @param first - the value of the first frame
 */
export function usePainted<T>(value: T, first = value): T {
  const [painted, setPainted] = useState(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The callback runs before the frame is painted.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
