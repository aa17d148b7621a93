import { virtualNetworksPerCircuit } from '../azure';
import type { Rule } from './rule';

export const why =
  'A Local or Standard circuit is connected with ten virtual networks at most, a Premium circuit with more the larger its bandwidth. Networks that use the gateway of another do not count.';

/** Azure limits the number of virtual networks of a circuit. */
export const circuitLinksLimit: Rule = {
  id: 'circuit-links-limit',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'No circuit is connected with more networks than its tier allows',
  source: 'limits',
  *check({ planned }) {
    for (const [key, { tier, bandwidthMbps, regions }] of Object.entries(
      planned.circuits,
    )) {
      const limit = virtualNetworksPerCircuit(tier, bandwidthMbps);
      if (regions.length <= limit) continue;
      const premium =
        virtualNetworksPerCircuit('Premium', bandwidthMbps) >= regions.length;
      const path = ['circuits', key, 'tier'];
      yield {
        path: ['circuits', key, 'regions'],
        message: `Circuit ${key} would be connected with ${
          regions.length
        } networks; a ${tier} circuit of ${bandwidthMbps} Mbps allows ${limit}. ${
          tier !== 'Premium' && premium
            ? 'Use tier: Premium, or another circuit for some of the regions.'
            : `Use another circuit for some of the regions, or one gateway for several of them (onPremises.gateways: transit)${
                tier === 'Premium' ? '; a larger bandwidth allows more' : ''
              }.`
        }`,
        ...(tier !== 'Premium' &&
          premium && {
            fix: {
              title: `Make circuit ${key} Premium`,
              changes: [{ path, value: 'Premium' }],
            },
          }),
      };
    }
  },
};
