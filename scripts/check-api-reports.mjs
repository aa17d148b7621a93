// Fails where the reports of the packages' interfaces (report*.api.md) are not those of the sources. The order of words
// does not count: that of members is the one in which the compiler happens to meet them, and differs from run to run.
// Usage, after tsc: node scripts/check-api-reports.mjs
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const reports = () =>
  readdirSync('plugins').flatMap(name =>
    readdirSync(`plugins/${name}`)
      .filter(file => /^report.*\.api\.md$/.test(file))
      .map(file => `plugins/${name}/${file}`),
  );
const sorted = text =>
  text
    .split(/[^\w@#$-]+/)
    .sort()
    .join(' ');

const before = new Map(
  reports().map(path => [path, readFileSync(path, 'utf8')]),
);
const { status } = spawnSync('npm', ['run', '--silent', 'api-reports'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const changed = reports().filter(path => {
  const is = readFileSync(path, 'utf8');
  const was = before.get(path);
  if (was !== undefined) writeFileSync(path, was);
  return was === undefined || sorted(was) !== sorted(is);
});
for (const path of changed) {
  process.stderr.write(
    `${path} is out of date. Run npm run tsc and npm run api-reports, and commit what changes.\n`,
  );
}
process.exitCode = status === 0 && changed.length === 0 ? 0 : 1;
