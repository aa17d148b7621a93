import type { CheckedDocument, DesignOptions } from './check-spec';
import { checkDocument } from './check-spec';
import type { Comparison, ComparisonOptions } from './comparison';
import { compare } from './comparison';
import type { Checker, RepositoryFiles } from './repository';
import { renderRepository } from './repository';

export { builtSpecOf, checkDocument } from './check-spec';
export type { CheckedDocument, DesignOptions } from './check-spec';

/** A checked document with its repository and its comparison. @public */
export interface Design extends CheckedDocument {
  /**
   * The repository: content by path.
   *
   * @param checker - the program that checks its promises, unless the portal configures a package for it. Left out: the
   *   repository has none, and its scripts fail with a message; for callers that need the other files only.
   * @throws where `ok` is false, because a refused design has no repository.
   */
  files(checker?: Checker): RepositoryFiles;
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
 * @public
 */
export function design(input: unknown, options: DesignOptions = {}): Design {
  const checked = checkDocument(input, options);
  const { written } = checked;
  const files = new Map<Checker | undefined, RepositoryFiles>();
  return {
    ...checked,
    files: carried => {
      const checker = options.checker ?? carried;
      const known = files.get(checker);
      if (known) return known;
      const rendered = repositoryOf(checked, checker);
      files.set(checker, rendered);
      return rendered;
    },
    comparison: written
      ? comparisonOptions => compare(written, options, comparisonOptions)
      : refuseToCompare,
  };
}

/**
 * The repository of a document that was checked: content by path.
 *
 * @param checker - as of {@link Design.files}
 * @throws where `ok` is false, because a refused design has no repository.
 * @public
 */
export function repositoryOf(
  { spec, topology, findings, ok, policy }: CheckedDocument,
  checker?: Checker,
): RepositoryFiles {
  if (!ok || !spec || !topology) {
    throw new Error(
      'This design has findings of severity error: there is no repository to render.',
    );
  }
  return renderRepository({ spec, topology, findings, policy, checker });
}

function refuseToCompare(): never {
  throw new Error(
    'This document has no shape of a spec: there is nothing to compare.',
  );
}
