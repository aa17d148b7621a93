import type { PlannedSpec, Topology } from '../../topology';
import { pipelineSecrets } from '../ci/secrets';
import { markdownTable } from '../markdown';
import { furtherSubscriptionIds } from '../subscriptions';

type Delivery = Pick<PlannedSpec['delivery'], 'ci' | 'iac'>;
type System = Exclude<Delivery['ci'], 'none'>;
type Language = Delivery['iac'][number];

/** Names of what has to be set, and what it is. */
type Setting = readonly [names: string, meaning: string];

interface SystemText {
  /** Path of the pipeline of each language. */
  readonly files: Readonly<Record<Language, string>>;
  /** Path of that of Bicep beside that of Terraform. */
  readonly bicepBesideTerraform: string;
  /** The system's word for a repository with its pipelines. */
  readonly project: string;
  /** A setting without which its pipeline proposes no change, in words that go on after "where". */
  readonly lockFile: string;
  /** The system's word for a proposed change. */
  readonly proposal: string;
  /** The way in which merged changes are applied, in words. */
  readonly approval: string;
  /** The schedule of the check for drift. */
  readonly drift: string;
  /** The way to start it by hand, in words. */
  readonly byHand: string;
  /** The identities that sign in, in words. */
  readonly identities: readonly Setting[];
  /** The commands that set it up once. */
  readonly bootstrap: readonly string[];
  /** Arguments of the script that takes the set-up back, after the name of the network. */
  readonly teardown: string;
  /** Things that the set-up makes in the system beside the settings, in words. */
  readonly sets: string;
  /** The kind of setting that says where Terraform keeps its state. */
  readonly state: string;
  /** The place of a secret, which no pull request gets at. */
  readonly secret: (network: { name: string; terraform: boolean }) => string;
  /** Names of the settings that hold keys. */
  readonly sharedKeys: string;
  readonly authorizationKeys: string;
}

/** One secret for all keys, where the pipeline can hide each of them itself. */
const asOneSecret = {
  sharedKeys: 'SHARED_KEYS',
  authorizationKeys: 'CIRCUIT_AUTHORIZATION_KEYS',
};

const environment = 'after an approval in the environment `production`';

const systems: Readonly<Record<System, SystemText>> = {
  'github-actions': {
    files: {
      terraform: '.github/workflows/terraform.yml',
      bicep: '.github/workflows/bicep.yml',
    },
    bicepBesideTerraform: '.github/workflows/bicep.yml',
    project: 'repository',
    lockFile: 'workflows may not open pull requests (Settings, Actions)',
    proposal: 'pull request',
    approval: `to \`main\` ${environment}`,
    drift: 'once a day',
    byHand: 'with "Run workflow"',
    identities: [
      [
        'AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID',
        'repository variables: where to build',
      ],
      [
        'AZURE_CLIENT_ID',
        'repository variable: the identity that may only read; in the environment `production`: the one that may write',
      ],
    ],
    bootstrap: [
      'az login',
      'gh auth login',
      'sh bootstrap/bootstrap.sh --approver <login, or organisation/team>',
    ],
    teardown: '',
    sets: 'the environments, who approves in `production`, and the protection of `main`',
    state: 'repository variables: ',
    secret: ({ terraform }) =>
      terraform
        ? 'secret of the environments `plan` and `production`, which only `main` may use: '
        : 'secret of the environment `production`, which only `main` may use: ',
    ...asOneSecret,
  },
  'azure-pipelines': {
    files: { terraform: 'azure-pipelines.yml', bicep: 'azure-pipelines.yml' },
    bicepBesideTerraform: 'azure-pipelines-bicep.yml',
    project: 'project',
    lockFile:
      'the build service may not contribute to the repository and its pull requests',
    proposal: 'pull request',
    approval: `to \`main\` ${environment}`,
    drift: 'once a day',
    byHand: 'with "Run pipeline"',
    identities: [
      [
        'planServiceConnection',
        'service connection whose identity may only read',
      ],
      ['applyServiceConnection', 'service connection whose identity may write'],
    ],
    bootstrap: [
      'az login',
      'az extension add --name azure-devops',
      'sh bootstrap/bootstrap.sh --organization <URL> --project <name> --repository <name> --approver <mail address>',
    ],
    teardown: ' --organization <URL> --project <name>',
    sets: 'the service connections, the pipelines, who approves in the environment `production`, branch control, and the policies of `main`; what it prints at its end goes into the variables at the top of the pipeline',
    state: '',
    secret: ({ name }) =>
      `secret of the variable group \`${name}-secrets\`, which only \`main\` may use: `,
    ...asOneSecret,
  },
  'gitlab-ci': {
    files: { terraform: '.gitlab-ci.yml', bicep: '.gitlab-ci.yml' },
    bicepBesideTerraform: '.gitlab-ci-bicep.yml',
    project: 'project',
    lockFile: 'job tokens may not push to the project (Settings, CI/CD)',
    proposal: 'merge request',
    approval: 'by hand in the environment `production`',
    drift: 'in scheduled pipelines',
    byHand: 'with "New pipeline" and then its job `bicep-deploy`',
    identities: [
      ['AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID', 'where to build'],
      [
        'AZURE_CLIENT_ID',
        'the identity that may only read; in the scope `production`: the one that may write',
      ],
    ],
    bootstrap: [
      'az login',
      'glab auth login',
      'sh bootstrap/bootstrap.sh --approver <user>',
    ],
    teardown: '',
    sets: 'who approves in the environment `production` (GitLab Premium), the protection of the default branch, and the daily schedule',
    state: '',
    secret: () =>
      'protected and masked CI/CD variable in the scope `production*`: ',
    sharedKeys: 'SHARED_KEY_<region>__<site or region>',
    authorizationKeys: 'CIRCUIT_AUTHORIZATION_KEY_<region>__<circuit>',
  },
};

