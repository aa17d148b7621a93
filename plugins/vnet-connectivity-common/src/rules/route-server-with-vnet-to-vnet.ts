import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'A Route Server takes only a VPN gateway with ASN 65515. Gateways that exchange routes with each other must have different ASNs, or they take the routes of the other for their own.';

/**
 * A Route Server needs the default ASN of VPN gateways, but VNet-to-VNet with BGP needs gateways with different ones.
 */
export const routeServerWithVnetToVnet: Rule = {
  id: 'route-server-with-vnet-to-vnet',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Regions that exchange routes over VNet-to-VNet have no Route Server',
  source: 'routeServerFaq',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['interconnect', 'bgp'],
  ],
  *check({ planned }) {
    const { interconnect, gateways } = planned;
    if (
      !patternOf(planned).settings.includes('bgp') ||
      !interconnect.bgp ||
      !gateways.routeServer
    ) {
      return;
    }
    const path = ['gateways', 'routeServer'];
    yield {
      path,
      message:
        'gateways.routeServer is true, which needs ASN 65515 at every VPN gateway, but the gateways of the regions exchange routes with each other and need different ASNs. Remove it, or use interconnect.pattern: global-peering.',
      fix: {
        title: 'Do without Route Server',
        changes: [{ path, value: undefined }],
      },
    };
  },
};
