import type { NetworkGraph } from '../network/graph';
import { networkRules } from './network';
import type { NetworkFinding } from './network-rule';
import { applyNetworkRules } from './network-rule';

/** Everything that the rules about networks say of a resource graph, whatever it was read from. */
export function networkFindings(graph: NetworkGraph): NetworkFinding[] {
  return applyNetworkRules(networkRules, graph);
}
