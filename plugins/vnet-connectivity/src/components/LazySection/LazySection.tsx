import { Progress } from '@backstage/core-components';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactNode, RefObject } from 'react';

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

/** Renders, and so loads, its children once they are near the viewport; until then a placeholder keeps their place. */
export function LazySection({
  children,
  ...place
}: {
  children: ReactNode;
  /** A class with the height of the placeholder. */
  className?: string;
  style?: CSSProperties;
}) {
  const element = useRef<HTMLDivElement>(null);
  const isNear = useIsNearViewport(element);
  const kept = <div {...place}>{isNear && <Progress />}</div>;
  return (
    <div ref={element}>
      {isNear ? <Suspense fallback={kept}>{children}</Suspense> : kept}
    </div>
  );
}
