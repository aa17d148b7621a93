import { execFileSync, spawnSync } from 'node:child_process';
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
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { parse } from 'yaml';
import { specOf } from './__testUtils__/networks';

/** The script of the job that proposes the lock files, by the system that runs it. */
const scripts = {
  'github-actions': (files: ReadonlyMap<string, string>) => {
    const { jobs } = parse(
      files.get('.github/workflows/terraform.yml') ?? '',
    ) as { jobs: Record<string, { steps: { run?: string }[] }> };
    return jobs['lock-file'].steps.flatMap(({ run }) => run ?? []).join('\n');
  },
  'azure-pipelines': (files: ReadonlyMap<string, string>) => {
    const { stages } = parse(files.get('azure-pipelines.yml') ?? '') as {
      stages: { jobs?: { job: string; steps: { bash?: string }[] }[] }[];
    };
    const job = stages
      .flatMap(({ jobs }) => jobs ?? [])
      .find(each => each.job === 'LockFile');
    return job?.steps.at(-1)?.bash ?? '';
  },
  'gitlab-ci': (files: ReadonlyMap<string, string>) => {
    const { script } = parse(files.get('.gitlab-ci.yml') ?? '')[
      'lock-file'
    ] as {
      script: string[];
    };
    // The address of the project is that of a folder here.
    return script.filter(line => !line.includes('set-url')).join('\n');
  },
};
type System = keyof typeof scripts;

const filesOf = (ci: System) =>
  design({
    ...specOf('mesh', 'none'),
    delivery: { iac: ['terraform'], ci },
  }).files();

/** Stand for Terraform, which asks a registry, and for what opens a pull request; each notes how it was called. */
const programs = {
  terraform: `#!/bin/sh
echo "terraform $*" >> "$CALLS"
case "$*" in
  *'providers lock'*) folder=\${1#-chdir=}; echo "# hashes of $folder" > "$folder/.terraform.lock.hcl" ;;
esac
`,
  gh: '#!/bin/sh\necho "gh $*" >> "$CALLS"\n',
  curl: '#!/bin/sh\ncat > /dev/null; echo "curl $*" >> "$CALLS"\n',
  apk: '#!/bin/sh\n',
};

describe.each(Object.keys(scripts) as System[])(
  'the first run of %s on the branch that is applied',
  system => {
    const root = mkdtempSync(join(tmpdir(), 'locks-'));
    const remote = join(root, 'remote.git');
    const clone = join(root, 'clone');
    const calls = join(root, 'calls');
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: clone, encoding: 'utf8' });
    const run = () => {
      writeFileSync(calls, '');
      const { status, stdout, stderr } = spawnSync(
        'bash',
        ['-eo', 'pipefail', '-c', scripts[system](filesOf(system))],
        {
          cwd: clone,
          encoding: 'utf8',
          env: {
            PATH: `${join(root, 'bin')}:${process.env.PATH}`,
            HOME: root,
            CALLS: calls,
            CI_DEFAULT_BRANCH: 'main',
            SYSTEM_ACCESSTOKEN: 'token',
            SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/',
            SYSTEM_TEAMPROJECTID: 'project',
            BUILD_REPOSITORY_ID: 'repository',
          },
        },
      );
      return {
        status,
        said: stdout + stderr,
        called: readFileSync(calls, 'utf8'),
      };
    };

    beforeAll(() => {
      execFileSync('git', ['init', '--quiet', '--bare', remote]);
      // A server that takes the options of a push.
      execFileSync('git', [
        '-C',
        remote,
        'config',
        'receive.advertisePushOptions',
        'true',
      ]);
      execFileSync('git', ['init', '--quiet', '-b', 'main', clone]);
      const all = new Map([
        ...[...filesOf(system)].map(
          ([path, content]) => [join('clone', path), content] as const,
        ),
        ...Object.entries(programs).map(
          ([name, content]) => [join('bin', name), content] as const,
        ),
      ]);
      for (const [path, content] of all) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
        if (path.startsWith('bin')) chmodSync(join(root, path), 0o755);
      }
      git('remote', 'add', 'origin', remote);
      git('add', '.');
      git(
        '-c',
        'user.name=t',
        '-c',
        'user.email=t@t',
        'commit',
        '-qm',
        'first',
      );
      git('push', '--quiet', 'origin', 'main');
    });
    afterAll(() => rmSync(root, { recursive: true, force: true }));

    it('proposes the hashes for every system that people work on', () => {
      const { status, called } = run();
      expect(status).toBe(0);
      expect(called).toContain(
        'terraform -chdir=terraform providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_amd64 -platform=darwin_arm64 -platform=windows_amd64',
      );
      expect(
        git('show', '--name-only', '--format=%s', 'origin/lock-file')
          .trim()
          .split(/\n+/),
      ).toEqual([
        'Lock the versions and hashes of the providers',
        'bootstrap/.terraform.lock.hcl',
        'terraform/.terraform.lock.hcl',
      ]);
      const proposes = {
        'github-actions': /gh pr create --base main --head lock-file/,
        'azure-pipelines':
          /curl .*https:\/\/dev\.azure\.com\/contoso\/project\/_apis\/git\/repositories\/repository\/pullrequests/,
        // By the options of the push itself.
        'gitlab-ci': /terraform/,
      }[system];
      expect(called).toMatch(proposes);
    });

    it('proposes nothing a second time, nor once they are there', () => {
      git('checkout', '--quiet', 'main');
      const again = run();
      expect(again).toEqual({
        status: 0,
        said: expect.stringContaining('proposes them already'),
        called: expect.not.stringMatching(/providers lock|pr create|curl/),
      });
      git('merge', '--quiet', 'lock-file');
      expect(existsSync(join(clone, 'terraform/.terraform.lock.hcl'))).toBe(
        true,
      );
      expect(run()).toEqual({
        status: 0,
        said: expect.stringContaining('The lock files are there.'),
        called: expect.not.stringMatching(/providers lock|pr create|curl/),
      });
    });
  },
);

it('merge requests are opened by the push on GitLab', () => {
  expect(scripts['gitlab-ci'](filesOf('gitlab-ci'))).toContain(
    '--push-option=merge_request.create --push-option="merge_request.target=$CI_DEFAULT_BRANCH"',
  );
});
