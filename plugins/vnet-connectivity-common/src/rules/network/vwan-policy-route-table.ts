import type { NetworkRule } from '../network-rule';

export const why =
  'Routing intent, for private traffic or for the internet, fixes what the connections of a hub are associated with and propagate to. Azure takes no other route tables beside it.';

export const vwanPolicyRouteTable: NetworkRule = {
  id: 'vwan-policy-route-table',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'With routing intent every connection uses the default route table',
  source: 'virtualWan',
  visit: {
    *hubConnection({ connection, wan }) {
      const { hub, associated = 'Default', propagatesTo = [] } = connection;
      const { privatePolicy, internetPolicy } = wan.hubs[hub] ?? {};
      if (!privatePolicy && !internetPolicy) return;
      if ([associated, ...propagatesTo].every(isBuiltIn)) return;
      yield {
        message: `${hub} has routing intent: all connections must be associated with the default route table, and propagate to no other.`,
      };
    },
  },
};

/** True for the tables that every hub has: `Default` and `None`, in any spelling. */
function isBuiltIn(table: string): boolean {
  return /^([^/]*\/)?(label:)?(default|none)(RouteTable)?$/i.test(table);
}
