import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const runTests = resolve(__dirname, '../run-tests.mjs');

let programs: string;

beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'run-tests-'));
});

afterEach(() => rmSync(programs, { recursive: true }));

/** Runs the test command with scripts in the place of its runs of tests. */
function run(
  scripts: {
    readonly standIn?: string;
    readonly tests?: string;
    readonly browser?: string;
  },
  ...args: string[]
) {
  const { standIn = '', tests = '', browser = '' } = scripts;
  const npm = `if [ "$1" = test ]; then\n:\n${standIn}else\n:\n${browser}fi\n`;
  for (const [name, script] of Object.entries({ npx: tests, npm })) {
    writeFileSync(
      join(programs, name),
      `#!/bin/sh\necho ${name} $1\n${script}`,
    );
    chmodSync(join(programs, name), 0o755);
  }
  const { status, stdout } = spawnSync(process.execPath, [runTests, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${programs}${delimiter}${process.env.PATH}`,
    },
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

const skips = (name: string, ...missing: string[]) =>
  `echo '${JSON.stringify({ name, missing })}' >> "$SKIPPED_PROOFS"\n`;

it('says so when every test ran', () => {
  expect(run({})).toEqual({
    status: 0,
    lines: [
      'npm test',
      'npx backstage-cli',
      'npm run',
      '',
      'No proof was left out.',
    ],
  });
});

it('ends with the proofs that did not run, and what they lack', () => {
  const { status, lines } = run({
    standIn: skips('the stand-in', 'terraform'),
    tests:
      skips('the same network', 'terraform', 'bicep') +
      skips('compiles', 'bicep') +
      // Two files of tests may have blocks of one name.
      skips('compiles', 'bicep'),
    browser: skips('the pages in a browser', 'chromium'),
  });
  expect(status).toBe(0);
  expect(lines.slice(3)).toEqual([
    '',
    'Proofs that did NOT run on this machine:',
    '  terraform was not found: the same network; the stand-in',
    '  bicep was not found: compiles; the same network',
    '  chromium was not found: the pages in a browser',
  ]);
});

it('fails where a program is missing that is required', () => {
  const tests = skips('compiles', 'bicep');
  const { status, lines } = run({ tests }, '--require', 'bicep');
  expect(status).toBe(1);
  expect(lines.at(-1)).toBe('This run had to have bicep, so it failed.');
  expect(run({ tests }, '--require', 'terraform').status).toBe(0);
});

it('fails where a test fails, and still says what did not run', () => {
  const { status, lines } = run({
    tests: `${skips('compiles', 'bicep')}exit 1\n`,
  });
  expect(status).toBe(1);
  expect(lines).toEqual([
    'npm test',
    'npx backstage-cli',
    '',
    'Proofs that did NOT run on this machine:',
    '  bicep was not found: compiles',
  ]);
});
