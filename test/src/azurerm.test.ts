import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { digestOfFolders } from './__testUtils__/proven';
import { proveTerraform } from './iac/__testUtils__/terraform';

jest.setTimeout(300_000);

const tests = digestOfFolders(resolve(__dirname, '../azurerm/test'));

proveTerraform('the stand-in for azurerm', tests, () => {
  it('passes its own tests', () => {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['test', '--workspace', 'azurerm-stand-in'],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  });
});