/** Azure documents these: https://learn.microsoft.com/azure/azure-resource-manager/bicep/deploy-what-if */
const limitsOfWhatIf =
  'What-if is less exact than a plan. It reports as deleted what Azure fills in by itself, it cannot read keys back, and it gives up at 500 modules.';

const whatIfAndDrift =
  'The pipeline leaves such differences out of the search for drift (`bicep/what-if.jq`), and its summary says where what-if could not look. A change of keys alone is not seen: start the pipeline by hand.';

/** Settings that are made once, so that the pipelines can sign in to Azure without a stored password. */
export function pipelineSetup(
  { ci, iac }: Delivery,
  topology: Topology,
): string[] {
  if (ci === 'none') return [];
  const system = systems[ci];
  const terraform = iac.includes('terraform');
  const { sharedKeys, authorizationKeys } = pipelineSecrets(topology);
  const hasKeys = sharedKeys || authorizationKeys;
  return [
    '## Pipeline',
    '',
    ...whatRuns(system, iac),
    '',
    `${
      iac.length > 1 ? 'They sign' : 'It signs'
    } in to Azure by workload identity federation: no password is stored. ${
      terraform
        ? 'Until it knows where the state is kept, the Terraform pipeline only validates and tests. '
        : 'Until it knows who signs in, it only validates, and verifies the snapshot. '
    }An Owner of the subscription${
      furtherSubscriptionIds(topology).length > 0 ? 's of the network' : ''
    } sets it up once, and may do so again at any time:`,
    '',
    '```sh',
    ...system.bootstrap,
    '```',
    '',
    `This builds what [\`bootstrap/\`](bootstrap) describes: ${
      terraform
        ? 'a storage account for the state, for identities only and with every version of it, and '
        : ''
    }an identity that plans and one that applies, which Azure accepts from this ${
      system.project
    } only, with the least rights that work (the head of each pipeline says which). It also sets ${
      system.sets
    }.${
      hasKeys ? ' The keys are left to you.' : ''
    } Once the network is removed, \`sh bootstrap/teardown.sh ${topology.name}${
      system.teardown
    }\` takes all of it back. Who would rather do it by hand sets:`,
    '',
    markdownTable(
      ['Setting', 'What it is'],
      settings(system, terraform, topology).map(([names, meaning]) => [
        names
          .split(', ')
          .map(name => `\`${name}\``)
          .join(', '),
        meaning,
      ]),
    ),
    '',
    ...(terraform
      ? [
          `The hashes of the providers (\`.terraform.lock.hcl\`) are not known before a registry is asked, so that the first run on \`main\` proposes them in a ${system.proposal} from the branch \`lock-file\`, for Linux, macOS and Windows. Where ${system.lockFile}, it says so, and \`sh terraform/lock-file.sh\` writes them by hand; with \`--upgrade\` it writes them for newer versions.`,
          '',
        ]
      : []),
    ...secrecy(system, terraform, topology),
    ...(iac.includes('bicep')
      ? [terraform ? limitsOfWhatIf : `${limitsOfWhatIf} ${whatIfAndDrift}`, '']
      : []),
  ];
}

