import { Progress } from '@backstage/core-components';
import type { CSSProperties, ReactNode } from 'react';
import { Suspense, useRef } from 'react';
import { useIsNearViewport } from './useIsNearViewport';

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
