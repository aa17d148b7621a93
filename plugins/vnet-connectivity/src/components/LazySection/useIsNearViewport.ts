import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/** The distance from the viewport within which content is loaded: more than a screen. */
const margin = '900px';

/** True once an element has come near the viewport. */
export function useIsNearViewport(element: RefObject<Element>): boolean {
  const [isNear, setIsNear] = useState(
    () => typeof IntersectionObserver === 'undefined',
  );
  useEffect(() => {
    if (isNear || !element.current) return undefined;
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          setIsNear(true);
        }
      },
      { rootMargin: `${margin} 0px` },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
