import type { Failed, PrefixRoutes } from './bgp/converge';
import { converge, reconverge } from './bgp/converge';
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
}

/** The network with nothing failed. */
export function intact(model: NetworkModel): Network {
  const failed = markFailed(model.elements, []);
  const cache: PrefixRoutes[] = [];
  return {
    model,
    failures: [],
    failed,
    routes: prefix => (cache[prefix] ??= converge(model, prefix, failed)),
  };
}

/** A fork of `network` in which these elements have failed too. */
export function fork(network: Network, elements: readonly number[]): Network {
  const { model } = network;
  const failures = [...new Set([...network.failures, ...elements])];
  const failed = markFailed(model.elements, failures);
  const cache: PrefixRoutes[] = [];
  return {
    model,
    failures,
    failed,
    routes: prefix =>
      (cache[prefix] ??= reconverge(
        model,
        prefix,
        failed,
        network.routes(prefix),
      )),
  };
}

/** The same state computed from nothing: what {@link fork} must agree with. @public */
export function fromScratch({ model, failures, failed }: Network): Network {
  const cache: PrefixRoutes[] = [];
  return {
    model,
    failures,
    failed,
    routes: prefix => (cache[prefix] ??= converge(model, prefix, failed)),
  };
}
