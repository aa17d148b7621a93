import { limits } from '../azure';
import { patternOf } from '../patterns';
import type { Rule } from './rule';
import { useMesh } from './use-mesh';
import { listOf } from './wording';

export const why =
  'Peering is not transitive: two networks that are both peered with a third one are not connected with each other. The same holds for VNet-to-VNet connections without BGP.';

/** Peering joins two networks and no third one. */
export const hubAndSpokeSpokesNotConnected: Rule = {
  id: 'hub-and-spoke-spokes-not-connected',
  severity: 'warning',
  kind: 'advice',
  title: 'Regions that must reach each other are connected directly',
  source: 'peeringOverview',
  dependsOn: [['interconnect', 'pattern']],
  *check({ planned }) {
    const { topology, hub, bgp } = planned.interconnect;
    const keys = Object.keys(planned.regions);
    const spokes = keys.filter(key => key !== hub);
    const { peersRegions, regionGateways } = patternOf(planned);
    if (
      topology !== 'hub-and-spoke' ||
      hub === undefined ||
      spokes.length < 2 ||
      spokes.length === keys.length ||
      !(peersRegions || (regionGateways === 'vpn' && !bgp))
    ) {
      return;
    }
    yield {
      path: ['interconnect', 'topology'],
      message: [
        `The spokes ${listOf(
          spokes,
        )} reach the hub ${hub}, but not each other: ${
          peersRegions
            ? 'peering is not transitive'
            : 'without BGP a connection joins only its two networks'
        }.`,
        'If they must talk, use interconnect.topology: mesh.',
        'Where traffic between them must be inspected, use interconnect.pattern: virtual-wan with inspection.via: azure-firewall.',
        'If they must not talk, keep it as it is.',
      ].join(' '),
      ...(spokes.length <= limits.peeringsPerVirtualNetwork.value && {
        fix: {
          title: 'Connect every region with every other (mesh)',
          changes: useMesh(planned),
        },
      }),
    };
  },
};
