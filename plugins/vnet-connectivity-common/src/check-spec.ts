import type { AddressPools } from './address';
import { defaultAddressPools } from './address';
import type { CheckerPackage } from './checker-package';
import type { Finding } from './findings';
import { hasErrors } from './findings';
import type { Policy } from './rules';
import { rules } from './rules';
import { findingsOfSpec } from './rules/findings-of-spec';
import type { ConnectivitySpec, SpecLimits } from './spec';
import { parseSpec } from './spec';
import type { PlannedSpec, Topology } from './topology';
import { buildTopology, planSpec } from './topology';

/** The options of a portal for designs. @public */
export interface DesignOptions {
  /** The ranges from which addresses are allocated that the spec leaves out. */
  readonly pools?: AddressPools;
  readonly policy?: Policy;
  /** Sizes above which nothing is read. */
  readonly limits?: SpecLimits;
  /**
   * The design of the network as it is built, for a change of it: addresses, numbers, keys and generations that were chosen
   * for it stay where the document leaves them out.
   */
  readonly existing?: PlannedSpec;
  /** The npm package with the checker of repositories; left out: every repository carries its checker. */
  readonly checker?: CheckerPackage;
}

/** A spec of the right shape, planned and asked of every rule. */
export interface CheckedSpec {
  readonly planned: PlannedSpec;
  readonly topology: Topology;
  /** Those that block generation first. */
  readonly findings: readonly Finding[];
}

/** A document with its findings, and with its spec if it has one. @public */
export interface CheckedDocument {
  /** The spec as it was written; absent where its shape is wrong. */
  readonly written?: ConnectivitySpec;
  /** The spec with defaults and addresses filled in; absent where its shape is wrong. */
  readonly spec?: PlannedSpec;
  readonly topology?: Topology;
  readonly findings: readonly Finding[];
  /** True if no finding blocks generation. */
  readonly ok: boolean;
  /** The policy that it was checked against. */
  readonly policy: Policy;
}

/**
 * Reads a spec, plans it and checks it: what `design` says of it, without the code that renders repositories.
 * Deterministic, and never throws for what a user typed.
 *
 * @param input - YAML or JSON text, or data
 * @public
 */
export function checkDocument(
  input: unknown,
  options: DesignOptions = {},
): CheckedDocument {
  const { policy = {} } = options;
  const { spec: written, findings: shape } = parseSpec(input, options.limits);
  if (!written) return { findings: shape, ok: false, policy };
  const { planned, topology, findings } = checkSpec(written, options);
  return {
    written,
    spec: planned,
    topology,
    findings,
    ok: !hasErrors(findings),
    policy,
  };
}

/**
 * The design of a repository, from the document that it was generated from; undefined where today's rules refuse that.
 *
 * A document of a version that did not name the state means the name that this version gave it.
 *
 * @public
 */
export function builtSpecOf(text: string): PlannedSpec | undefined {
  const { written, spec, ok } = checkDocument(text);
  if (!ok || !written || !spec) return undefined;
  const { delivery } = spec;
  return delivery.iac.includes('terraform')
    ? {
        ...spec,
        delivery: {
          ...delivery,
          stateKey: written.delivery?.stateKey ?? 'repository',
        },
      }
    : spec;
}

/** Plans a spec and checks it with every rule about specs, and its network with every rule about networks. */
export function checkSpec(
  spec: ConnectivitySpec,
  { pools = defaultAddressPools, policy = {}, existing }: DesignOptions = {},
): CheckedSpec {
  const planned = planSpec(spec, pools, existing);
  const topology = buildTopology(planned);
  const context = { spec, planned, topology, pools, policy };
  const findings = findingsOfSpec(rules, context).sort(
    (a, b) => severityRank(a) - severityRank(b),
  );
  return { planned, topology, findings };
}

function severityRank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}
