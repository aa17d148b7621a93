import { networkRules } from '../../rules/network';
import type { NetworkFinding } from '../../rules/network-rule';
import { applyNetworkRules } from '../../rules/network-rule';
import { graphOfDocument } from './graph-of-document';
import type { TopologyGraph } from './schema';

/** Everything that the rules about networks say of a topology document. */
export function refusals(document: TopologyGraph): NetworkFinding[] {
  return applyNetworkRules(networkRules, graphOfDocument(document));
}
