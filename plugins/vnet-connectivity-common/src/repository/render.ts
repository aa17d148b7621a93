import type { Finding } from '../findings';
import type { PlannedSpec, Topology } from '../topology';

/** Content of each file of a repository by its path, sorted by path. */
export type RepositoryFiles = ReadonlyMap<string, string>;

/** What a repository is rendered from. */
export interface RepositoryInput {
  readonly spec: PlannedSpec;
  readonly topology: Topology;
  readonly findings: readonly Finding[];
}

/** Renders the whole repository. Same input, same bytes. */
export function renderRepository(_input: RepositoryInput): RepositoryFiles {
  return new Map();
}
