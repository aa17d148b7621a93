import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import { describeBicep } from './__testUtils__/bicep-compiler';
import { findBicep } from './__testUtils__/find-bicep';
import { specOfKind } from './__testUtils__/kinds';
import { describeTerraform, Workspace } from './__testUtils__/terraform';

jest.setTimeout(300_000);

/** Every pattern, with and without on-premises, spokes and firewalls. */
const kinds = [
  'global peering',
  'global peering, gateway transit',
  'spokes behind Azure Firewall, VPN per region',
  'global peering, ExpressRoute per region, VPN as backup',
  'VNet-to-VNet, VPN per region',
  'ExpressRoute, on-premises too, VPN as backup',
  'Virtual WAN with spokes and firewalls, VPN',
  'Network Manager, hub-and-spoke, gateway of the hub',
];

/** Commands that need an account, a secret or a server; a block with one of them is not for a machine alone. */
const needsMore =
  /^\s*(az (?!bicep )|gh |glab |read |ARM_|export ARM_|account=|#|terraform (plan|apply)|terraform -chdir=terraform (plan|apply)|sh bootstrap\/|sh bicep\/)/m;

/** The blocks of a page that a machine without an account can run, as scripts. */
function localBlocks(page: string | undefined): readonly string[] {
  return [...(page ?? '').matchAll(/^ *```sh\n([^]*?)^ *```$/gm)].flatMap(
    ([, block]) => (needsMore.test(block) ? [] : block),
  );
}

function repositoryOf(kind: string, iac: 'terraform' | 'bicep') {
  const { files } = design(
    specOfKind(kind, { delivery: { iac: [iac], ci: 'github-actions' } }),
  );
  return files(readChecker());
}

/** Runs the blocks of all pages of a repository, each from its root; returns the lines that were run. */
function runLocally(kind: string, iac: 'terraform' | 'bicep') {
  const files = repositoryOf(kind, iac);
  const blocks = ['README.md', 'docs/runbooks.md', 'docs/workloads.md']
    .flatMap(path => localBlocks(files.get(path)))
    // The command line is run in runbooks.test.ts.
    .map(block => block.replace(/^ *vnet-connectivity .*\n/gm, ''))
    .filter(block => block.trim() !== '');
  const unique = [...new Set(blocks)];
  const workspace = new Workspace(
    iac === 'terraform'
      ? files
      : new Map([...files, ['terraform/none.tf', '']]),
  );
  const bin = join(workspace.root, 'bin');
  mkdirSync(bin);
  const program = (name: string, text: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  program('bicep', `exec '${findBicep()}' "$@"`);
  // The Azure CLI hands these to the compiler that it has installed.
  program(
    'az',
    `[ "$1 $3" = "bicep --file" ] || exit 64
command=$2; file=$4; shift 4
exec '${findBicep()}' "$command" "$file" "$@"`,
  );
  workspace.env.PATH = `${bin}:${process.env.PATH}`;
  for (const block of unique) workspace.runShell(block);
  workspace.remove();
  return unique.flatMap(block => block.trim().split(/\n\s*/));
}

describeTerraform('what a repository tells one to do locally', () => {
  it.each(kinds)('works offline in Terraform: %s', kind => {
    expect(runLocally(kind, 'terraform')).toEqual(
      expect.arrayContaining([
        'terraform init',
        'terraform validate',
        'terraform test',
        'sh tests/promises.sh',
        'terraform -chdir=terraform init -backend=false',
      ]),
    );
  });

  describeBicep('and with the compiler', () => {
    it.each(kinds)('works offline in Bicep: %s', kind => {
      const run = runLocally(kind, 'bicep');
      expect(run).toEqual(
        expect.arrayContaining([
          'az bicep build-params --file bicep/main.bicepparam --stdout > /dev/null',
          'sh tests/promises.sh bicep/main.snapshot.json',
          expect.stringMatching(/^bicep snapshot bicep\/main\.bicepparam/),
        ]),
      );
    });
  });
});