/** Sentences on what keeps the secrets secret, and what does not. */
function secrecy(
  { proposal }: SystemText,
  terraform: boolean,
  topology: Topology,
): string[] {
  const { sharedKeys, authorizationKeys, inPlan } = pipelineSecrets(topology);
  return [
    ...(sharedKeys || authorizationKeys
      ? [
          `A ${proposal} is planned without keys, and by an identity that may only read.`,
        ]
      : []),
    ...(terraform && inPlan
      ? [
          `The state holds the keys, and whoever can change the pipeline in a ${proposal} can read what its identity can read: decide with that in mind who may open one.`,
        ]
      : []),
  ].flatMap(text => [text, '']);
}

function whatRuns(system: SystemText, iac: Delivery['iac']): string[] {
  const { files, proposal, approval, drift } = system;
  const link = (path: string) => `[\`${path}\`](${path})`;
  const runs = (language: Language, verb: string, applies: string) =>
    `${link(
      files[language],
    )} checks every ${proposal} and ${verb}, ${applies} what is merged ${approval}, and looks for drift ${drift}.`;
  const terraform = runs('terraform', 'plans it', 'applies');
  if (!iac.includes('bicep')) return [terraform];
  if (!iac.includes('terraform')) {
    return [
      runs('bicep', 'shows what it would change', 'deploys'),
      '',
      verifiesSnapshot('It'),
    ];
  }
  return [
    terraform,
    '',
    `${link(
      system.bicepBesideTerraform,
    )} checks the Bicep files of every ${proposal} and shows what they would change. It deploys only when it is started by hand, ${
      system.byHand
    }: of two languages that build the same resources each undoes what the other does, so only Terraform builds by itself.`,
    '',
    verifiesSnapshot('The pipeline of Bicep'),
  ];
}

function verifiesSnapshot(pipeline: string): string {
  return `${pipeline} also works out, without Azure, without an identity and without a key, every resource that the Bicep files build (\`bicep snapshot\`), and fails where they do not keep what \`connectivity.yaml\` promises: who reaches whom, on which way. Nothing is deployed then.`;
}

function settings(
  system: SystemText,
  terraform: boolean,
  topology: Topology,
): Setting[] {
  const { sharedKeys, authorizationKeys, inPlan } = pipelineSecrets(topology);
  const only = (needed: boolean, name: string, meaning: string): Setting[] =>
    needed ? [[name, meaning]] : [];
  const secret = system.secret({ name: topology.name, terraform });
  return [
    ...system.identities,
    ...only(
      terraform,
      'TFSTATE_RESOURCE_GROUP, TFSTATE_STORAGE_ACCOUNT, TFSTATE_CONTAINER',
      `${system.state}where the state is kept, a container of a storage account`,
    ),
    ...only(
      sharedKeys,
      system.sharedKeys,
      `${secret}the pre-shared keys as above`,
    ),
    ...only(
      authorizationKeys,
      system.authorizationKeys,
      `${secret}the authorization keys of circuits as above`,
    ),
    ...only(
      terraform && inPlan,
      'PLAN_PASSPHRASE',
      `${secret}any long random text, which encrypts the plan on its way to the job that applies it`,
    ),
  ];
}
