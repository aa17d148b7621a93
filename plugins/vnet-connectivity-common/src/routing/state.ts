import type { Failed, PrefixRoutes } from './bgp/converge';
import {
  converge,
  equalCost,
  equalCostAfter,
  reconverge,
} from './bgp/converge';
import type { Entry } from './bgp/entry';
import { markFailed } from './model/elements';
import type { NetworkModel } from './model/types';

/**
 * A network with some of it failed. Routes are computed on first use and shared with the state that it was forked
 * from, wherever they do not depend on what has failed since.
 *
 * @public
 */
export interface Network {
  readonly model: NetworkModel;
  /** Elements that were said to fail, without what fails along with them. */
  readonly failures: readonly number[];
  readonly failed: Failed;
  /** Routes of every speaker for a prefix. */
  readonly routes: (prefix: number) => PrefixRoutes;
  /** The routes that carry traffic along with a chosen one (equal-cost multipath), that one first. */
  readonly equals: (chosen: Entry) => readonly Entry[];
}

/** A state with routes that are computed on first use. */
function stateOf(
  { model, failures, failed }: Pick<Network, 'model' | 'failures' | 'failed'>,
  routesOf: (prefix: number) => PrefixRoutes,
  before?: Network,
): Network {
  const cache: PrefixRoutes[] = [];
  const equals = new Map<Entry, readonly Entry[]>();
  const routes = (prefix: number) => (cache[prefix] ??= routesOf(prefix));
  return {
    model,
    failures,
    failed,
    routes,
    equals: chosen => {
      const known = equals.get(chosen);
      if (known) return known;
      const { prefix, speaker } = chosen;
      const after = routes(prefix);
      const found =
        before?.routes(prefix).entries[speaker] === chosen
          ? equalCostAfter(model, failed, after, chosen, before.equals(chosen))
          : equalCost(model, failed, after, chosen);
      // What a router has learned beside its own route is made each time.
      if (after.entries[speaker] === chosen) equals.set(chosen, found);
      return found;
    },
  };
}

/** The network with nothing failed. */
export function intact(model: NetworkModel): Network {
  const failed = markFailed(model.elements, []);
  return stateOf({ model, failures: [], failed }, prefix =>
    converge(model, prefix, failed),
  );
}

/** A fork of `network` in which these elements have failed too. */
export function fork(network: Network, elements: readonly number[]): Network {
  const { model } = network;
  const failures = [...new Set([...network.failures, ...elements])];
  const failed = markFailed(model.elements, failures);
  return stateOf(
    { model, failures, failed },
    prefix => reconverge(model, prefix, failed, network.routes(prefix)),
    network,
  );
}

/** The same state computed from nothing: what {@link fork} must agree with. @public */
export function fromScratch(network: Network): Network {
  const { model, failed } = network;
  return stateOf(network, prefix => converge(model, prefix, failed));
}
