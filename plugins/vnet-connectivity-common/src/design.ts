import type { AddressPools } from './address';
import { defaultAddressPools } from './address';
import type { Finding } from './findings';
import { hasErrors } from './findings';
import type { RepositoryFiles } from './repository';
import { renderRepository } from './repository';
import type { Policy } from './rules';
import { applyRule, rules } from './rules';
import { parseSpec } from './spec';
import type { PlannedSpec, Topology } from './topology';
import { buildTopology, planSpec } from './topology';

/** What a portal configures. */
export interface DesignOptions {
  /** Where addresses come from that the spec leaves out. */
  readonly pools?: AddressPools;
  readonly policy?: Policy;
}

/** Everything there is to know about one spec. */
export interface Design {
  /** The spec with defaults and addresses filled in; absent where its shape is wrong. */
  readonly spec?: PlannedSpec;
  readonly topology?: Topology;
  readonly findings: readonly Finding[];
  /** Whether no finding blocks generation. */
  readonly ok: boolean;
  /**
   * The repository: content by path.
   * @throws where `ok` is false, because a refused design has no repository.
   */
  files(): RepositoryFiles;
}

/**
 * The front door of the domain: reads a spec, plans it, checks it, and renders its repository on demand.
 * Deterministic, and never throws for what a user typed.
 *
 * @param input - YAML or JSON text, or data
 */
export function design(input: unknown, options: DesignOptions = {}): Design {
  const pools = options.pools ?? defaultAddressPools;
  const { spec, findings: shape } = parseSpec(input);
  if (!spec) {
    return { findings: shape, ok: false, files: refuse };
  }
  const planned = planSpec(spec, pools);
  const topology = buildTopology(planned);
  const context = {
    spec,
    planned,
    topology,
    pools,
    policy: options.policy ?? {},
  };
  const findings = rules
    .flatMap(rule => applyRule(rule, context))
    .sort((a, b) => severityRank(a) - severityRank(b));
  const ok = !hasErrors(findings);
  let files: RepositoryFiles | undefined;
  return {
    spec: planned,
    topology,
    findings,
    ok,
    files: ok
      ? () =>
          (files ??= renderRepository({ spec: planned, topology, findings }))
      : refuse,
  };
}

function severityRank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1;
}

function refuse(): never {
  throw new Error(
    'This design has findings of severity error: there is no repository to render.',
  );
}
