import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import { describeProof } from '../__testUtils__/proof';
import { describeScripts } from './__testUtils__/fake-az';
import { specOf } from './__testUtils__/networks';
import {
  missingShellcheck,
  ofPipelines,
  scriptsOf,
  shellcheck,
} from './__testUtils__/pipeline-scripts';
import { repositoryOf } from './__testUtils__/terraform';

jest.setTimeout(60_000);

const systems = ['github-actions', 'azure-pipelines', 'gitlab-ci'] as const;

const repositories = systems.map(
  ci =>
    [
      ci,
      repositoryOf({
        ...specOf('mesh', 'per region, active-active with BGP'),
        delivery: { iac: ['terraform', 'bicep'], ci },
      }),
    ] as const,
);

describeProof(
  'shellcheck of the scripts of pipelines',
  missingShellcheck,
  () => {
    it.each(repositories)(
      'has nothing to say about scripts of %s',
      (_, files) => {
        const scripts = [...files].flatMap(([path, content]) =>
          path.endsWith('.yml') && !path.startsWith('docs/')
            ? scriptsOf(parse(content))
            : [],
        );
        expect(scripts.length).toBeGreaterThan(6);
        for (const script of scripts) {
          expect(shellcheck('bash', script, ofPipelines)).toEqual({
            status: 0,
            stdout: '',
          });
        }
      },
    );

    it.each([
      'tests/promises.sh',
      'terraform/encrypted-plan.sh',
      'terraform/lock-file.sh',
      'bicep/stack.sh',
    ])('has nothing to say about %s', path => {
      const [[, files]] = repositories;
      expect(files.get(path)).toMatch(/^#!\/bin\/sh\n/);
      expect(shellcheck('sh', files.get(path) ?? '')).toEqual({
        status: 0,
        stdout: '',
      });
    });
  },
);

describeScripts('the keys of GitLab', () => {
  it('are one object for Terraform, from a variable for each', () => {
    const [, , [, files]] = repositories;
    const { '.plan': plan } = parse(files.get('.gitlab-ci.yml') ?? '');
    const end = plan.script.indexOf('export TF_VAR_shared_keys');
    const script = [
      ...plan.script.slice(0, end + 1),
      'printenv TF_VAR_shared_keys',
    ].join('\n');
    const { stdout } = spawnSync('/bin/sh', ['-eu', '-c', script], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        SHARED_KEY_weu__hq: 'not_a_real_key',
        SHARED_KEY_weu__new_york: '"$(id)" \\ %0A',
        SHARED_KEY_west_HH2__lab: 'another_key',
        SHARED_KEYS: 'something else',
      },
    });
    expect(JSON.parse(stdout)).toEqual({
      'weu/hq': 'not_a_real_key',
      'weu/new-york': '"$(id)" \\ %0A',
      // Keys have no capital letters: H is a hyphen after another.
      'west---2/lab': 'another_key',
    });
  });
});
