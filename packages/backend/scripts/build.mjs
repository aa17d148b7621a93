// `backstage-cli package build` puts the yarn.lock of the workspace into the bundle and fails where there is none.
// This workspace uses npm, so it gets an empty one, for as long as the build takes.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const yarnLock = fileURLToPath(new URL('../../../yarn.lock', import.meta.url));
const isOurs = !existsSync(yarnLock);
if (isOurs) writeFileSync(yarnLock, '');
try {
  const { status } = spawnSync(
    'backstage-cli',
    ['package', 'build', '--skip-build-dependencies'],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  process.exitCode = status ?? 1;
} finally {
  if (isOurs) rmSync(yarnLock);
}
