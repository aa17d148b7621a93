import { patternOf } from '../patterns';
import { routeServerRegions } from '../topology';
import type { Rule } from './rule';

export const why =
  'A Route Server passes routes between a VPN and an ExpressRoute gateway of one network, or between a network and an appliance that speaks BGP. Where there is only one of the two, none is built.';

/** A Route Server between one gateway and nothing has nothing to exchange. */
export const routeServerUnused: Rule = {
  id: 'route-server-unused',
  severity: 'warning',
  kind: 'incomplete',
  title: 'A Route Server exchanges routes between two sides',
  source: 'routeServer',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
  ],
  *check({ planned }) {
    const { settings, virtualHubs } = patternOf(planned);
    if (
      !planned.gateways.routeServer ||
      routeServerRegions(planned).length > 0 ||
      // In Virtual WAN, another rule refuses it.
      virtualHubs ||
      (settings.includes('bgp') && planned.interconnect.bgp)
    ) {
      return;
    }
    const path = ['gateways', 'routeServer'];
    yield {
      path,
      message:
        'gateways.routeServer is true, but no region has both a VPN and an ExpressRoute gateway, or an appliance with an ASN, so no Route Server is built. Remove it.',
      fix: {
        title: 'Do without Route Server',
        changes: [{ path, value: undefined }],
      },
    };
  },
};
