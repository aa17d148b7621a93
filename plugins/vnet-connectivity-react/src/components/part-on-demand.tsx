import { Progress } from '@backstage/core-components';
import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';

/**
 * A part of a form that is loaded when it is first shown, and that is there at once from then on, also where it is shown
 * again elsewhere.
 */
export function partOnDemand<Props extends {}>(
  load: () => Promise<ComponentType<Props>>,
) {
  let Loaded: ComponentType<Props> | undefined;
  const preload = async () => {
    Loaded = await load();
  };
  function PartOnDemand(props: Props) {
    const [Part, setPart] = useState(() => Loaded);
    useEffect(() => {
      if (Part) return undefined;
      let isShown = true;
      preload().then(
        () => isShown && setPart(() => Loaded),
        error =>
          // Thrown while rendering, for the error boundary of the page.
          setPart(() => {
            throw error;
          }),
      );
      return () => {
        isShown = false;
      };
    }, [Part]);
    return Part ? <Part {...props} /> : <Progress />;
  }
  return { PartOnDemand, preload };
}
