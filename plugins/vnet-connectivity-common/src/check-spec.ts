import type { AddressPools } from './address';
import { defaultAddressPools } from './address';
import type { Finding } from './findings';
import { hasErrors } from './findings';
import type { CheckerPackage } from './repository/checker';
import type { Policy } from './rules';
import { applyRule, rules } from './rules';
import type { ConnectivitySpec } from './spec';
import { parseSpec } from './spec';
import type { PlannedSpec, Topology } from './topology';
import { buildTopology, planSpec } from './topology';

/** What a portal configures. */
export interface DesignOptions {
  /** Where addresses come from that the spec leaves out. */
  readonly pools?: AddressPools;
  readonly policy?: Policy;
  /** Where repositories get their checker from; left out: they carry it. */
  readonly checker?: CheckerPackage;
}

/** A spec of the right shape, planned and asked of every rule. */
export interface CheckedSpec {
  readonly planned: PlannedSpec;
  readonly topology: Topology;
  /** What blocks generation comes first. */
  readonly findings: readonly Finding[];
}

/** What there is to say about a document, whether it holds a spec or not. */
export interface CheckedDocument {
  /** The spec as it was written; absent where its shape is wrong. */
  readonly written?: ConnectivitySpec;
  /** The spec with defaults and addresses filled in; absent where its shape is wrong. */
  readonly spec?: PlannedSpec;
  readonly topology?: Topology;
  readonly findings: readonly Finding[];
  /** Whether no finding blocks generation. */
  readonly ok: boolean;
}

/**
 * Reads a spec, plans it and checks it: what `design` says of it, without the code that renders repositories.
 * Deterministic, and never throws for what a user typed.
 *
 * @param input - YAML or JSON text, or data
 */
export function checkDocument(
  input: unknown,
  options: DesignOptions = {},
): CheckedDocument {
  const { spec: written, findings: shape } = parseSpec(input);
  if (!written) return { findings: shape, ok: false };
  const { planned, topology, findings } = checkSpec(written, options);
  return {
    written,
    spec: planned,
    topology,
    findings,
    ok: !hasErrors(findings),
  };
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
