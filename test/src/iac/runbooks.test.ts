import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import {
  readChecker,
  writeRepository,
} from 'backstage-plugin-vnet-connectivity-node';
import { runCommandLine } from 'backstage-plugin-vnet-connectivity-node/cli';
import { describeProof } from '../__testUtils__/proof';
import { specOfKind } from './__testUtils__/kinds';
import {
  missingShellcheck,
  shellcheck,
} from './__testUtils__/pipeline-scripts';

jest.setTimeout(180_000);

const kinds = [
  'global peering, hub-and-spoke',
  'global peering, gateway transit',
  'global peering, ExpressRoute per region, VPN as backup',
  'VNet-to-VNet, VPN per region',
  'ExpressRoute, on-premises too, VPN as backup',
  'Virtual WAN, one entry',
  'Virtual WAN with spokes and firewalls, VPN',
  'several subscriptions, VPN per region',
  'existing networks, VPN per region',
];
const languages = [['terraform'], ['bicep']] as const;

const cases = kinds.flatMap((kind, index) =>
  languages.map(iac => ({
    kind,
    iac,
    ci: (['github-actions', 'gitlab-ci', 'none'] as const)[index % 3],
  })),
);

function repositoryOf({ kind, iac, ci }: (typeof cases)[number]) {
  const { ok, findings, files } = design(
    specOfKind(kind, { delivery: { iac, ci } }),
  );
  if (!ok) throw new Error(JSON.stringify(findings));
  // A spec that was given as an object comes out with its keys in another order than one that is read.
  return design(files().get('connectivity.yaml')).files(readChecker());
}

/** The blocks of shell commands on the pages of a repository. */
function blocksOf(files: ReadonlyMap<string, string>): readonly string[] {
  return ['README.md', 'docs/runbooks.md'].flatMap(path =>
    [...(files.get(path) ?? '').matchAll(/^ *```sh\n([^]*?)^ *```$/gm)].map(
      ([, block]) => block,
    ),
  );
}

describeProof('shellcheck of commands in documents', missingShellcheck, () => {
  it.each(cases)('has nothing to say: $kind in $iac', each => {
    const script = blocksOf(repositoryOf(each)).join('\n');
    // Secrets are read without an echo, which sh does not know; placeholders stand for values of a person.
    const checked = script
      .replace(/^ *read -rs.*$/gm, '')
      .replace(/<[^>\n]*>/g, 'VALUE');
    expect(
      shellcheck('bash', checked, [
        // A change of the folder is one that a person sees.
        'SC2164',
      ]),
    ).toEqual({ status: 0, stdout: '' });
  });
});

describe.each(cases)('the commands of $kind in $iac', each => {
  const dir = createMockDirectory();

  it('run without Azure, and find the repository as it should be', async () => {
    const files = repositoryOf(each);
    await writeRepository(dir.resolve('repository'), files);
    const root = dir.resolve('repository');
    const lines = new Set(
      blocksOf(files)
        .flatMap(block => block.split('\n'))
        .filter(line => line.startsWith('vnet-connectivity ')),
    );
    expect(lines.size).toBeGreaterThan(2);
    for (const line of lines) {
      const output: string[] = [];
      const status = await runCommandLine(
        line
          .split(' ')
          .slice(1)
          .map(word =>
            word === '.' || word === 'connectivity.yaml'
              ? resolve(root, word)
              : word,
          ),
        {
          read: async path => readFileSync(path, 'utf8'),
          print: text => output.push(text),
          printError: text => output.push(text),
        },
      );
      expect({ line, status, output: status ? output : [] }).toEqual({
        line,
        status: 0,
        output: [],
      });
    }
    // An update of what nobody has changed changes nothing.
    for (const [path, content] of files) {
      expect([path, readFileSync(resolve(root, path), 'utf8')]).toEqual([
        path,
        content,
      ]);
    }
    const { status, stdout, stderr } = spawnSync('sh', ['tests/promises.sh'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, output: status ? stdout + stderr : '' }).toEqual({
      status: 0,
      output: '',
    });
  });
});
