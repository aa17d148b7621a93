import type { Checker } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useState } from 'react';

/** The checker of the promises of the repositories that are shown, once it is loaded. @public */
export interface LoadedChecker {
  readonly checker?: Checker;
  readonly error?: Error;
}

/**
 * The checker that repositories carry. It is large, so it is loaded only where files are shown.
 *
 * @param configured - the package that the portal configures; then nothing is loaded
 * @public
 */
export function useChecker(configured?: Checker): LoadedChecker {
  const [loaded, setLoaded] = useState<LoadedChecker>({});
  useEffect(() => {
    if (configured !== undefined) return undefined;
    let shown = true;
    const show = (result: LoadedChecker) => shown && setLoaded(result);
    import('./checker.generated').then(
      ({ checker }) => show({ checker }),
      error =>
        show({
          error: error instanceof Error ? error : new Error(String(error)),
        }),
    );
    return () => {
      shown = false;
    };
  }, [configured]);
  return configured === undefined ? loaded : { checker: configured };
}
