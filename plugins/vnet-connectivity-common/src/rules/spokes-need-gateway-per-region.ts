import { patternOf } from '../patterns';
import { gatewayPerRegion } from './circuits';
import { networksOf } from './networks';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A network can use the gateway of a network that it is peered with. Here a spoke is peered with its region only; where that uses the gateway of another region, the spoke is one hop too far away, and on-premises never learns its addresses.';

/** Peering is not transitive, and neither is the use of a remote gateway. */
export const spokesNeedGatewayPerRegion: Rule = {
  id: 'spokes-need-gateway-per-region',
  severity: 'error',
  kind: 'not-built',
  title: 'Spokes reach on-premises through a gateway of their own region',
  source: 'gatewayInOtherRegion',
  dependsOn: [['interconnect', 'pattern'], ['spokes']],
  *check({ planned }) {
    const { via, gateways, gatewayRegion } = planned.onPremises;
    if (
      !patternOf(planned).peersRegions ||
      via === 'none' ||
      gateways !== 'transit' ||
      gatewayRegion === undefined
    ) {
      return;
    }
    const cutOff = networksOf(planned).filter(
      ({ role, region }) =>
        role === 'spoke' &&
        region !== gatewayRegion &&
        Object.hasOwn(planned.regions, region),
    );
    if (cutOff.length === 0) return;
    const changes = gatewayPerRegion(planned);
    yield {
      path: ['onPremises', 'gateways'],
      message: `${cutOff.length === 1 ? 'The spoke' : 'The spokes'} ${listOf(
        cutOff.map(({ key }) => key),
      )} cannot reach on-premises: their regions use the gateway of ${gatewayRegion}, and this version does not build peerings of spokes with the network of another region. Use a gateway in each region (onPremises.gateways: per-region).`,
      ...(changes && {
        fix: { title: 'Use a gateway in each region', changes },
      }),
    };
  },
};
