import type { AddressPools } from './address';
import { defaultAddressPools } from './address';
import type { Finding } from './findings';
import type { Policy } from './rules';
import { applyRule, rules } from './rules';
import type { ConnectivitySpec } from './spec';
import type { PlannedSpec, Topology } from './topology';
import { buildTopology, planSpec } from './topology';

/** What a portal configures. */
export interface DesignOptions {
  /** Where addresses come from that the spec leaves out. */
  readonly pools?: AddressPools;
  readonly policy?: Policy;
}

/** A spec of the right shape, planned and asked of every rule. */
export interface CheckedSpec {
  readonly planned: PlannedSpec;
  readonly topology: Topology;
  /** What blocks generation comes first. */
  readonly findings: readonly Finding[];
}

/** Plans a spec and checks it with every rule. */
export function checkSpec(
  spec: ConnectivitySpec,
  { pools = defaultAddressPools, policy = {} }: DesignOptions = {},
): CheckedSpec {
  const planned = planSpec(spec, pools);
  const topology = buildTopology(planned);
  const context = { spec, planned, topology, pools, policy };
  const findings = rules
    .flatMap(rule => applyRule(rule, context))
    .sort((a, b) => severityRank(a) - severityRank(b));
  return { planned, topology, findings };
}

function severityRank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}
