import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import type { PipelineParts } from './render-ci';
import { renderCi } from './render-ci';
import type { Language, Network } from './__testUtils__/pipelines';
import {
  systems,
  paths,
  plain,
  networks,
  names,
  everything,
  render,
  pipeline,
  valuesOf,
} from './__testUtils__/pipelines';

it('writes nothing where no pipeline is wanted', () => {
  expect(render('none', ['terraform', 'bicep'], everything)).toEqual(new Map());
});

describe('the state of Terraform', () => {
  const keysOf = (
    ci: (typeof systems)[number],
    stateKey?: 'organization-and-repository' | 'repository',
  ) => {
    const { terraform } = paths[ci];
    const text =
      renderCi({ ci, iac: ['terraform'], stateKey }, everything).get(
        terraform,
      ) ?? '';
    return new Set(
      [...text.matchAll(/-backend-config="key=(.*)\.tfstate"/g)].map(
        ([, key]) => key,
      ),
    );
  };

  it.each([
    ['github-actions', '$GITHUB_REPOSITORY', '${GITHUB_REPOSITORY#*/}'],
    [
      'azure-pipelines',
      '$organization/$SYSTEM_TEAMPROJECT/$BUILD_REPOSITORY_NAME',
      '$BUILD_REPOSITORY_NAME',
    ],
    ['gitlab-ci', '$CI_PROJECT_PATH', '$CI_PROJECT_NAME'],
  ] as const)(
    'has organization and repository in its name, in every job of %s, unless it has the name of before',
    (ci, key, before) => {
      expect([...keysOf(ci)]).toEqual([key]);
      expect([...keysOf(ci, 'repository')]).toEqual([before]);
    },
  );

  it.each([
    ['https://dev.azure.com/contoso/', 'contoso'],
    ['https://contoso.visualstudio.com/', 'contoso'],
  ])('has the same organization by either address: %s', (uri, name) => {
    const text =
      renderCi({ ci: 'azure-pipelines', iac: ['terraform'] }, everything).get(
        'azure-pipelines.yml',
      ) ?? '';
    const lines = [...text.matchAll(/^ *(organization=.*)$/gm)]
      .map(([, line]) => line)
      .slice(0, 3);
    const { stdout } = spawnSync(
      'bash',
      ['-euc', `${lines.join('\n')}\necho "$organization"`],
      { env: { SYSTEM_COLLECTIONURI: uri }, encoding: 'utf8' },
    );
    expect(stdout.trim()).toBe(name);
  });
});

