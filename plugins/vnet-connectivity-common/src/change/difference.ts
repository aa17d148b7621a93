import type { Steps } from '../steps';
import { partOfSteps } from '../steps';
import type { ComparableNetwork } from './comparable';
import { namesOf, networkOf } from './comparable';
import type { ElementChange } from './elements';
import { elementChanges } from './elements';
import type { FlowChange } from './flows';
import { flowChanges } from './flows';
import { gapsThatHideElements } from './hidden';
import { keysInTermsOf, ownKeys } from './keys';
import { matchNetworks } from './match';
import { partsOf, sameNames } from './parts';
import type { RouteChange } from './routes';
import { routeChanges } from './routes';

/** Everything in which two networks differ, in the names of the second one. @public */
export interface NetworkDifference {
  readonly flows: readonly FlowChange[];
  readonly elements: readonly ElementChange[];
  /** Of virtual networks that are in both. */
  readonly routes: readonly RouteChange[];
}

/** The share of the work that is done before the flows are compared. */
const shareOfRoutes = 0.1;

/**
 * Compares two networks, whatever they were read from: flows, elements and effective routes. Elements are the same where
 * their resource ids are, else their names in any case; another name is recognised where that is certain.
 *
 * @public
 */
export function* differenceOfNetworks(
  before: ComparableNetwork,
  after: ComparableNetwork,
): Steps<NetworkDifference> {
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return { flows: [], elements: [], routes: [] };
  }
  const keys = keysInTermsOf(after.graph, matchNetworks(before, after));
  const same = namesOf(after);
  const namings = [
    { own: namesOf(before), same, keys },
    { own: same, same, keys: ownKeys },
  ] as const;
  const [was, is] = [
    partsOf(before.graph, namings[0]),
    partsOf(after.graph, namings[1]),
  ];
  const names = sameNames(before.graph, was, namings[0]);
  const earlier = {
    network: networkOf(before),
    keys,
    same: (id: string) => names.get(id) ?? id,
  };
  const later = {
    network: networkOf(after),
    keys: ownKeys,
    same: (id: string) => id,
  };
  yield shareOfRoutes / 2;
  const routes = routeChanges(earlier, later);
  yield shareOfRoutes;
  return {
    flows: yield* partOfSteps(flowChanges(earlier, later), shareOfRoutes, 1),
    elements: elementChanges(
      { parts: was, isComplete: isComplete(before) },
      { parts: is, isComplete: isComplete(after) },
    ),
    routes,
  };
}

function isComplete({ graph }: ComparableNetwork): boolean {
  return gapsThatHideElements(graph).length === 0;
}

/** True where something that worked does not any more, or it is not known any more whether it does. @public */
export function losesFlows({ flows }: NetworkDifference): boolean {
  return flows.some(
    ({ change }) => change === 'vanishes' || change === 'becomes-unknown',
  );
}
