import { lazy, Suspense } from 'react';
import type { RegistryRangesProps } from './RegistryRanges';

const RegistryRanges = lazy(async () => ({
  default: (await import('./RegistryRanges')).RegistryRanges,
}));

/** {@link RegistryRanges}, loaded in portals that keep a registry of addresses. */
export function RegistryRangesOnDemand(props: RegistryRangesProps) {
  return (
    <Suspense fallback={null}>
      <RegistryRanges {...props} />
    </Suspense>
  );
}
