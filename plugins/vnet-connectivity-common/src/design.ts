import type { DesignOptions } from './check-spec';
import { checkSpec } from './check-spec';
import type { Comparison, ComparisonOptions } from './comparison';
import { compare } from './comparison';
import type { Finding } from './findings';
import { hasErrors } from './findings';
import type { RepositoryFiles } from './repository';
import { renderRepository } from './repository';
import { parseSpec } from './spec';
import type { PlannedSpec, Topology } from './topology';

export type { DesignOptions } from './check-spec';

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
  /**
   * Every way to build the network side by side, also where the spec itself is refused.
   * @throws where there is no `spec`, because there is nothing to compare.
   */
  comparison(options?: ComparisonOptions): Comparison;
}

/**
 * The front door of the domain: reads a spec, plans it, checks it, and renders its repository on demand.
 * Deterministic, and never throws for what a user typed.
 *
 * @param input - YAML or JSON text, or data
 */
export function design(input: unknown, options: DesignOptions = {}): Design {
  const { spec, findings: shape } = parseSpec(input);
  if (!spec) {
    return {
      findings: shape,
      ok: false,
      files: refuse,
      comparison: refuseToCompare,
    };
  }
  const { planned, topology, findings } = checkSpec(spec, options);
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
    comparison: comparisonOptions => compare(spec, options, comparisonOptions),
  };
}

function refuse(): never {
  throw new Error(
    'This design has findings of severity error: there is no repository to render.',
  );
}

function refuseToCompare(): never {
  throw new Error(
    'This document has no shape of a spec: there is nothing to compare.',
  );
}
