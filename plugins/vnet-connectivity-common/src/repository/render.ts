import type { Finding } from '../findings';
import { connectivitySpecJsonSchema } from '../spec';
import type { PlannedSpec, Topology } from '../topology';
import { catalogInfo } from './catalog/catalog-info';
import { renderCi } from './ci';
import { connectivityYaml, schemaPath } from './connectivity-yaml';
import { addressPlan } from './docs/address-plan';
import { decisionRecord } from './docs/decision-record';
import { readme } from './docs/readme';
import { jsonFile } from './json';
import { manifestOf, manifestPath } from './manifest';
import { editorconfig, gitignore } from './static-files';
import { renderTerraform } from './terraform';

/** Content of each file of a repository by its path, sorted by path. */
export type RepositoryFiles = ReadonlyMap<string, string>;

/** What a repository is rendered from. */
export interface RepositoryInput {
  readonly spec: PlannedSpec;
  readonly topology: Topology;
  readonly findings: readonly Finding[];
}

/** Renders the whole repository. Same input, same bytes. */
export function renderRepository({
  spec,
  topology,
  findings,
}: RepositoryInput): RepositoryFiles {
  const files = new Map([
    ['README.md', readme(topology, spec)],
    ['connectivity.yaml', connectivityYaml(spec)],
    ['catalog-info.yaml', catalogInfo(topology)],
    ['.editorconfig', editorconfig],
    ['.gitignore', gitignore],
    ['docs/address-plan.md', addressPlan(topology)],
    ['docs/decisions/0001-connectivity.md', decisionRecord(topology, findings)],
    [schemaPath, jsonFile(connectivitySpecJsonSchema())],
    ...renderTerraform(topology),
    ...renderCi(spec.delivery.ci, topology),
  ]);
  return sorted(files.set(manifestPath, jsonFile(manifestOf(sorted(files)))));
}

function sorted(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
