// Stands for az, gh and glab where scripts are run that speak to Azure and to the system of the pipelines: it writes down
// each call, with its input, and answers from what was set up before. As `terraform` it runs the real one, with a folder
// in the place of the storage account that holds the state.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const [command, ...args] = process.argv.slice(2);
const folder = process.env.CLOUDS;
const blobs = join(folder, 'blobs');
mkdirSync(blobs, { recursive: true });
const stateFile = join(folder, 'state.json');
const state = existsSync(stateFile)
  ? JSON.parse(readFileSync(stateFile, 'utf8'))
  : { group: false, set: {} };
const keep = () => writeFileSync(stateFile, JSON.stringify(state));

const line = args.join(' ');
const has = (...words) => line.startsWith(words.join(' '));
const after = flag => args[args.indexOf(flag) + 1];

function print(value) {
  process.stdout.write(
    `${typeof value === 'string' ? value : JSON.stringify(value)}\n`,
  );
}

/** Input of a call; nothing where none is given. */
function input() {
  const file = ['--in-file', '--service-endpoint-configuration'].find(flag =>
    args.includes(flag),
  );
  if (file) return readFileSync(after(file), 'utf8');
  if (args.includes('--input') && after('--input') !== '-') {
    return readFileSync(after('--input'), 'utf8');
  }
  const reads = args.includes('-') || args.includes('@-') || has('secret set');
  return reads ? readFileSync(0, 'utf8') : undefined;
}

const body = command === 'terraform' ? undefined : input();
appendFileSync(
  join(folder, 'calls.jsonl'),
  `${JSON.stringify({ command, line, body })}\n`,
);

/** Answers with what `jq` takes from a value, as `gh --jq` does. */
function taken(value) {
  const filter = args.includes('--jq') ? after('--jq') : '.';
  const { stdout } = spawnSync('jq', ['-r', filter], {
    input: JSON.stringify(value),
    encoding: 'utf8',
  });
  process.stdout.write(stdout);
}

function terraform() {
  const real = process.env.REAL_TERRAFORM;
  let words = args;
  if (args[0] === 'init') {
    const key = args
      .find(arg => arg.startsWith('-backend-config=key='))
      ?.split('=')[2];
    words = args.filter(arg => !arg.startsWith('-backend-config='));
    if (key) {
      writeFileSync(
        'backend_override.tf',
        `terraform {\n  backend "local" {\n    path = ${JSON.stringify(
          join(blobs, key),
        )}\n  }\n}\n`,
      );
    }
  }
  const { status } = spawnSync(real, words, { stdio: 'inherit' });
  if (status === 0 && args[0] === 'apply') state.group = true;
  if (status === 0 && args[0] === 'destroy') state.group = false;
  keep();
  process.exit(status ?? 1);
}

function az() {
  if (has('group exists')) return print(String(state.group));
  if (has('group delete')) {
    state.group = false;
    return keep();
  }
  if (has('account show')) {
    const answers = {
      id: process.env.ARM_SUBSCRIPTION_ID,
      name: 'Connectivity',
      tenantId: '00000000-0000-0000-0000-00000000000a',
      'user.type': 'user',
    };
    return print(answers[after('--query')] ?? {});
  }
  if (has('storage account list')) return print('stcontoso');
  if (has('storage blob exists')) {
    return print(String(existsSync(join(blobs, after('--name')))));
  }
  if (has('storage blob list'))
    return print(readdirSync(blobs).filter(name => !name.endsWith('.backup')));
  if (has('storage blob download')) {
    return writeFileSync(
      after('--file'),
      readFileSync(join(blobs, after('--name'))),
    );
  }
  if (has('deployment sub create')) {
    state.group = true;
    keep();
    const both = value => ({ plan: `${value}-plan`, apply: `${value}-apply` });
    return print({
      clientIds: { value: both('client') },
      identities: { value: both('/subscriptions/x/identities/id') },
    });
  }
  if (has('identity federated-credential list')) return print(['old']);
  if (has('identity show')) return print('principal');
  if (has('role assignment list')) return print('assignment');
  if (has('role definition list')) return print('role');
  if (has('devops user show')) return print('person-id');
  if (has('devops project show')) return print('project-id');
  if (has('devops service-endpoint list')) {
    return print(
      args.includes('tsv') ? 'connection' : state.set.connections ?? [],
    );
  }
  if (has('devops service-endpoint create')) {
    const made = JSON.parse(body);
    Object.assign(made, { id: `id of ${made.name}` });
    Object.assign(made.authorization.parameters, {
      workloadIdentityFederationIssuer: 'https://login.microsoftonline.com/x',
      workloadIdentityFederationSubject: `subject of ${made.name}`,
    });
    state.set.connections = [...(state.set.connections ?? []), made];
    return keep();
  }
  if (has('devops invoke')) {
    const resource = after('--resource');
    if (after('--http-method') === 'GET') {
      return print({ value: state.set[resource] ?? [] });
    }
    state.set[resource] = [
      ...(state.set[resource] ?? []),
      { ...JSON.parse(body), id: 7 },
    ];
    keep();
    return print({ id: 7 });
  }
  if (has('pipelines variable-group list')) {
    return print(state.set.group ? [{ id: 5 }] : []);
  }
  if (has('pipelines variable-group create')) {
    state.set.group = true;
    keep();
    return print({ id: 5 });
  }
  if (has('pipelines list')) return print([]);
  if (has('pipelines create')) return print({ id: 9 });
  if (has('repos show')) return print({ id: 'repository-id' });
  if (has('repos policy list')) return print([]);
  return print({});
}

function gh() {
  if (has('repo view')) {
    return taken({
      nameWithOwner: 'contoso/core',
      url: 'https://github.com/contoso/core',
    });
  }
  if (has('api users/')) return taken({ id: 11 });
  if (has('api orgs/')) return taken({ id: 12 });
  if (line.includes('oidc/customization')) {
    return taken(JSON.parse(process.env.SUBJECTS));
  }
  if (line.includes('deployment-branch-policies') && !has('api --method')) {
    return taken({ branch_policies: [] });
  }
  if (has('secret list')) {
    return taken((state.set[after('--env')] ?? []).map(name => ({ name })));
  }
  if (has('secret set')) {
    const env = after('--env');
    state.set[env] = [...(state.set[env] ?? []), args[2]];
    return keep();
  }
  if (has('variable list')) {
    return taken([{ name: 'AZURE_TENANT_ID' }, { name: 'OF_SOMEBODY' }]);
  }
  return undefined;
}

function glab() {
  if (has('api users')) return print([{ id: 21 }]);
  if (line === 'api projects/:id') {
    return print({
      path_with_namespace: 'contoso/net/core',
      default_branch: 'main',
      web_url: 'https://gitlab.com/contoso/net/core',
    });
  }
  const variables = state.set.variables ?? [];
  if (line.includes('variables') && args.includes('POST')) {
    state.set.variables = [...variables, JSON.parse(body)];
    return keep();
  }
  if (line.includes('variables?')) return print(variables);
  if (has('api projects/:id/protected')) return process.exit(1);
  if (line.includes('pipeline_schedules')) return print([]);
  return print({});
}

({ az, gh, glab, terraform })[command]();
