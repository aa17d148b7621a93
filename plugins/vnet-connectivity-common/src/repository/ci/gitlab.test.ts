import { parse } from 'yaml';
import type { Language } from './__testUtils__/pipelines';
import { everything, pipeline, render } from './__testUtils__/pipelines';

describe('the pipelines of GitLab', () => {
  const document = (language: Language | 'both') =>
    parse(pipeline('gitlab-ci', language, everything));

  it.each([
    ['terraform', 'apply'],
    ['bicep', 'bicep-deploy'],
    ['both', 'bicep-deploy'],
  ] as const)(
    'build behind the environment production, from the default branch: %s',
    (language, job) => {
      const {
        environment,
        resource_group: group,
        rules,
      } = document(language)[job];
      expect([environment, group]).toEqual(['production', 'production']);
      expect(rules).toEqual([
        expect.objectContaining({
          if: expect.stringContaining(
            '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
          ),
          when: 'manual',
        }),
      ]);
    },
  );

  it('is one pipeline of both languages, with no job twice', () => {
    const included = document('both');
    const main = parse(
      render('gitlab-ci', ['terraform', 'bicep'], everything).get(
        '.gitlab-ci.yml',
      ) ?? '',
    );
    expect(main.include).toEqual([{ local: '.gitlab-ci-bicep.yml' }]);
    expect(document('terraform').include).toBeUndefined();
    expect(Object.keys(included).filter(key => key in main)).toEqual([]);
    const used = Object.values<{ stage?: string }>(included).flatMap(
      ({ stage }) => stage ?? [],
    );
    expect(main.stages).toEqual(expect.arrayContaining(used));
  });

  it('deploy by hand only what Terraform builds', () => {
    const [rule] = document('both')['bicep-deploy'].rules;
    expect(rule.if).toContain('$CI_PIPELINE_SOURCE == "web"');
    // Or the pipeline would wait for a deployment that nobody should start.
    expect(rule.allow_failure).toBe(true);
  });

  it('give keys to no merge request: they are in the scope of an environment', () => {
    const { plan, 'plan-of-merge-request': ofMergeRequest } =
      document('terraform');
    expect(ofMergeRequest.environment).toBeUndefined();
    expect(ofMergeRequest.rules).toEqual([
      { if: expect.stringContaining('"merge_request_event"') },
    ]);
    expect(plan.environment).toEqual({
      name: 'production/plan',
      action: 'access',
    });
    expect(plan.rules).toEqual([
      {
        if: expect.stringContaining('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH'),
      },
    ]);
  });

  it('make no plan an artifact that no secret protects', () => {
    const { '.plan': base, plan, apply } = document('terraform');
    expect(base.artifacts.paths).toEqual(['terraform/plan.json']);
    expect(plan.artifacts.paths).toEqual([
      'terraform/plan.json',
      'terraform/tfplan.encrypted',
    ]);
    expect(apply.script[0]).toBe(
      'sh encrypted-plan.sh open tfplan.encrypted tfplan',
    );
  });

  it('check promises in jobs that have nothing to lose, before anything is applied', () => {
    const jobs = document('terraform');
    for (const name of ['promises', 'promises-of-the-plan']) {
      const job = { ...jobs['.promises'], ...jobs[name] };
      expect(job.image.name).toMatch(/^node@/);
      expect(job).not.toHaveProperty('id_tokens');
      expect(job).not.toHaveProperty('environment');
    }
    expect(jobs.apply.needs).toEqual([
      'validate',
      'promises',
      'plan',
      'promises-of-the-plan',
    ]);
  });

  it.each(['bicep', 'both'] as const)(
    'check the promises of a snapshot in a job that has nothing to lose, before anything is deployed: %s',
    language => {
      const jobs = document(language);
      const job = jobs['bicep-promises'];
      expect(job.image.name).toMatch(/^node@/);
      expect(Object.keys(job).sort()).toEqual([
        'image',
        'needs',
        'script',
        'stage',
        'timeout',
        'variables',
      ]);
      expect(job.variables).toEqual({ GIT_DEPTH: 0 });
      expect(job.script.at(-1)).toBe(
        'sh tests/promises.sh bicep/main.snapshot.json',
      );
      expect(job.needs).toEqual(['bicep-validate']);
      expect(jobs['bicep-validate'].artifacts.paths).toEqual([
        'bicep/main.snapshot.json',
      ]);
      expect(jobs['bicep-deploy'].needs).toContain('bicep-promises');
    },
  );
});
