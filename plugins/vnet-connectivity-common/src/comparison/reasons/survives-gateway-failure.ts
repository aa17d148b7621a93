import { ownSources } from '../own-sources';
import { lostOnPremisesBy } from './lost-on-premises';
import type { ReasonRule } from './reason';

/** On-premises stays reachable after the failure of a gateway, where that is required. */
export const survivesGatewayFailure: ReasonRule = {
  id: 'survives-gateway-failure',
  title: 'Where it is demanded, on-premises survives the loss of a gateway',
  sources: [ownSources.engine],
  judge({ candidate, requirements }) {
    if (
      !requirements.surviveGatewayFailure ||
      candidate.option.onPremises.via === 'none'
    ) {
      return undefined;
    }
    const worst = lostOnPremisesBy(candidate.study, [
      'vpn-gateway',
      'er-gateway',
    ]);
    return worst
      ? {
          effect: 'unmet',
          weight: 0,
          text: `On-premises shall survive the loss of a gateway, but ${worst.lostOnPremises} flows with it stop when ${worst.id} fails.`,
        }
      : {
          effect: 'for',
          weight: 2,
          text: 'On-premises stays reachable when any one gateway fails, as demanded.',
        };
  },
};
