import type { Network } from '../state';
import type { Flow } from './flow';
import { reachability } from './reachability';
import type { FlowEnds } from './scenario';

/** The flows in which one network differs from another. @public */
export interface Difference {
  readonly lost: readonly FlowEnds[];
  readonly gained: readonly FlowEnds[];
  /** Flows that work in both and take another way in the second. */
  readonly rerouted: readonly (FlowEnds & {
    readonly path: readonly string[];
    readonly returnPath: readonly string[];
  })[];
}

/** Compares two networks, or two states of one; flows are the same where their ends have the same ids. @public */
export function difference(before: Network, after: Network): Difference {
  const key = ({ from, to }: FlowEnds) => JSON.stringify([from, to]);
  const ends = ({ from, to }: Flow): FlowEnds => ({ from, to });
  const working = (network: Network) =>
    new Map(
      reachability(network)
        .flows.filter(({ reachable }) => reachable)
        .map(flow => [key(flow), flow]),
    );
  const [earlier, later] = [working(before), working(after)];
  return {
    lost: [...earlier.values()].filter(flow => !later.has(key(flow))).map(ends),
    gained: [...later.values()]
      .filter(flow => !earlier.has(key(flow)))
      .map(ends),
    rerouted: [...later.values()].flatMap(flow => {
      const old = earlier.get(key(flow));
      const same =
        !old ||
        (old.path.join('\n') === flow.path.join('\n') &&
          old.returnPath.join('\n') === flow.returnPath.join('\n'));
      return same
        ? []
        : [{ ...ends(flow), path: flow.path, returnPath: flow.returnPath }];
    }),
  };
}
