import { ownSources } from '../own-sources';
import { lostOnPremisesBy } from './lost-on-premises';
import type { ReasonRule } from './reason';

/** On-premises stays reachable after the failure of a line or device, where that is required. */
export const survivesLineFailure: ReasonRule = {
  id: 'survives-line-failure',
  title: 'Where it is demanded, on-premises survives the loss of a line',
  sources: [ownSources.engine],
  judge({ candidate, requirements }) {
    if (
      !requirements.surviveLineFailure ||
      candidate.option.onPremises.via === 'none'
    ) {
      return undefined;
    }
    const worst = lostOnPremisesBy(candidate.study, [
      'connection',
      'device',
      'circuit',
      'er-connection',
    ]);
    return worst
      ? {
          effect: 'unmet',
          weight: 0,
          text: `On-premises shall survive the loss of a connection, device or circuit, but ${worst.lostOnPremises} flows with it stop when ${worst.id} fails.`,
        }
      : {
          effect: 'for',
          weight: 2,
          text: 'On-premises stays reachable when any one connection, device or circuit fails, as demanded.',
        };
  },
};
