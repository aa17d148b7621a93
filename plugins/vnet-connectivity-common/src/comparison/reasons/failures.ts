import { kindOfId } from '../../network';
import { flowsLost } from '../failure-study';
import type { FailureStudy, SingleFailure } from '../failure-study';
import { ownSources } from '../own-sources';
import type { ReasonRule } from './reason';

/** The largest weight of this reason. */
const most = 2;

/** The flows that are lost in failures, as the routing engine finds them, compared with the other options. */
export const flowsLostInFailures: ReasonRule = {
  id: 'flows-lost-in-failures',
  title: 'Options that lose less when something fails are better',
  sources: [ownSources.engine],
  judge({ candidate: { study }, flowsLost: { least, most: worst } }) {
    if (worst === least) return undefined;
    const lost = flowsLost(study);
    return lost === least
      ? {
          effect: 'for',
          weight: 1,
          text: `No option loses less: all single failures together stop ${lost} flows.`,
        }
      : {
          effect: 'against',
          weight:
            -Math.round(((lost - least) / (worst - least)) * most * 10) / 10,
          text: `All single failures together stop ${lost} flows; with the best option it is ${least}.`,
        };
  },
};

/** The failure of an element of these kinds that stops most flows with on-premises; undefined where none stops any. */
export function lostOnPremisesBy(
  { failures }: FailureStudy,
  kinds: readonly string[],
): SingleFailure | undefined {
  const [worst] = failures
    .filter(
      ({ id, lostOnPremises }) =>
        lostOnPremises > 0 && kinds.includes(kindOfId(id)),
    )
    .sort((a, b) => b.lostOnPremises - a.lostOnPremises);
  return worst;
}

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
