import { sources } from '../../azure';
import { patterns } from '../../patterns';
import type { ReasonRule } from './reason';

/** The default advice for networks in different regions. */
export const peeringIsTheDirectWay: ReasonRule = {
  id: 'peering-is-the-direct-way',
  title: 'Peering has no gateway on the way',
  sources: [sources.peeringOrVpn, sources.peeringOverview],
  judge({ candidate: { option }, network }) {
    if (!patterns[option.pattern].peersRegions) return undefined;
    return {
      effect: 'for',
      weight: 3,
      text:
        network.virtualNetworks === 2
          ? 'Two networks: peering joins them directly, without a gateway on the way, and is Microsoft’s advice.'
          : 'Peering joins the networks directly: no gateway on the way, the lowest latency, no bandwidth limit but that of the machines.',
    };
  },
};
