import type { NetworkRule } from '../network-rule';

export const why =
  'A routing policy sends traffic to the firewall of the hub. Without one there is nothing to send it to.';

export const vwanPolicyFirewall: NetworkRule = {
  id: 'vwan-policy-firewall',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'A hub with a routing policy has a firewall',
  source: 'virtualWan',
  visit: {
    *hub({ name, hub: { privatePolicy, internetPolicy, firewall } }) {
      if (firewall || !(privatePolicy || internetPolicy)) return;
      yield {
        message: `${name} has a routing policy but no firewall to send traffic to.`,
      };
    },
  },
};
