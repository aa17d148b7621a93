import { addressOverlap } from './address-overlap';
import { gatewayTransitSinglePointOfFailure } from './gateway-transit-single-point-of-failure';
import type { Rule } from './rule';

export type { Policy, Rule, RuleContext, Violation } from './rule';
export { applyRule } from './rule';

/** Every rule, in the order in which their findings are shown. */
export const rules: readonly Rule[] = [
  addressOverlap,
  gatewayTransitSinglePointOfFailure,
];
