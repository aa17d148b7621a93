import { parse } from 'yaml';
import { PipelineSandbox, proveBicepScripts } from './__testUtils__/fake-az';
import { bicepVersion } from './__testUtils__/find-bicep';
import { specOf } from './__testUtils__/networks';
import { pipelineFilesIn } from './__testUtils__/terraform';
import {
  commitCalls,
  deployedManager,
  drift,
  noChange,
  noise,
  placeholders,
  repository,
  whatIf,
  withManager,
  withTunnels,
} from './__testUtils__/what-if-answers';

jest.setTimeout(60_000);

interface AzureStep {
  readonly inputs?: { readonly inlineScript: string };
}

interface AzureStage {
  readonly jobs: readonly {
    readonly steps?: readonly AzureStep[];
    readonly strategy?: {
      readonly runOnce: { readonly deploy: { readonly steps: AzureStep[] } };
    };
  }[];
}

const systems = {
  'azure-pipelines': {
    file: 'azure-pipelines.yml',
    folder: 'bicep',
    events: {
      schedule: { BUILD_REASON: 'Schedule' },
      merge: { BUILD_REASON: 'IndividualCI' },
      proposal: { BUILD_REASON: 'PullRequest' },
    },
    // A variable that is not set stays as it is written.
    unset: { SHARED_KEYS: '$(SHARED_KEYS)' },
    keys: { SHARED_KEYS: '{"weu/hq--1":"not_a_real_key"}' },
    masks: '##vso[task.setsecret]not_a_real_key\n',
    deployment: '7-1',
    variablesOf: ({ variables }: { variables: Record<string, string> }) =>
      variables,
    scriptsOf: (document: { stages: Record<string, AzureStage[]>[] }) => {
      const [comparison, deployment] = document.stages.flatMap(
        entry => entry['${{ else }}'] ?? [],
      );
      return {
        whatIf: comparison.jobs[0].steps?.[1].inputs?.inlineScript ?? '',
        deploy:
          deployment.jobs[0].strategy?.runOnce.deploy.steps[1].inputs
            ?.inlineScript ?? '',
      };
    },
  },
  'gitlab-ci': {
    file: '.gitlab-ci.yml',
    folder: '.',
    events: {
      schedule: { CI_PIPELINE_SOURCE: 'schedule' },
      merge: { CI_PIPELINE_SOURCE: 'push' },
      proposal: { CI_PIPELINE_SOURCE: 'merge_request_event' },
    },
    unset: {},
    keys: { SHARED_KEY_weu__hq_H1: 'not_a_real_key' },
    // GitLab hides a masked variable itself.
    masks: '',
    deployment: '7',
    variablesOf: (
      jobs: Record<string, { variables: Record<string, string> }>,
    ) => jobs['.bicep'].variables,
    scriptsOf: (
      jobs: Record<string, { before_script: string[]; script: string[] }>,
    ) => {
      const scriptOf = (job: string) =>
        [...jobs['.bicep-azure'].before_script, ...jobs[job].script].join('\n');
      return {
        whatIf: scriptOf('bicep-what-if'),
        deploy: scriptOf('bicep-deploy'),
      };
    },
  },
};

/** The scripts of the other systems, which have one for all that a job does. */
class Pipeline extends PipelineSandbox {
  private readonly scripts: {
    readonly whatIf: string;
    readonly deploy: string;
  };
  private readonly variables: Record<string, string>;

  constructor(private readonly system: keyof typeof systems, spec: object) {
    super(repository(spec, system));
    const { file, scriptsOf, variablesOf } = systems[system];
    const document = parse(this.read(file));
    this.scripts = scriptsOf(document);
    this.variables = variablesOf(document);
  }

  do(what: 'whatIf' | 'deploy', env: Record<string, string> = {}) {
    return this.run(
      this.scripts[what],
      {
        ...this.variables,
        LOCATION: 'westeurope',
        BUILD_BUILDID: '7',
        CI_JOB_ID: '7',
        ...env,
      },
      systems[this.system].folder,
    );
  }
}

describe.each(Object.keys(systems) as (keyof typeof systems)[])('%s', ci => {
  const { events, unset, keys, masks, deployment } = systems[ci];
  const basis = [specOf('mesh', 'none'), withTunnels, withManager].map(spec =>
    pipelineFilesIn(repository(spec, ci)),
  );
  let pipeline: Pipeline;

  proveBicepScripts(`with the Bicep pipeline of ${ci}`, basis, () => {
    afterEach(() => pipeline.remove());

    it('finds drift at night, and in a pull request only shows it', () => {
      pipeline = new Pipeline(ci, specOf('mesh', 'none'));
      pipeline.whatIf = whatIf(noChange, drift['another value']);
      const atNight = pipeline.do('whatIf', events.schedule);
      expect(atNight.status).toBe(1);
      expect(atNight.output).toMatch(/Drift: .*vnet-contoso-core-weu/);
      const proposed = pipeline.do('whatIf', events.proposal);
      expect(proposed.status).toBe(0);
      expect(proposed.output).not.toContain('Drift');
      expect(pipeline.read('bicep/summary.md')).toContain('tags.costCenter');
    });

    it('finds no drift in noise, and stops where the Azure CLI fails', () => {
      pipeline = new Pipeline(ci, specOf('mesh', 'none'));
      pipeline.whatIf = whatIf(...Object.values(noise));
      expect(pipeline.do('whatIf', events.schedule).status).toBe(0);
      pipeline.whatIfFails = true;
      expect(pipeline.do('whatIf', events.schedule).status).not.toBe(0);
    });

    it('asks what would change without a key', () => {
      pipeline = new Pipeline(ci, withTunnels);
      pipeline.whatIf = whatIf(noChange);
      for (const event of [events.proposal, events.merge]) {
        const { status, output } = pipeline.do('whatIf', event);
        expect(status).toBe(0);
        expect(output).not.toContain('SHARED_KEY');
        expect(JSON.parse(pipeline.keys)).toEqual(placeholders);
        expect(pipeline.calls).toContain(
          `bicep install --version v${bicepVersion}`,
        );
      }
    });

    it('refuses to deploy without the keys', () => {
      pipeline = new Pipeline(ci, withTunnels);
      const { status, output } = pipeline.do('deploy', {
        ...unset,
        SYSTEM_STAGEATTEMPT: '1',
      });
      expect(status).toBe(1);
      expect(output).toMatch(/Not deployed: .*SHARED_KEY/);
      expect(pipeline.calls.join()).not.toContain('deployment sub create');
    });

    it('hides each key, and deploys with them', () => {
      pipeline = new Pipeline(ci, withTunnels);
      const { status, output } = pipeline.do('deploy', {
        ...keys,
        SYSTEM_STAGEATTEMPT: '1',
      });
      expect([status, output]).toEqual([0, masks]);
      expect(pipeline.keys).toBe('{"weu/hq--1":"not_a_real_key"}');
      expect(pipeline.calls.at(-1)).toBe(
        `deployment sub create --name contoso-core-${deployment} --location westeurope --template-file main.bicep --parameters main.bicepparam --output none`,
      );
    });

    it('deploys the configuration of the Virtual Network Manager to each location', () => {
      pipeline = new Pipeline(ci, withManager);
      pipeline.created = deployedManager;
      const { status } = pipeline.do('deploy', { SYSTEM_STAGEATTEMPT: '1' });
      expect(status).toBe(0);
      expect(pipeline.calls.slice(-2)).toEqual(commitCalls);
    });
  });
});
