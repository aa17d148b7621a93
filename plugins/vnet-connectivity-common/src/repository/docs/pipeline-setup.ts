import type { PlannedSpec } from '../../topology';
import { markdownTable } from '../markdown';

type Ci = PlannedSpec['delivery']['ci'];

interface PipelineText {
  /** Where it runs and what starts it. */
  readonly intro: string;
  /** Names of what has to be set, and what each is. */
  readonly settings: readonly (readonly [name: string, meaning: string])[];
  /** What kind of secret holds the shared keys. */
  readonly secret: string;
}

const state =
  'TFSTATE_RESOURCE_GROUP, TFSTATE_STORAGE_ACCOUNT, TFSTATE_CONTAINER';
const stateMeaning =
  'where the state is kept, a container of a storage account';

const texts: Readonly<Record<Exclude<Ci, 'none'>, PipelineText>> = {
  'github-actions': {
    intro:
      '[`.github/workflows/terraform.yml`](.github/workflows/terraform.yml) checks and plans every pull request, applies what is merged to `main` after an approval in the environment `production`, and looks for drift once a day.',
    settings: [
      [
        'AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID',
        'repository variables: where to build',
      ],
      [
        'AZURE_CLIENT_ID',
        'repository variable: the identity that may only read; in the environment `production`: the one that may write',
      ],
      [state, `repository variables: ${stateMeaning}`],
    ],
    secret: 'repository secret',
  },
  'azure-pipelines': {
    intro:
      '[`azure-pipelines.yml`](azure-pipelines.yml) checks and plans every pull request, applies what is merged to `main` after an approval in the environment `production`, and looks for drift once a day.',
    settings: [
      [
        'planServiceConnection',
        'service connection whose identity may only read',
      ],
      ['applyServiceConnection', 'service connection whose identity may write'],
      [state, stateMeaning],
    ],
    secret: 'secret variable of the pipeline',
  },
  'gitlab-ci': {
    intro:
      '[`.gitlab-ci.yml`](.gitlab-ci.yml) checks and plans every merge request, applies what is merged by hand in the environment `production`, and looks for drift in scheduled pipelines.',
    settings: [
      ['AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID', 'where to build'],
      [
        'AZURE_CLIENT_ID',
        'the identity that may only read; in the scope `production`: the one that may write',
      ],
      [state, stateMeaning],
    ],
    secret: 'masked CI/CD variable',
  },
};

/** What to set once so that the pipeline can sign in to Azure without a stored password. */
export function pipelineSetup(ci: Ci, vpn: boolean): string[] {
  if (ci === 'none') return [];
  const { intro, settings, secret } = texts[ci];
  return [
    '## Pipeline',
    '',
    `${intro} It signs in to Azure by workload identity federation: no password is stored. Until it knows where the state is kept, it only validates and tests. Set once (the head of the file says which rights each identity needs):`,
    '',
    markdownTable(
      ['Setting', 'What it is'],
      [
        ...settings.map(([names, meaning]) => [
          names
            .split(', ')
            .map(name => `\`${name}\``)
            .join(', '),
          meaning,
        ]),
        ...(vpn
          ? [['`SHARED_KEYS`', `${secret}: the pre-shared keys as above`]]
          : []),
      ],
    ),
    '',
  ];
}
