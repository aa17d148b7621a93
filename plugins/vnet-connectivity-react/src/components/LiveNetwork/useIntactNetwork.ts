import type {
  Steps,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import { finish } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useState } from 'react';
import { runInSlices } from '../../work/slices';
import type { IntactNetwork } from './live-flows';
import { intactNetworkSteps } from './live-flows';

/** Networks with up to so many regions are worked out at once; larger ones in slices, after the page has been drawn. */
const mostAtOnce = 15;

/** A cache: a page often shows one network in several places, and a later one continues the work of the first. */
const known = new WeakMap<Topology, IntactNetwork>();
const begun = new WeakMap<Topology, Steps<IntactNetwork>>();

function* lookUp(topology: Topology): Steps<IntactNetwork> {
  for (;;) {
    const found = known.get(topology);
    if (found) return found;
    const steps = begun.get(topology) ?? intactNetworkSteps(topology);
    begun.set(topology, steps);
    let step;
    try {
      step = steps.next();
    } catch (error) {
      begun.delete(topology);
      throw error;
    }
    if (step.done) known.set(topology, step.value);
    else yield step.value;
  }
}

/** The network with nothing failed; undefined until it has been worked out. */
export function useIntactNetwork(
  topology: Topology,
): IntactNetwork | undefined {
  const [, setReady] = useState<Topology>();
  const isNow =
    known.has(topology) || topology.virtualNetworks.length <= mostAtOnce;
  useEffect(() => {
    if (isNow) return undefined;
    return runInSlices(() => lookUp(topology), {
      onProgress: () => {},
      onDone: () => setReady(topology),
      onFailed: message =>
        setReady(() => {
          // Thrown while rendering, for the error boundary of the page.
          throw new Error(message);
        }),
    });
  }, [topology, isNow]);
  return isNow ? finish(lookUp(topology)) : undefined;
}
