import { sources } from '../../azure';
import type { ReasonRule } from './reason';

/** A gateway for all regions is advised against, except in one case. */
export const sharedGateway: ReasonRule = {
  id: 'shared-gateway',
  title: 'A shared gateway makes its region a single point of failure',
  sources: [sources.gatewayInOtherRegion],
  judge({ candidate, network, circumstances }) {
    const { option, topology } = candidate;
    if (option.onPremises.gateways !== 'transit' || network.regions < 2) {
      return undefined;
    }
    const { gatewayRegion } = topology.onPremises;
    return circumstances.serviceOnlyInOtherRegion
      ? {
          effect: 'for',
          weight: 4,
          text: `The other regions exist for a service that only they offer, and most of the application runs in ${gatewayRegion}: one gateway there is less to pay and to run.`,
        }
      : {
          effect: 'against',
          weight: -3,
          text: `When ${gatewayRegion} or its gateway fails, every region loses on-premises; the way of the others is a detour, and one gateway limits all.`,
          rightWhen:
            'Right where the other regions exist for a service that only they offer, while most of the application runs in the region with the gateway.',
        };
  },
};
