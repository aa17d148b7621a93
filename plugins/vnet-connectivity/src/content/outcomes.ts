import type {
  Flow,
  Network,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  buildNetwork,
  keyOfId,
  reachability,
  withFailures,
  parseElementId,
} from 'backstage-plugin-vnet-connectivity-common';
import type { ExampleId } from './examples';
import { exampleTopology } from './examples';
import type { Situation } from './types';

/** The fate of the traffic between two places, as the routing engine finds it. */
export interface Outcome {
  /** `lost`: it works in the situation that this one is compared with. */
  readonly state: 'works' | 'lost' | 'none';
  /** Notable elements on its path, by kind: gateways and hubs of others, firewalls, a circuit between networks. */
  readonly via: readonly (readonly string[])[];
}

const networks = new Map<ExampleId, Network>();

function networkOf(example: ExampleId): Network {
  const known = networks.get(example);
  if (known) return known;
  const network = buildNetwork(exampleTopology(example));
  networks.set(example, network);
  return network;
}

/** The flows of a situation. @throws where it names elements that the example does not have */
export function flowsOf({ example, failed }: Situation): readonly Flow[] {
  const fork = withFailures(networkOf(example), failed);
  if ('unknown' in fork) {
    throw new Error(`${example} has no ${fork.unknown.join(', ')}.`);
  }
  return reachability(fork.network).flows;
}

/**
 * The fate of the traffic between two places in each situation. The first situation is the one that the others are
 * compared with.
 */
export function outcomesOf(
  situations: readonly Situation[],
  [a, b]: readonly [string, string],
): Outcome[] {
  const found = situations.map(situation => {
    const flow = flowsOf(situation).find(
      ({ from, to }) => from === a && to === b,
    );
    const back = flowsOf(situation).find(
      ({ from, to }) => from === b && to === a,
    );
    if (!flow || !back) throw new Error(`${a} and ${b} are not both there.`);
    return { situation, flow, works: flow.reachable && back.reachable };
  });
  return found.map(({ situation, flow, works }): Outcome => {
    if (!works) return { state: found[0].works ? 'lost' : 'none', via: [] };
    return {
      state: 'works',
      via: notableStops(flow, exampleTopology(situation.example)),
    };
  });
}

/** The elements on a path that a reader would not expect there, by kind. */
function notableStops({ from, to, path }: Flow, topology: Topology) {
  const own = new Set(
    topology.virtualNetworks
      .filter(({ id }) => id === from || id === to)
      .map(({ region }) => region),
  );
  const isBetweenNetworks =
    parseElementId(from)?.kind !== 'site' &&
    parseElementId(to)?.kind !== 'site';
  const of = (kind: string) =>
    path.filter(id => parseElementId(id)?.kind === kind);
  const circuits = of('circuit');
  if (isBetweenNetworks && circuits.length > 0) return [circuits];
  const isForeign = (id: string) => isBetweenNetworks || !own.has(keyOfId(id));
  const hubs = of('hub').filter(isForeign);
  const gateways =
    hubs.length > 0
      ? []
      : [...of('vpn-gateway'), ...of('er-gateway')].filter(isForeign);
  return [hubs, gateways, of('firewall'), of('nva')].filter(
    ids => ids.length > 0,
  );
}
