import { wholeConnection } from '../network/element-ids';
import type { Flow, Network } from '../routing';
import { reachability, withFailures } from '../routing';
import { elementOfResource } from './elements';
import type { Interruption } from './interruptions';
import { interruptionOf, longest } from './interruptions';
import type { PlannedResource } from './resource-changes';

/** A flow that works before the change and stops with it, for a while or for good. @public */
export interface StoppedFlow {
  readonly from: string;
  readonly to: string;
  /** Documented upper bound of the time; null where none is documented, and where it stops for good. */
  readonly minutes: number | null;
  /** True where the newer design does not have the flow at all. */
  readonly forGood?: true;
  readonly because: string;
}

interface Interrupted extends Interruption {
  readonly element: string;
  readonly address: string;
}

/** The flows of the older network that stop while the resources are changed, or that the newer one does not have. */
export function stoppedFlows(
  older: Network,
  newer: Network,
  resources: readonly PlannedResource[],
): readonly StoppedFlow[] {
  const interrupted = resources.flatMap(interruptedBy);
  const known = interrupted.filter(
    ({ element }) => 'network' in withFailures(older, [element]),
  );
  const meanwhile = withFailures(older, [
    ...new Set(known.map(({ element }) => element)),
  ]);
  const during = answersOf('network' in meanwhile ? meanwhile.network : older);
  const afterwards = answersOf(newer);
  return reachability(older).flows.flatMap(flow => {
    if (flow.reachable !== true) return [];
    const key = keyOf(flow);
    const later = afterwards.get(key);
    if (later === undefined || later.reachable === false) {
      return [ended(flow, later)];
    }
    if (during.get(key)?.reachable === true) return [];
    return [pausedBy(flow, known)];
  });
}

function interruptedBy(resource: PlannedResource): readonly Interrupted[] {
  const interruption = interruptionOf(resource);
  const { address, previousAddress = address, type } = resource;
  const element = elementOfResource(previousAddress, type);
  return interruption && element !== undefined
    ? [{ ...interruption, element, address }]
    : [];
}

function answersOf(network: Network): ReadonlyMap<string, Flow> {
  return new Map(reachability(network).flows.map(flow => [keyOf(flow), flow]));
}

function keyOf({ from, to }: Pick<Flow, 'from' | 'to'>): string {
  return `${from}\n${to}`;
}

function ended({ from, to }: Flow, later: Flow | undefined): StoppedFlow {
  return {
    from,
    to,
    minutes: null,
    forGood: true,
    because: later
      ? later.reason ?? 'the new design has no way'
      : 'the new design does not have both ends',
  };
}

/** The reasons are the changes on its way; without one there, all of them. */
function pausedBy(
  { from, to, path, returnPath }: Flow,
  interrupted: readonly Interrupted[],
): StoppedFlow {
  const way = new Set([from, to, ...path, ...returnPath].map(wholeConnection));
  const onWay = interrupted.filter(({ element }) => way.has(element));
  const causes = onWay.length > 0 ? onWay : interrupted;
  const elements = new Map(
    causes.map(cause => [cause.element, cause] as const),
  );
  return {
    from,
    to,
    minutes: longest(causes)?.minutes ?? null,
    because: [...elements.values()]
      .map(({ element, because }) => `${element}: ${because}`)
      .join('; '),
  };
}
