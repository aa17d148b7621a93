// The README's test command: every test, and in its last lines which proofs this machine could not run.
// Usage: node test/run-tests.mjs [--require PROGRAM]…; it fails where a proof that needs such a program did not run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { require: required = [] } = parseArgs({
  options: { require: { type: 'string', multiple: true } },
}).values;

const folder = mkdtempSync(join(tmpdir(), 'skipped-proofs-'));
const file = join(folder, 'skipped');
writeFileSync(file, '');

const run = command =>
  spawnSync(command, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, SKIPPED_PROOFS: file },
    shell: true,
    stdio: 'inherit',
  }).status === 0;
const passed =
  run('npm test --workspace test/azurerm') &&
  run('npx backstage-cli repo test --watchAll=false --maxWorkers=2') &&
  run('npm run test:e2e --workspace test');

/** Names of the proofs that did not run, by the programs that they lack. */
const skipped = new Map();
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const { name, missing } = JSON.parse(line);
  for (const program of missing) {
    skipped.set(program, (skipped.get(program) ?? new Set()).add(name));
  }
}
rmSync(folder, { recursive: true });

const lines =
  skipped.size === 0
    ? [passed ? 'No proof was left out.' : 'No proof was left out so far.']
    : [
        'Proofs that did NOT run on this machine:',
        ...[...skipped].map(
          ([program, names]) =>
            `  ${program} was not found: ${[...names].sort().join('; ')}`,
        ),
      ];
const lacking = required.filter(program => skipped.has(program));
for (const program of lacking) {
  lines.push(`This run had to have ${program}, so it failed.`);
}
process.stdout.write(`\n${lines.join('\n')}\n`);
process.exitCode = passed && lacking.length === 0 ? 0 : 1;
