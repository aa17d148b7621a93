import { prefixOf } from '../../address';
import { virtualHubPrefix } from '../../azure';
import { virtualWanHubPrefix } from '../virtual-wan-hub-prefix';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const vwanHubPrefix: NetworkRule = {
  ...sameLawAs(virtualWanHubPrefix),
  id: 'vwan-hub-prefix',
  title: 'The range of a virtual hub is large enough',
  visit: {
    *hub({ name, hub: { prefix } }) {
      if (!prefix || prefixOf(prefix).length <= virtualHubPrefix.longest)
        return;
      yield {
        message: `The address space of ${name} is ${prefix}: a hub needs /${virtualHubPrefix.longest} or larger.`,
      };
    },
  },
};
