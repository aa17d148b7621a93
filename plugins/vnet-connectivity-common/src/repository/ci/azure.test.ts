import { parse } from 'yaml';
import type { Language } from './__testUtils__/pipelines';
import { everything, pipeline, valuesOf } from './__testUtils__/pipelines';

describe('the pipelines of Azure', () => {
  interface Stage {
    readonly stage: string;
    readonly condition?: string;
    readonly variables?: unknown;
    readonly jobs: readonly {
      readonly job?: string;
      readonly environment?: string;
      readonly steps?: readonly object[];
    }[];
  }
  const document = (language: Language | 'both') =>
    parse(pipeline('azure-pipelines', language, everything));
  const stages = (language: Language | 'both'): Stage[] =>
    document(language).stages.flatMap((entry: Record<string, unknown>) =>
      'stage' in entry ? [entry] : entry['${{ else }}'] ?? [],
    );

  it.each([
    ['terraform', 'Apply'],
    ['bicep', 'Deploy'],
    ['both', 'Deploy'],
  ] as const)(
    'build behind the environment production, from main: %s',
    (language, name) => {
      const stage = stages(language).find(each => each.stage === name);
      expect(stage?.condition).toMatch(
        /^and\( ?succeeded\(\), eq\(variables\['Build\.SourceBranch'\], 'refs\/heads\/main'\),/,
      );
      expect(stage?.jobs.map(({ environment }) => environment)).toEqual([
        'production',
      ]);
      // As many that open as that close, or the pipeline would not start.
      expect(stage?.condition?.match(/\(/g)?.length).toBe(
        stage?.condition?.match(/\)/g)?.length,
      );
    },
  );

  it('deploy by hand only what Terraform builds', () => {
    expect(document('bicep').trigger).toEqual({
      branches: { include: ['main'] },
    });
    expect(document('bicep').schedules).toHaveLength(1);
    expect(document('both').trigger).toEqual({ branches: { exclude: ['*'] } });
    expect(document('both').schedules).toBeUndefined();
    expect(
      stages('both').find(({ stage }) => stage === 'Deploy')?.condition,
    ).toMatch(/, eq\(variables\['Build\.Reason'\], 'Manual'\) \)$/);
  });

  it.each(['terraform', 'bicep'] as const)(
    'hand secrets to scripts as variables, never as text: %s',
    language => {
      const scripts = ['bash', 'inlineScript'].flatMap(key =>
        valuesOf(document(language), key),
      );
      expect(scripts.length).toBeGreaterThan(4);
      for (const script of scripts) {
        expect(script).not.toMatch(/\$\((SHARED|CIRCUIT|PLAN)|\$\{\{/);
      }
    },
  );

  it('have their secrets in a group that no pull request gets', () => {
    const groups = (language: Language) =>
      Object.fromEntries(
        stages(language).map(({ stage, variables }) => [stage, variables]),
      );
    const group = { group: 'contoso-core-secrets' };
    expect(groups('terraform')).toMatchObject({
      Validate: undefined,
      Plan: [
        { "${{ if ne(variables['Build.Reason'], 'PullRequest') }}": [group] },
      ],
      Apply: [group],
    });
    expect(groups('bicep')).toMatchObject({
      Validate: undefined,
      WhatIf: undefined,
      Deploy: [group],
    });
  });

  it('run Terraform and the checker in images that nobody can exchange', () => {
    const text = pipeline('gitlab-ci', 'terraform', everything);
    const images = text.match(/^ +name: \S+@.*$/gm) ?? [];
    expect(images.length).toBe(2);
    for (const image of images) {
      expect(image).toMatch(/@sha256:[0-9a-f]{64} # [\d.]+(-alpine)?$/);
    }
    expect(valuesOf(parse(text), 'image')).toHaveLength(images.length);
  });

  it('check promises in jobs that have nothing to lose, before anything is applied', () => {
    const jobs = stages('terraform')
      .flatMap(stage => stage.jobs)
      .filter(({ job }) => job?.startsWith('Promises'));
    expect(jobs.map(({ job }) => job)).toEqual([
      'Promises',
      'PromisesOfThePlan',
    ]);
    for (const { steps = [] } of jobs) {
      expect(steps[0]).toMatchObject({
        checkout: 'self',
        persistCredentials: false,
      });
      expect(JSON.stringify(steps)).not.toMatch(
        /azureSubscription|AccessToken|"env"|SHARED|CIRCUIT|PASSPHRASE/,
      );
      expect(steps.at(-1)).toMatchObject({
        target: { commands: 'restricted', settableVariables: 'none' },
      });
    }
    const apply = stages('terraform').find(({ stage }) => stage === 'Apply');
    expect(apply).toMatchObject({ dependsOn: 'Plan' });
    expect(apply?.condition).toContain('succeeded()');
  });

  it.each(['bicep', 'both'] as const)(
    'check the promises of a snapshot in a job that has nothing to lose, before anything is compared or deployed: %s',
    language => {
      const [validate, ...others] = stages(language);
      const job = validate.jobs.find(each => each.job === 'Promises');
      expect(job?.steps?.[0]).toEqual({
        checkout: 'self',
        persistCredentials: false,
        fetchDepth: 2,
      });
      expect(JSON.stringify(job)).not.toMatch(
        /azureSubscription|AccessToken|"env"|SHARED|CIRCUIT/,
      );
      expect(job?.steps?.at(-1)).toMatchObject({
        bash: 'sh tests/promises.sh bicep/main.snapshot.json',
        target: { commands: 'restricted', settableVariables: 'none' },
      });
      expect(others.find(({ stage }) => stage === 'WhatIf')).toMatchObject({
        dependsOn: 'Validate',
      });
    },
  );

  it('take nothing that Terraform prints for a command, and hide each key first', () => {
    const scripts = valuesOf(document('terraform'), 'inlineScript').map(String);
    expect(scripts).toHaveLength(2);
    for (const script of scripts) {
      expect(script).toMatch(
        /terraform (plan|apply) .*2>&1 \| sed --unbuffered 's\/##\/# #\/g'/,
      );
      expect(script.match(/##vso\[task\.setsecret\]/g)).toHaveLength(2);
      expect(script.indexOf('setsecret')).toBeLessThan(
        script.search(/terraform (plan|apply)/),
      );
    }
  });
});
