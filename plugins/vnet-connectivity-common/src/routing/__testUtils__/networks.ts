import type { Topology } from '../../topology';
import { buildNetwork, withFailures } from '../network';
import type { Flow } from '../questions/flow';
import { reachability } from '../questions/reachability';
import type { Network } from '../state';

/** The network of a topology after these have failed. */
export function after(topology: Topology, ...failed: string[]): Network {
  const result = withFailures(buildNetwork(topology), failed);
  if ('unknown' in result) throw new Error(result.unknown.join());
  return result.network;
}

/** The flow between two ends. */
export function flow(network: Network, from: string, to: string): Flow {
  const found = reachability(network).flows.find(
    each => each.from === from && each.to === to,
  );
  if (!found) throw new Error(`${from} -> ${to}`);
  return found;
}
