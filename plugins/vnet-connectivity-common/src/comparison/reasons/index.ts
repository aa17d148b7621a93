import { circuitIsThere } from './circuit-is-there';
import { circuitRuledOut } from './circuit-ruled-out';
import { circuitToBeOrdered } from './circuit-to-be-ordered';
import { encryptionBetweenMachines } from './encryption-between-machines';
import { expressrouteTurnsAround } from './expressroute-turns-around';
import { flowsLostInFailures } from './flows-lost-in-failures';
import { gatewayInEachRegion } from './gateway-in-each-region';
import { gatewaysBetweenRegions } from './gateways-between-regions';
import { inspectionInHubs } from './inspection-in-hubs';
import { ipsecBetweenRegions } from './ipsec-between-regions';
import { limitNearlyUsed } from './limit-nearly-used';
import { networkManagerForMany } from './network-manager-for-many';
import { peeringIsTheDirectWay } from './peering-is-the-direct-way';
import { privateLine } from './private-line';
import type { ReasonRule } from './reason';
import { sharedGateway } from './shared-gateway';
import { survivesGatewayFailure } from './survives-gateway-failure';
import { survivesLineFailure } from './survives-line-failure';
import { virtualWanForFew } from './virtual-wan-for-few';
import { virtualWanForMany } from './virtual-wan-for-many';

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
