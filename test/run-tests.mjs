// The README's test command: every test, and in its last lines what did not run.
// Usage: node test/run-tests.mjs [--all] [--require PROGRAM]…
//   --all      also runs the proofs that test/proven.json says held before, and writes that file anew
//   --require  fails where a proof that needs such a program did not run
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { all, require: required } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    require: { type: 'string', multiple: true, default: [] },
  },
}).values;

const root = fileURLToPath(new URL('..', import.meta.url));
const provenFile = process.env.PROVEN_FILE ?? join(root, 'test', 'proven.json');
const folder = mkdtempSync(join(tmpdir(), 'proofs-'));
const skippedFile = join(folder, 'skipped');
const registerFile = join(folder, 'register');
for (const file of [skippedFile, registerFile]) writeFileSync(file, '');

const run = command =>
  spawnSync(command, {
    cwd: root,
    env: {
      ...process.env,
      SKIPPED_PROOFS: skippedFile,
      PROOFS: all ? 'all' : 'new',
      PROOFS_REGISTER: registerFile,
    },
    shell: true,
    stdio: 'inherit',
  }).status === 0;
const passed =
  run('npx backstage-cli repo test --watchAll=false --maxWorkers=2') &&
  run('npm run test:e2e --workspace vnet-connectivity-tests');

const linesOf = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));

/** Names of the proofs that did not run, by the programs that they lack. */
const skipped = new Map();
for (const { name, missing } of linesOf(skippedFile)) {
  for (const program of missing) {
    skipped.set(program, (skipped.get(program) ?? new Set()).add(name));
  }
}
const proofs = linesOf(registerFile);
rmSync(folder, { recursive: true });

const lines = [];
const held = proofs.filter(proof => proof.held).length;
if (held > 0) {
  lines.push(
    `${held} of ${proofs.length} proofs held before, and nothing that they rest on has changed (test/proven.json). npm run test:all runs them again.`,
  );
}
if (skipped.size === 0) {
  lines.push(
    passed ? 'No proof was left out.' : 'No proof was left out so far.',
  );
} else {
  lines.push('Proofs that did NOT run on this machine:');
  for (const [program, names] of skipped) {
    lines.push(`  ${program} was not found: ${[...names].sort().join('; ')}`);
  }
}
const lacking = required.filter(program => skipped.has(program));
for (const program of lacking) {
  lines.push(`This run had to have ${program}, so it failed.`);
}
let ok = passed && lacking.length === 0;

if (all && ok && skipped.size === 0) {
  const names = proofs.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) {
    ok = false;
    lines.push(`Proofs need names of their own: ${twice.join('; ')}`);
  } else {
    const digests = proofs
      .map(({ name, digest }) => [name, digest])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(
      provenFile,
      `${JSON.stringify(Object.fromEntries(digests), null, 2)}\n`,
    );
    lines.push(`Wrote ${names.length} proofs to test/proven.json.`);
  }
} else if (all) {
  lines.push('test/proven.json stays as it is.');
}
process.stdout.write(`\n${lines.join('\n')}\n`);
process.exitCode = ok ? 0 : 1;
