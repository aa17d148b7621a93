import type { NetworkRule } from '../network-rule';

export const why =
  'A Basic virtual WAN offers site-to-site VPN, and nothing else.';

export const vwanBasicExpressroute: NetworkRule = {
  id: 'vwan-basic-expressroute',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A hub with an ExpressRoute gateway is in a Standard virtual WAN',
  source: 'virtualWan',
  visit: {
    *hub({ name, hub: { gateways }, wan: { type } }) {
      if (type !== 'Basic' || !gateways.includes('er')) return;
      yield {
        message: `${name} has an ExpressRoute gateway: a Basic virtual WAN has site-to-site VPN only.`,
      };
    },
  },
};
