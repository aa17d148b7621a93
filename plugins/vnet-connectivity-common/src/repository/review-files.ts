import type { PlannedSpec } from '../topology';
import { yamlText } from './yaml-text';

type Delivery = Pick<PlannedSpec['delivery'], 'iac' | 'ci' | 'codeOwners'>;

/** Path at which each system looks for the text of a proposed change. */
const proposalPaths: Readonly<Record<Delivery['ci'], string | undefined>> = {
  'github-actions': '.github/pull_request_template.md',
  'azure-pipelines': '.azuredevops/pull_request_template.md',
  'gitlab-ci': '.gitlab/merge_request_templates/Default.md',
  none: undefined,
};

const proposal = `## What changes, and why

## Effects

<!-- The output of: vnet-connectivity change . connectivity.yaml -->

- [ ] The report and the plan say the same.
- [ ] Whoever uses a flow that stops knows when.
- [ ] No key is in a file.
`;

/** GitHub and GitLab both look for the owners at the root. */
const codeOwnersPath = 'CODEOWNERS';

/** Everything has the same owners, this file as well. */
function codeOwnersFile(owners: readonly string[]): string {
  return `# These review every change. They are delivery.codeOwners of connectivity.yaml.
* ${owners.join(' ')}
`;
}

/** Files that help people who propose and review changes: a template of the text, the reviewers, and
 * checks before a commit. */
export function reviewFiles(delivery: Delivery): ReadonlyMap<string, string> {
  const path = proposalPaths[delivery.ci];
  return new Map([
    ...(path === undefined ? [] : [[path, proposal] as const]),
    ...(delivery.codeOwners === undefined
      ? []
      : [[codeOwnersPath, codeOwnersFile(delivery.codeOwners)] as const]),
    ['.pre-commit-config.yaml', preCommit(delivery)],
  ]);
}

/** Checks before a commit, with the tools that are there: nothing is downloaded. */
function preCommit({ iac }: Delivery): string {
  const hook = (id: string, name: string, entry: string, files: string) => ({
    id,
    name,
    language: 'system',
    entry,
    files,
    pass_filenames: false,
  });
  return yamlText({
    repos: [
      {
        repo: 'local',
        hooks: [
          ...(iac.includes('terraform')
            ? [
                hook(
                  'terraform-fmt',
                  'Format of Terraform',
                  'terraform fmt -check -diff -recursive terraform',
                  '^terraform/',
                ),
              ]
            : []),
          ...(iac.includes('bicep')
            ? [
                hook(
                  'bicep-lint',
                  'Linter of Bicep',
                  'az bicep lint --file bicep/main.bicep',
                  '^bicep/',
                ),
              ]
            : []),
          hook(
            'promises',
            'The network does what it promises',
            'sh tests/promises.sh',
            '^(connectivity\\.yaml|tests/|\\.vnet-connectivity/)',
          ),
        ],
      },
    ],
  });
}
