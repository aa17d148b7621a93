import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeProof } from '../../__testUtils__/proof';
import { describeUnlessMissingOrProven } from '../../__testUtils__/proven';
import { bicepBasis } from './bicep-compiler';
import { findBicep } from './find-bicep';

const bicep = findBicep();

/** Missing programs that the scripts of the Bicep pipelines need beside the Azure CLI. */
const missing = ['bash', 'jq'].filter(
  program => spawnSync(program, ['--version']).status !== 0,
);

/** `describe`, or visibly skipped where a program is missing that every build agent has. */
export function describeScripts(name: string, tests: () => void): void {
  describeProof(name, missing, tests);
}

/**
 * The same for scripts that call `az bicep`, which is the real compiler; also skipped where the tests passed before.
 *
 * @param files - what their results depend on beside their own code and the compiler
 */
export function proveBicepScripts(
  name: string,
  files: unknown,
  tests: () => void,
): void {
  describeUnlessMissingOrProven(
    name,
    bicep === undefined ? [...missing, 'bicep'] : missing,
    [bicepBasis(), files],
    tests,
  );
}

/**
 * Stands for the Azure CLI: notes how it is called and which keys it is given, and answers with the files that a test
 * has written. A deployment is looked at several times; the last answer stays. What it leaves to the Bicep compiler, the
 * real one does.
 */
const az = `#!/usr/bin/env bash
set -eu
echo "$*" >> "$FAKE/calls"
case "$1 $2 \${3-}" in
  'bicep install '*)
    mkdir -p "$AZURE_CONFIG_DIR/bin"
    ln -sf "$BICEP" "$AZURE_CONFIG_DIR/bin/bicep"
    ;;
  'bicep '*)
    shift
    command=$1
    shift 2 # --file
    exec "$BICEP" "$command" "$@"
    ;;
  'deployment sub what-if' | 'deployment sub create')
    echo "\${SHARED_KEYS-} \${CIRCUIT_AUTHORIZATION_KEYS-}" > "$FAKE/keys"
    if [[ -f $FAKE/$3 ]]; then cat "$FAKE/$3"; fi
    [[ ! -f $FAKE/$3.fails ]] || { echo 'ERROR: InvalidTemplateDeployment' >&2; exit 1; }
    ;;
  'account show '*)
    echo 00000000-0000-0000-0000-000000000001
    ;;
  'rest --method get')
    if [[ -f $FAKE/rest ]]; then head -n 1 "$FAKE/rest"; sed -i 1d "$FAKE/rest"; else echo '{"value":[]}'; fi
    ;;
  'deployment sub show')
    head -n 1 "$FAKE/show"
    if [[ $(wc -l < "$FAKE/show") -gt 1 ]]; then sed -i 1d "$FAKE/show"; fi
    ;;
esac
`;

const programs = {
  az,
  // The token with which a runner of GitHub signs in.
  curl: '#!/usr/bin/env bash\necho \'{"value":"token-of-the-runner"}\'\n',
  sleep: '#!/usr/bin/env bash\n',
};

/** A repository on disk whose pipeline scripts run as on a build agent, but with a stand-in for the Azure CLI. */
export class PipelineSandbox {
  private readonly root = mkdtempSync(join(tmpdir(), 'pipeline-'));
  private readonly fake = join(this.root, 'fake');
  readonly repository = join(this.root, 'repository');
  readonly summary = join(this.root, 'summary');
  readonly outputs = join(this.root, 'outputs');

  constructor(files: ReadonlyMap<string, string>) {
    for (const [path, content] of files) {
      this.write(join(this.repository, path), content);
    }
    for (const [name, script] of Object.entries(programs)) {
      const program = join(this.fake, 'bin', name);
      this.write(program, script);
      chmodSync(program, 0o755);
    }
  }

  private write(file: string, content: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** The answer of the next what-if. */
  set whatIf(answer: object) {
    this.write(join(this.fake, 'what-if'), JSON.stringify(answer));
  }

  /** The answer of a deployment that is waited for. */
  set created(answer: object) {
    this.write(join(this.fake, 'create'), JSON.stringify(answer));
  }

  /** The states of the deployment, one for each time that it is looked at. */
  set shown(answers: readonly object[]) {
    this.write(
      join(this.fake, 'show'),
      answers.map(answer => `${JSON.stringify(answer)}\n`).join(''),
    );
  }

  set whatIfFails(fails: boolean) {
    const file = join(this.fake, 'what-if.fails');
    if (fails) this.write(file, '');
    else rmSync(file, { force: true });
  }

  /** Runs a script below `bicep/`. Calls, summary and outputs are those of this run. */
  run(script: string, env: Record<string, string> = {}, folder = 'bicep') {
    for (const file of ['calls', 'keys']) {
      this.write(join(this.fake, file), '');
    }
    this.write(this.summary, '');
    this.write(this.outputs, '');
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
      {
        cwd: join(this.repository, folder),
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${join(this.fake, 'bin')}:${process.env.PATH}`,
          FAKE: this.fake,
          BICEP: bicep,
          AZURE_CONFIG_DIR: join(this.fake, 'azure'),
          GITHUB_STEP_SUMMARY: this.summary,
          GITHUB_OUTPUT: this.outputs,
          ...env,
        },
      },
    );
    return { status, output: `${stdout}${stderr}` };
  }

  /** Calls of the Azure CLI by the last script, a command line each. */
  get calls(): string[] {
    return readFileSync(join(this.fake, 'calls'), 'utf8')
      .split('\n')
      .slice(0, -1);
  }

  /** Those that have to do with a deployment. */
  get deployments(): string[] {
    return this.calls.filter(call => call.startsWith('deployment '));
  }

  /** The pages of virtual networks that Azure has. */
  set networks(pages: readonly object[]) {
    this.write(
      join(this.fake, 'rest'),
      pages.map(page => `${JSON.stringify(page)}\n`).join(''),
    );
  }

  /** The two secrets as the last deployment or what-if got them. */
  get keys(): string {
    return readFileSync(join(this.fake, 'keys'), 'utf8').trim();
  }

  change(path: string, content: string): void {
    this.write(join(this.repository, path), content);
  }

  read(path: string): string {
    const file = join(this.repository, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
