import { Progress } from '@backstage/core-components';
import type { CSSProperties, ReactNode } from 'react';
import { Suspense, useRef } from 'react';
import { useIsNearViewport } from './useIsNearViewport';

/** Shows, and so loads, what is inside once the reader comes near; until it is there, its place is kept. */
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