describe.each(systems)('%s', ci => {
  const { terraform, bicep, both } = paths[ci];

  it('has the files of each language, and no file twice', () => {
    const filesOf = (...iac: Language[]) => [
      ...render(ci, iac, everything).keys(),
    ];
    const scripts = ['terraform/lock-file.sh', 'terraform/encrypted-plan.sh'];
    expect(filesOf('terraform')).toEqual([terraform, ...scripts]);
    const helpers = ['bicep/placeholder-keys.jq', 'bicep/what-if.jq'];
    expect(filesOf('bicep')).toEqual([bicep, ...helpers]);
    expect(filesOf('terraform', 'bicep')).toEqual([
      terraform,
      ...scripts,
      both,
      ...helpers,
    ]);
  });

  describe.each([...names, 'everything' as const])('with %s', name => {
    const network: PipelineParts =
      name === 'everything' ? everything : networks[name];

    it.each(['terraform', 'bicep', 'both'] as const)(
      'is YAML without anything left to fill in: %s',
      language => {
        const text = pipeline(ci, language, network);
        expect(parse(text)).toEqual(expect.any(Object));
        expect(text).not.toMatch(/# (begin|end):|<(network|location)>/);
        expect(text).not.toMatch(/[ \t]$|\n\n\n|\n\n$/m);
      },
    );
  });

  it.each([
    ['plain', []],
    ['tunnels to sites', ['SHARED_KEY']],
    ['tunnels of virtual hubs', ['SHARED_KEY']],
    ['tunnels between regions', ['SHARED_KEY']],
    ['a circuit of others', ['CIRCUIT_AUTHORIZATION_KEY']],
    ['a new circuit in the same subscription', []],
    ['a Virtual Network Manager', []],
  ] as [Network, string[]][])(
    'takes for %s the secrets %j, and a passphrase where the plan holds them',
    (name, secrets) => {
      const found = (text: string) =>
        ['SHARED_KEY', 'CIRCUIT_AUTHORIZATION_KEY', 'PLAN_PASSPHRASE'].filter(
          secret => text.includes(secret),
        );
      expect(found(pipeline(ci, 'terraform', networks[name]))).toEqual(
        secrets.length > 0 ? [...secrets, 'PLAN_PASSPHRASE'] : [],
      );
      expect(found(pipeline(ci, 'bicep', networks[name]))).toEqual(secrets);
      expect(found(pipeline(ci, 'both', networks[name]))).toEqual(secrets);
    },
  );

  it.each([
    ['plain', 0],
    ['tunnels to sites', 1],
    ['a circuit of others', 1],
    ['a new circuit in another subscription', 1],
    ['a new circuit in the same subscription', 0],
  ] as [Network, number][])(
    'encrypts the plan of a network with %s, by a secret of its own: %d',
    (name, times) => {
      const text = pipeline(ci, 'terraform', networks[name]);
      const count = (word: string) => text.split(word).length - 1;
      expect(count('sh encrypted-plan.sh close ')).toBe(times);
      expect(count('sh encrypted-plan.sh open ')).toBe(times);
      expect(
        render(ci, ['terraform'], networks[name]).has(
          'terraform/encrypted-plan.sh',
        ),
      ).toBe(times > 0);
    },
  );

  it('gets nothing from a registry of packages', () => {
    const texts = (['terraform', 'bicep', 'both'] as const).map(language =>
      pipeline(ci, language, everything),
    );
    for (const text of texts) expect(text).not.toMatch(/\bnp[mx]\b/);
  });

  it('asks for rights in each subscription only where there are several', () => {
    const asks = (network: PipelineParts) =>
      (['terraform', 'bicep'] as const).map(language =>
        pipeline(ci, language, network).includes('several subscriptions'),
      );
    expect(asks(plain)).toEqual([false, false]);
    expect(asks(networks['a circuit of others'])).toEqual([false, false]);
    expect(asks(networks['a new circuit in another subscription'])).toEqual([
      true,
      true,
    ]);
    expect(asks(everything)).toEqual([true, true]);
  });

  describe('Terraform', () => {
    const text = pipeline(ci, 'terraform', plain);

    it.each([
      'fmt -check',
      'init -backend=false',
      'validate',
      'test',
      'plan -lock=false -out=tfplan -detailed-exitcode',
    ])('runs terraform %s', command => {
      expect(text).toContain(`terraform ${command}`);
    });

    it('applies a saved plan and nothing else', () => {
      expect(text).toMatch(
        /terraform apply (tfplan|"\$plan")(\n| 2>&1 \|| \|\|)/,
      );
      expect(text.match(/terraform apply/g)).toHaveLength(1);
      expect(text).not.toContain('auto-approve');
    });
  });

  describe('Bicep', () => {
    const text = pipeline(ci, 'bicep', plain);
    const joined = text.replace(/ *\\?\n */g, ' ');

    it.each([
      'az bicep format',
      'az bicep lint --file main.bicep',
      'az bicep build --file main.bicep',
      'az bicep build-params --file main.bicepparam',
    ])('runs %s', command => {
      expect(text).toContain(command);
    });

    it('asks what would change with no more than the right to read', () => {
      expect(joined).toMatch(
        /az deployment sub what-if --location "\$LOCATION" --template-file main\.bicep --parameters main\.bicepparam --validation-level ProviderNoRbac --no-pretty-print /,
      );
      expect(valuesOf(parse(text), 'LOCATION')).toEqual(['westeurope']);
    });

    it('deploys once, under a name of its own', () => {
      expect(
        joined.match(/az deployment sub create --name "[^"]*\$[^"]+"/g),
      ).toHaveLength(1);
      expect(text).toContain('contoso-core-');
    });

    it('deploys the configuration of a Virtual Network Manager, which Bicep cannot', () => {
      const commit = 'az network manager post-commit';
      expect(text).not.toContain(commit);
      const withManager = pipeline(
        ci,
        'bicep',
        networks['a Virtual Network Manager'],
      );
      expect(withManager.indexOf(commit)).toBeGreaterThan(
        withManager.indexOf('az deployment sub create'),
      );
    });
  });

  it('looks for drift in one language only', () => {
    const driftIn = (language: Language | 'both') =>
      /echo .*Drift/.test(pipeline(ci, language, plain));
    expect([driftIn('terraform'), driftIn('bicep'), driftIn('both')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
