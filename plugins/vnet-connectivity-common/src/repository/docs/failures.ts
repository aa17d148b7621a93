import { groupedBy } from '../../grouped-by';
import { elementIds, partIds } from '../../network';
import type { FailoverClass } from '../../routing';
import { failoverOf, observe, reachability } from '../../routing';
import { consequencesOf } from '../../routing/questions/consequences';
import type { Topology } from '../../topology';
import type { FailureKind } from './failure-kinds';
import { elementKindOf, failureKinds, kindOf } from './failure-kinds';
import { ownOf } from './failure-owners';
import type { Ends, Pair } from './failure-words';
import { describer, pairsOf } from './failure-words';
import type { SampleNetwork } from './sample';

/** Effects of the failure of one element. */
export interface Failure {
  readonly kind: FailureKind;
  readonly id: string;
  /** In words; empty where nothing is lost. */
  readonly lost: string;
  /** In words, the traffic that takes another way; empty where none does. */
  readonly rerouted: string;
  /** The new way of one of these flows. */
  readonly example?: readonly string[];
  /** Documented time until the other way is taken; absent where there is none. */
  readonly failover?: FailoverClass;
  readonly lostPairs: number;
}

/** Failures of one kind that do the same. */
export interface FailureGroup {
  readonly kind: FailureKind;
  readonly failures: readonly Failure[];
  /** Number of elements of the kind. */
  readonly total: number;
}

export interface FailureStudy {
  /** The network, or the part of it that stands for it. */
  readonly topology: Topology;
  readonly whole: boolean;
  /** Number of pairs of networks and sites that reach each other. */
  readonly pairs: number;
  /** Pairs that do not reach each other when nothing has failed. */
  readonly apart: readonly Pair[];
  /** Every element that can fail, in the order of the kinds. */
  readonly failures: readonly Failure[];
  readonly groups: readonly FailureGroup[];
}

/** Fails every element of the network, or of a part that stands for it, one at a time, in the routing engine. */
export function studyFailures({
  topology,
  whole,
  network,
}: SampleNetwork): FailureStudy {
  const base = observe(network);
  const { flows } = reachability(network, base.directions);
  const order = new Map(
    network.model.endpoints.map(({ id }, index) => [id, index]),
  );
  const inOrder = (all: readonly Ends[]) => pairsOf(all, order);
  const working = inOrder(flows.filter(({ reachable }) => reachable));
  const describe = describer(working);
  const { list, byName } = network.model.elements;
  const effects = [
    ...network.model.failable
      .map(element => ({ element, id: list[element].id }))
      .map(each => ({ ...each, kind: kindOf(topology, each.id) }))
      .filter(({ kind, id }) => kind !== 'device' || isUsed(topology, id)),
    ...parts(topology).flatMap(({ kind, id, name }) => {
      const element = byName.get(name);
      return element === undefined ? [] : [{ kind, id, element }];
    }),
  ].map(({ element, ...each }) => ({
    ...each,
    ...consequencesOf(base, [element]),
  }));
  const kinds = Object.keys(failureKinds);
  const failures = effects
    .map(({ kind, id, ...effect }): Failure => {
      const own = ownOf(topology, kind, id);
      const gone = inOrder(effect.lost);
      const isInstance = kind === 'vpn-gateway-instance';
      const rerouted = isInstance
        ? takeover(topology)
        : describe(own, inOrder(effect.rerouted));
      const waits = rerouted && !(isInstance && isActiveActive(topology));
      return {
        kind,
        id,
        lost: describe(own, gone),
        rerouted,
        example: effect.rerouted[0]?.path,
        ...(waits ? { failover: failoverOf(elementKindOf(kind)) } : {}),
        lostPairs: gone.length,
      };
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return {
    topology,
    whole,
    pairs: working.length,
    apart: inOrder(flows.filter(({ reachable }) => !reachable)),
    failures,
    groups: groupsOf(failures),
  };
}

/** Redundant parts that fail for themselves: one stands for all of its kind, which are built alike. */
function parts({ vpnGateways, circuits }: Topology) {
  return [
    ...vpnGateways.slice(0, 1).map(({ id, region }) => ({
      kind: 'vpn-gateway-instance' as const,
      id,
      name: partIds.gatewayInstanceIn(region, 'vpn', 0),
    })),
    ...circuits.slice(0, 1).map(({ id, key }) => ({
      kind: 'circuit-link' as const,
      id,
      name: partIds.circuitLink(key, 'primary'),
    })),
  ];
}

/** True where both instances of a VPN gateway carry traffic. All gateways have the same mode. */
function isActiveActive({ vpnGateways: [gateway] }: Topology): boolean {
  return gateway?.activeActive ?? false;
}

function takeover(topology: Topology): string {
  return isActiveActive(topology)
    ? 'what the instance carried: the other one carries traffic already'
    : 'everything that passes the gateway, once the standby has taken over';
}

/** True where tunnels lead to a device: sites on a circuit may have devices that nothing uses. */
function isUsed({ siteConnections }: Topology, id: string): boolean {
  return siteConnections.some(
    ({ site, device }) => id === elementIds.device(site, device),
  );
}

function groupsOf(failures: readonly Failure[]): FailureGroup[] {
  const groups = groupedBy(failures, ({ kind, lost, rerouted }) =>
    JSON.stringify([kind, lost, rerouted]),
  );
  return [...groups.values()].map(group => {
    const [{ kind }] = group;
    return {
      kind,
      failures: group,
      total: failures.filter(each => each.kind === kind).length,
    };
  });
}
