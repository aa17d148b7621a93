import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useState } from 'react';
import type { IntactNetwork } from './live-flows';
import { intactNetwork } from './live-flows';

/** Networks with as many regions are worked out at once; larger ones after the page has been drawn. */
const mostAtOnce = 15;

/** A page often shows one network in several places. */
const known = new WeakMap<Topology, IntactNetwork>();

function lookUp(topology: Topology): IntactNetwork {
  const found = known.get(topology) ?? intactNetwork(topology);
  known.set(topology, found);
  return found;
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
    const timer = setTimeout(() => {
      lookUp(topology);
      setReady(topology);
    });
    return () => clearTimeout(timer);
  }, [topology, isNow]);
  return isNow ? lookUp(topology) : undefined;
}
