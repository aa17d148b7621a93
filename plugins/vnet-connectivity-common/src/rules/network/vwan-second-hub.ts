import type { NetworkRule } from '../network-rule';

export const vwanSecondHub: NetworkRule = {
  id: 'vwan-second-hub',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A network is connected with one virtual hub',
  why: 'A virtual network takes the routes of one hub. Hubs of a Standard virtual WAN reach each other, so that one is enough.',
  source: 'virtualWan',
  visit: {
    *hubConnection({ connection: { vnet }, earlier }) {
      if (!earlier.some(each => each.vnet === vnet)) return;
      yield {
        message: `${vnet} is connected to a hub already: a VNet can connect to one hub only.`,
      };
    },
  },
};
