import type { NetworkRule } from '../network-rule';

export const why =
  'A Basic virtual WAN offers site-to-site VPN, and nothing else.';

export const vwanBasicBranch: NetworkRule = {
  id: 'vwan-basic-branch',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A branch of a Basic virtual WAN is connected by site-to-site VPN',
  source: 'virtualWan',
  visit: {
    *branchConnection({ branch: { kind, endpoint }, wan: { type } }) {
      if (type !== 'Basic' || kind === 'vpn') return;
      yield {
        message: `${endpoint.written} is connected by ${kind}: a Basic virtual WAN has site-to-site VPN only.`,
      };
    },
  },
};
