import {
  circuitIsThere,
  circuitRuledOut,
  circuitToBeOrdered,
  privateLine,
} from './circuits';
import { encryptionBetweenMachines, ipsecBetweenRegions } from './encryption';
import {
  expressrouteTurnsAround,
  gatewayInEachRegion,
  gatewaysBetweenRegions,
  sharedGateway,
} from './gateways';
import {
  flowsLostInFailures,
  survivesGatewayFailure,
  survivesLineFailure,
} from './failures';
import { inspectionInHubs, peeringIsTheDirectWay } from './peering';
import {
  limitNearlyUsed,
  networkManagerForMany,
  virtualWanForFew,
  virtualWanForMany,
} from './sizes';
import type { ReasonRule } from './reason';

export { applyReason } from './reason';
export type {
  AdviceContext,
  Candidate,
  Judgement,
  NetworkFacts,
  Reason,
  ReasonRule,
} from './reason';

/** Every reason, in the order in which they are given: what is demanded, how the regions are joined, how on-premises comes in. */
export const reasonRules: readonly ReasonRule[] = [
  ipsecBetweenRegions,
  encryptionBetweenMachines,
  survivesGatewayFailure,
  survivesLineFailure,
  privateLine,
  circuitRuledOut,
  peeringIsTheDirectWay,
  networkManagerForMany,
  gatewaysBetweenRegions,
  expressrouteTurnsAround,
  virtualWanForMany,
  virtualWanForFew,
  inspectionInHubs,
  gatewayInEachRegion,
  sharedGateway,
  circuitIsThere,
  circuitToBeOrdered,
  flowsLostInFailures,
  limitNearlyUsed,
];
