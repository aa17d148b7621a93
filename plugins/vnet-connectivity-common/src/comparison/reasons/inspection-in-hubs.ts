import { sources } from '../../azure';
import type { ReasonRule } from './reason';

/** How inspected traffic crosses regions. */
export const inspectionInHubs: ReasonRule = {
  id: 'inspection-in-hubs',
  title: 'Inspection works with peered hubs, and in virtual hubs',
  sources: [sources.hubAndSpoke, sources.virtualWan],
  judge({ candidate: { option }, network }) {
    if (!network.isInspected) return undefined;
    switch (option.pattern) {
      case 'global-peering':
        return {
          effect: 'for',
          weight: 1,
          text: 'The hubs are peered, and route tables lead to the firewall or appliance of each: Microsoft’s design for inspection in several regions.',
        };
      case 'virtual-wan':
        return {
          effect: 'for',
          weight: 1,
          text: 'Routing intent leads all private traffic through the firewall of the hub, without route tables of one’s own.',
        };
      default:
        return undefined;
    }
  },
};
