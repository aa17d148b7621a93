import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/** How far away something may be that is loaded already: more than a screen. */
const margin = '900px';

/** Whether an element has come near to what the reader sees; once it has, it stays so. */
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
