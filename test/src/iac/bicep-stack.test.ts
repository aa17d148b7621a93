import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { specOf } from './__testUtils__/networks';

const files = design({
  ...specOf('mesh', 'per region, active-active with BGP'),
  delivery: { iac: ['bicep'], ci: 'none' },
}).files();

/** Stands for the Azure CLI: a stack is there where STACK says so. */
const az = `#!/bin/sh
echo "az $*" >> "$CALLS"
case "$*" in
  'bicep build-params'*) echo '{"parametersJson": "{\\"parameters\\":{\\"name\\":{\\"value\\":\\"contoso\\"},\\"regions\\":{\\"value\\":{\\"weu\\":{\\"location\\":\\"westeurope\\"}}}}}"}' ;;
  'stack sub show'*) [ -n "$STACK" ] || exit 3; echo "$STACK" ;;
esac
`;

describe('the deployment stack of a network in Bicep', () => {
  const root = mkdtempSync(join(tmpdir(), 'stack-'));
  const calls = join(root, 'calls');
  const run = (command: string, stack = '') => {
    writeFileSync(calls, '');
    const { status, stderr } = spawnSync('sh', ['bicep/stack.sh', command], {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: `${root}:${process.env.PATH}`,
        CALLS: calls,
        STACK: stack,
      },
    });
    return { status, stderr, called: readFileSync(calls, 'utf8').split('\n') };
  };

  beforeAll(() => {
    mkdirSync(join(root, 'bicep'));
    writeFileSync(
      join(root, 'bicep/stack.sh'),
      files.get('bicep/stack.sh') ?? '',
    );
    writeFileSync(
      join(root, 'bicep/live-settings.sh'),
      'echo live >> "$CALLS"\n',
    );
    writeFileSync(join(root, 'az'), az);
    chmodSync(join(root, 'az'), 0o755);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ['deploy', 'detachAll'],
    ['delete', 'deleteResources'],
  ])(
    '%s builds what is live as it is, and denies deletion',
    (command, unmanaged) => {
      const { status, called } = run(command);
      expect(status).toBe(0);
      expect(called.slice(-3, -1)).toEqual([
        'live',
        `az stack sub create --name contoso --location westeurope --template-file main.bicep --parameters main.bicepparam --action-on-unmanage ${unmanaged} --deny-settings-mode denyDelete --yes`,
      ]);
    },
  );

  it('keeps the location that its record has, whichever region comes first', () => {
    expect(run('deploy', 'northeurope').called.join()).toContain(
      '--location northeurope',
    );
  });

  it('removes all of it, and nothing without being told', () => {
    expect(run('remove', 'westeurope').called).toContain(
      'az stack sub delete --name contoso --action-on-unmanage deleteAll',
    );
    const nothing = run('');
    expect([nothing.status, nothing.stderr]).toEqual([
      1,
      'Not done: say deploy, delete or remove.\n',
    ]);
    expect(nothing.called.join()).not.toContain('sub create');
  });
});
