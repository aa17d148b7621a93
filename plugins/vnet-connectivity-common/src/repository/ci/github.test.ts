import { parse } from 'yaml';
import type { Language } from './__testUtils__/pipelines';
import { everything, pipeline, valuesOf } from './__testUtils__/pipelines';

describe('the workflows of GitHub', () => {
  const workflow = (language: Language | 'both') =>
    parse(pipeline('github-actions', language, everything));

  it.each([
    ['terraform', 'plan', 'apply'],
    ['bicep', 'what-if', 'deploy'],
    ['both', 'what-if', 'deploy'],
  ] as const)('let no job do more than it must: %s', (language, ...jobs) => {
    const { permissions, jobs: all } = workflow(language);
    expect(permissions).toEqual({ contents: 'read' });
    const { 'lock-file': lockFile, ...others } = all;
    expect(
      Object.entries<{ permissions?: object }>(others)
        .filter(([name, job]) => job.permissions && !/^promises/.test(name))
        .map(([name, job]) => [name, job.permissions]),
    ).toEqual(
      jobs.map(name => [name, { contents: 'read', 'id-token': 'write' }]),
    );
    // It pushes a branch and proposes it, from main only, with no identity at Azure.
    expect([
      lockFile?.permissions,
      lockFile?.if.startsWith("github.ref == 'refs/heads/main' && "),
    ]).toEqual(
      language === 'terraform'
        ? [{ contents: 'write', 'pull-requests': 'write' }, true]
        : [undefined, undefined],
    );
  });

  it.each([
    ['terraform', 'apply'],
    ['bicep', 'deploy'],
    ['both', 'deploy'],
  ] as const)(
    'build behind the environment production, from main: %s',
    (language, job) => {
      const { jobs } = workflow(language);
      expect(jobs[job].environment).toBe('production');
      expect(jobs[job].if).toMatch(/^github\.ref == 'refs\/heads\/main' && /);
      expect(
        valuesOf(jobs, 'environment').filter(name => name === 'production'),
      ).toHaveLength(1);
    },
  );

  it('deploy by hand only what Terraform builds', () => {
    expect(Object.keys(workflow('bicep').on)).toEqual([
      'pull_request',
      'push',
      'schedule',
      'workflow_dispatch',
    ]);
    expect(Object.keys(workflow('both').on)).toEqual([
      'pull_request',
      'workflow_dispatch',
    ]);
    expect(workflow('both').jobs.deploy.if).toBe(
      "github.ref == 'refs/heads/main' && github.event_name == 'workflow_dispatch'",
    );
  });

  it.each(['terraform', 'bicep', 'both'] as const)(
    'put no expression into a script, where its value would be run: %s',
    language => {
      const scripts = valuesOf(workflow(language).jobs, 'run').filter(
        run => typeof run === 'string',
      );
      expect(scripts.length).toBeGreaterThan(5);
      expect(scripts.filter(script => script.includes('${{'))).toEqual([]);
    },
  );

  it.each(['terraform', 'bicep', 'both'] as const)(
    'pin every action by a commit, and leave no token behind: %s',
    language => {
      const text = pipeline('github-actions', language, everything);
      const uses = text.match(/^ *(?:- )?uses: .*$/gm) ?? [];
      expect(uses.length).toBeGreaterThan(2);
      for (const line of uses) {
        expect(line).toMatch(
          /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/,
        );
      }
      interface Step {
        readonly uses?: string;
        readonly with?: object;
      }
      const steps = Object.values<{ steps: Step[] }>(
        workflow(language).jobs,
      ).flatMap(job => job.steps);
      const checkouts = steps.filter(step => /checkout@/.test(step.uses ?? ''));
      expect(checkouts.length).toBeGreaterThan(1);
      for (const checkout of checkouts) {
        expect(checkout.with).toMatchObject({ 'persist-credentials': false });
      }
    },
  );

  it.each([
    ['promises', 'terraform'],
    ['promises-of-the-plan', 'terraform'],
    ['promises', 'bicep'],
    ['promises', 'both'],
  ] as const)(
    'check %s in a job that has nothing to lose: %s',
    (name, language) => {
      const { permissions, environment, env, steps } =
        workflow(language).jobs[name];
      expect([permissions, environment, env]).toEqual([
        { contents: 'read' },
        undefined,
        undefined,
      ]);
      expect(JSON.stringify(steps)).not.toMatch(/secrets\.[A-Z]|token|vars\./);
    },
  );

  it('apply nothing whose promises were not checked', () => {
    const { jobs } = workflow('terraform');
    expect(jobs.apply.needs).toEqual([
      'plan',
      'promises',
      'promises-of-the-plan',
    ]);
    expect(jobs['promises-of-the-plan'].if).toContain('!cancelled()');
    for (const language of ['bicep', 'both'] as const) {
      expect(workflow(language).jobs.deploy.needs).toEqual([
        'what-if',
        'promises',
      ]);
    }
  });

  it('check the promises of every pull request, also of one that nobody may sign in for', () => {
    const { promises } = workflow('bicep').jobs;
    expect([promises.if, promises.needs]).toEqual([undefined, undefined]);
    expect(promises.steps.at(-1).run).toBe(
      'sh tests/promises.sh bicep/main.snapshot.json',
    );
  });

  it('give keys to no pull request, and to no step but those that read them', () => {
    const stepsWith = (job: { steps: { name?: string }[]; env?: object }) => {
      expect(JSON.stringify(job.env ?? {})).not.toMatch(/secrets\.[A-Z]/);
      return job.steps
        .filter(step => /secrets\.[A-Z]/.test(JSON.stringify(step)))
        .map(({ name }) => name);
    };
    const { validate, plan, apply } = workflow('terraform').jobs;
    expect(stepsWith(validate)).toEqual([]);
    expect(stepsWith(plan)).toEqual([
      'Hide each key',
      'Plan',
      'Encrypt the plan',
    ]);
    expect(stepsWith(apply)).toEqual(['Hide each key', 'Decrypt the plan']);
    expect(plan.environment).toBe(
      "${{ github.event_name == 'pull_request' && 'pull-request' || 'plan' }}",
    );
    const keys = valuesOf(plan.steps, 'env').flatMap(env =>
      Object.entries(env as Record<string, string>),
    );
    expect(
      keys.filter(([name]) => name.startsWith('TF_VAR')).map(([, key]) => key),
    ).toEqual(
      Array(2)
        .fill(['SHARED_KEYS', 'CIRCUIT_AUTHORIZATION_KEYS'])
        .flat()
        .map(
          secret =>
            `\${{ github.event_name != 'pull_request' && secrets.${secret} || '{}' }}`,
        ),
    );
    expect(
      plan.steps.findIndex(({ name = '' }) => name === 'Plan'),
    ).toBeGreaterThan(
      plan.steps.findIndex(({ name = '' }) => name === 'Hide each key'),
    );
    const bicep = workflow('bicep').jobs;
    expect(stepsWith(bicep.validate)).toEqual([]);
    expect(stepsWith(bicep['what-if'])).toEqual([]);
    expect(stepsWith(bicep.deploy)).toEqual(['Deploy']);
  });

  it('take nothing that Terraform prints for a command', () => {
    const { plan, apply } = workflow('terraform').jobs;
    const scripts = [...plan.steps, ...apply.steps].flatMap(
      ({ run = '' }: { run?: string }) =>
        /terraform (plan|apply) /.test(run) ? [run] : [],
    );
    expect(scripts).toHaveLength(2);
    for (const script of scripts) {
      expect(script).toMatch(
        /token=\$\(openssl rand -hex 32\)\necho "::stop-commands::\$token"\nstatus=0\nterraform (plan|apply) .*\|\| status=\$\?\necho "::\$token::"/,
      );
    }
  });
});
