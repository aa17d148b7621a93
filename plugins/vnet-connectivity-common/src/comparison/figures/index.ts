import type { Topology } from '../../topology';
import type { Traffic } from '../comparison-options';
import type { FailureStudy } from '../failure-study';
import type { Figure } from '../figure';
import type { Latencies } from '../latencies';
import { Ways } from '../ways';
import type { BandwidthFigure } from './bandwidth';
import { bandwidthFigure, entryBandwidthFigure } from './bandwidth';
import type { CostFigure } from './cost';
import { costFigure } from './cost';
import type { DayTwoEffortFigure } from './day-two-effort';
import { dayTwoEffortFigure } from './day-two-effort';
import type { EncryptionFigure } from './encryption';
import { encryptionFigure, entryEncryptionFigure } from './encryption';
import type { LostFlowsFigure, SinglePointsFigure } from './failures';
import {
  failoverFigure,
  lostFlowsFigure,
  singlePointsFigure,
} from './failures';
import type { EntryLatencyFigure, LatencyFigure } from './latency';
import { entryLatencyFigure, latencyFigure } from './latency';
import type { LimitsFigure } from './limits';
import { limitsFigure } from './limits';
import type { Prices } from './prices';
import { setUpTimeFigure } from './set-up-time';

/** Everything that is measured of an option; what is about on-premises is absent where it is not connected. @public */
export interface Figures {
  readonly latency: LatencyFigure;
  readonly onPremisesLatency?: EntryLatencyFigure;
  readonly bandwidth: BandwidthFigure;
  readonly onPremisesBandwidth?: BandwidthFigure;
  readonly encryption: EncryptionFigure;
  readonly onPremisesEncryption?: EncryptionFigure;
  readonly monthlyCost: CostFigure;
  readonly singlePointsOfFailure: SinglePointsFigure;
  readonly lostFlows: LostFlowsFigure;
  readonly failover: Figure;
  readonly setUpTime: Figure;
  readonly limits: LimitsFigure;
  readonly dayTwoEffort: DayTwoEffortFigure;
}

/** The inputs of the figures. */
export interface Inputs {
  readonly latencies: Latencies;
  readonly prices: Prices;
  readonly traffic: Traffic;
}

/**
 * Every figure of an option.
 *
 * @param scope - the part of the network that was studied, where it is not the whole
 */
export function figuresOf(
  topology: Topology,
  study: FailureStudy,
  scope: string | undefined,
  { latencies, prices, traffic }: Inputs,
): Figures {
  const ways = new Ways(topology);
  return {
    latency: latencyFigure(topology, ways, latencies),
    bandwidth: bandwidthFigure(topology, ways),
    encryption: encryptionFigure(topology),
    ...(topology.onPremises.via === 'none'
      ? {}
      : {
          onPremisesLatency: entryLatencyFigure(topology, ways, latencies),
          onPremisesBandwidth: entryBandwidthFigure(topology, ways),
          onPremisesEncryption: entryEncryptionFigure(topology),
        }),
    monthlyCost: costFigure(topology, ways, prices, traffic),
    singlePointsOfFailure: singlePointsFigure(study, scope),
    lostFlows: lostFlowsFigure(study, scope),
    failover: failoverFigure(study, scope),
    setUpTime: setUpTimeFigure(topology),
    limits: limitsFigure(topology),
    dayTwoEffort: dayTwoEffortFigure(topology),
  };
}
