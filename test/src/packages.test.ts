import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const script = resolve(__dirname, '../../scripts/package-fields.mjs');

it('every package says of the project what the root does', () => {
  const { status, stdout } = spawnSync(process.execPath, [script, '--check'], {
    encoding: 'utf8',
  });
  // `npm run package-fields` writes them.
  expect([status, stdout]).toEqual([0, '']);
});
