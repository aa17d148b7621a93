import type { NetworkRule } from '../network-rule';

export const vwanPolicyRouteTable: NetworkRule = {
  id: 'vwan-policy-route-table',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'With routing intent every connection uses the default route table',
  why: 'Routing intent fixes what the connections of a hub are associated with and propagate to. Other route tables have no place beside it.',
  source: 'virtualWan',
  visit: {
    *hubConnection({ connection: { hub, associated }, wan }) {
      if (
        !wan.hubs[hub]?.privatePolicy ||
        /^default/i.test(associated ?? 'Default')
      ) {
        return;
      }
      yield {
        message: `${hub} has routing intent: all connections must be associated with the default route table.`,
      };
    },
  },
};
