import { asnAt } from '../../network/lookups';
import { asnEqual } from '../asn-equal';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const asnEqualInNetwork: NetworkRule = {
  ...sameLawAs(asnEqual),
  visit: {
    *connection({ connection: { id, type, bgp, a, b } }, graph) {
      if (!bgp || type === 'expressroute') return;
      const [left, right] = [a, b].map(end => asnAt(graph, end));
      if (left === undefined || left !== right) return;
      yield {
        message: `Both ends of ${id} have ASN ${left}: BGP needs different ones.`,
      };
    },
  },
};
