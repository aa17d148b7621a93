import { patternOf } from '../patterns';
import { serviceSubnetFields } from './ranges';
import type { Rule } from './rule';

export const why =
  'A network with a gateway or Route Server of its own cannot be connected with a virtual hub. Gateways and firewalls stand in the hub, which has its own range and a fixed ASN.';

/** In Virtual WAN gateways and firewalls stand in the hubs. */
export const virtualWanNoGatewaySubnet: Rule = {
  id: 'virtual-wan-no-gateway-subnet',
  severity: 'error',
  kind: 'incomplete',
  title: 'In Virtual WAN no virtual network has a gateway of its own',
  source: 'virtualWanFaq',
  dependsOn: [['interconnect', 'pattern']],
  *check({ spec }) {
    if (!patternOf(spec).virtualHubs) return;
    const fields = [...serviceSubnetFields.map(({ field }) => field), 'asn'];
    for (const [key, region] of Object.entries(spec.regions)) {
      for (const field of fields) {
        if (region[field as keyof typeof region] === undefined) continue;
        const path = ['regions', key, field];
        yield {
          path,
          message: `regions.${key}.${field} is set, but interconnect.pattern is virtual-wan: ${
            field === 'asn'
              ? 'the gateways of virtual hubs all have ASN 65515'
              : 'gateways and firewalls stand in the virtual hub, not in the virtual network'
          }. Remove it.`,
          fix: {
            title: `Remove ${field} of region ${key}`,
            changes: [{ path, value: undefined }],
          },
        };
      }
    }
  },
};
