import type { Finding } from '../findings';
import type { Policy } from '../rules';
import { publishedSpecJsonSchema } from '../spec';
import type { PlannedSpec, Topology } from '../topology';
import { renderBicep } from './bicep/render-bicep';
import { renderBootstrap } from './bootstrap/render-bootstrap';
import { catalogInfo } from './catalog/catalog-info';
import { renderCi } from './ci/render-ci';
import { connectivityYaml, schemaPath } from './connectivity-yaml';
import { policyFile } from './policy-file';
import { addressPlan } from './docs/address-plan';
import { decisionRecord } from './docs/decision-record';
import { studyFailures } from './docs/failures';
import { readme } from './docs/readme';
import { routesPage } from './docs/routes';
import { routingCases } from './docs/routing-cases';
import { runbooksPage } from './docs/runbooks';
import { sampleNetworkOf } from './docs/sample';
import { mkdocs, siteIndex } from './docs/site';
import { whatIf } from './docs/what-if';
import { workloadsPage } from './docs/workloads';
import { jsonFile } from './json';
import { withRecords } from './manifest';
import type { Checker } from './checker';
import { licenseFile } from './license';
import { promiseFiles } from './promises';
import { reviewFiles } from './review-files';
import { shared } from './shared';
import { editorconfig, gitattributes, gitignore } from './static-files';
import { renderTerraform } from './terraform/render-terraform';

/** Content of each file of a repository by its path, sorted by path. @public */
export type RepositoryFiles = ReadonlyMap<string, string>;

/** The input of a repository. @public */
export interface RepositoryInput {
  readonly spec: PlannedSpec;
  readonly topology: Topology;
  readonly findings: readonly Finding[];
  /** The policy that later changes are held to as well; left out: none. */
  readonly policy?: Policy;
  /** The checker of its promises; left out: the repository says that it is missing. */
  readonly checker?: Checker;
}

/** Renders the whole repository. Same input, same bytes. @public */
export function renderRepository({
  spec,
  topology,
  findings,
  policy = {},
  checker,
}: RepositoryInput): RepositoryFiles {
  const { delivery } = spec;
  const sample = sampleNetworkOf(topology);
  const study = studyFailures(sample);
  const cases = routingCases(sample);
  const files = new Map([
    [
      'README.md',
      readme(topology, {
        delivery,
        hasRoutingCases: cases !== undefined,
        carriesChecker: typeof checker !== 'object',
      }),
    ],
    ['connectivity.yaml', connectivityYaml(spec)],
    ['catalog-info.yaml', catalogInfo(topology, delivery.iac)],
    ['.editorconfig', editorconfig],
    ['.gitattributes', gitattributes],
    ['.gitignore', gitignore(delivery.iac)],
    ['docs/address-plan.md', addressPlan(topology)],
    [
      'docs/decisions/0001-connectivity.md',
      decisionRecord(topology, findings, study),
    ],
    ['docs/index.md', siteIndex(topology)],
    ['docs/routes.md', routesPage(sample)],
    ['docs/runbooks.md', runbooksPage(topology, delivery)],
    ['docs/what-if.md', whatIf(study)],
    ['docs/workloads.md', workloadsPage(topology)],
    ['mkdocs.yml', mkdocs(topology)],
    ...reviewFiles(delivery),
    ...licenseFile(delivery, topology.name),
    ...(cases === undefined
      ? []
      : [['tests/routing-cases.yaml', cases] as const]),
    [schemaPath, schemaFile()],
    ...policyFile(policy),
    ...(delivery.iac.includes('terraform')
      ? renderTerraform(topology, delivery.ignoredTags)
      : []),
    ...(delivery.iac.includes('bicep') ? renderBicep(topology) : []),
    ...promiseFiles(delivery.iac, checker),
    ...renderCi(delivery, topology),
    ...renderBootstrap(delivery, topology),
  ]);
  return withRecords(files, checker);
}

let schema: string | undefined;

/** The schema is the same for every repository. */
function schemaFile(): string {
  return (schema ??= shared(jsonFile(publishedSpecJsonSchema)));
}
