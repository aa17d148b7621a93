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

/** Inspected traffic crosses regions from hub to hub. */
export const inspectionInHubs: ReasonRule = {
  id: 'inspection-in-hubs',
  title: 'Inspection works with peered hubs, and in virtual hubs',
  sources: [sources.hubAndSpoke, sources.virtualWan],
  judge({ candidate: { option }, network }) {
    if (!network.isInspected) return undefined;
    const { peersRegions, virtualHubs } = patterns[option.pattern];
    if (virtualHubs) {
      return {
        effect: 'for',
        weight: 1,
        text: 'Routing intent leads all private traffic through the firewall of the hub, without route tables of one’s own.',
      };
    }
    return peersRegions
      ? {
          effect: 'for',
          weight: 1,
          text: 'The hubs are peered, and route tables lead to the firewall or appliance of each: Microsoft’s design for inspection in several regions.',
        }
      : undefined;
  },
};
