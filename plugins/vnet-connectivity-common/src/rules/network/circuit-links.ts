import { virtualNetworksPerCircuit } from '../../azure';
import { circuitLinksLimit } from '../circuit-links-limit';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

export const circuitLinks: NetworkRule = {
  ...sameLawAs(circuitLinksLimit),
  id: 'circuit-links',
  title: 'No circuit is connected with more networks than its tier allows',
  visit: {
    *circuit({ name, circuit: { sku, bandwidthMbps } }, { connections }) {
      // The number of networks that a Premium circuit links depends on its bandwidth.
      if (sku === 'Premium' && bandwidthMbps === undefined) return;
      const most = virtualNetworksPerCircuit(
        sku ?? 'Standard',
        bandwidthMbps ?? 0,
      );
      const links = connections.filter(({ a, b }) =>
        [a, b].some(({ kind, key }) => kind === 'circuit' && key === name),
      ).length;
      if (links <= most) return;
      yield {
        message:
          sku === 'Premium'
            ? `${name} links ${links} VNets: with ${bandwidthMbps} Mbps a Premium circuit links ${most}.`
            : `${name} links ${links} VNets: without Premium a circuit links ${most}.`,
      };
    },
  },
};
