import { networkRules } from '../../rules/network';
import type { NetworkFinding } from '../../rules/network-rule';
import { applyNetworkRules } from '../../rules/network-rule';
import { graphOfDocument } from './graph-of-document';
import type { TopologyDocument } from './schema';

/** Everything that the rules about networks say of a topology document. */
export function refusals(document: TopologyDocument): NetworkFinding[] {
  return applyNetworkRules(networkRules, graphOfDocument(document));
}
