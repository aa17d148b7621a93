import { patternOf } from '../patterns';
import type { Rule } from './rule';

export const why =
  'A region can use only the gateway of a network that it is peered with. The spokes are peered with nothing but the hub.';

/** Spokes are peered with the hub only, so that they can use no other gateway. */
export const transitGatewayRegionIsHub: Rule = {
  id: 'transit-gateway-region-is-hub',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'In hub-and-spoke the shared gateway is in the hub',
  source: 'gatewayInOtherRegion',
  dependsOn: [
    ['interconnect', 'topology'],
    ['interconnect', 'hub'],
  ],
  *check({ planned }) {
    const { topology, hub } = planned.interconnect;
    const { via, gateways, gatewayRegion } = planned.onPremises;
    if (
      !patternOf(planned).peersRegions ||
      topology !== 'hub-and-spoke' ||
      via === 'none' ||
      gateways !== 'transit' ||
      hub === undefined ||
      gatewayRegion === undefined ||
      gatewayRegion === hub ||
      !Object.hasOwn(planned.regions, hub) ||
      !Object.hasOwn(planned.regions, gatewayRegion)
    ) {
      return;
    }
    yield {
      path: ['onPremises', 'gatewayRegion'],
      message: `The gateway is in ${gatewayRegion}, but the other spokes are peered with the hub ${hub} only and cannot use it. Put the gateway in the hub, make ${gatewayRegion} the hub, or use interconnect.topology: mesh.`,
      fix: {
        title: `Put the gateway in the hub ${hub}`,
        changes: [{ path: ['onPremises', 'gatewayRegion'], value: hub }],
      },
    };
  },
};
