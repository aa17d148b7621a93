import type { NetworkRule } from '../network-rule';

export const vwanPolicyFirewall: NetworkRule = {
  id: 'vwan-policy-firewall',
  severity: 'warning',
  kind: 'azure-refuses',
  title: 'A hub with a routing policy has a firewall',
  why: 'A routing policy sends traffic to the firewall of the hub. Without one there is nothing to send it to.',
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
