import { sources } from '../../azure';
import { patterns } from '../../patterns';
import type { ReasonRule } from './reason';

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
