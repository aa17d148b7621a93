import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const runTests = resolve(__dirname, '../run-tests.mjs');

let programs: string;

beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'run-tests-'));
});

afterEach(() => rmSync(programs, { recursive: true }));

/** Runs the test command with scripts in the place of both runs of tests. */
function run(
  scripts: { readonly tests?: string; readonly browser?: string },
  ...args: string[]
) {
  const { tests = '', browser = '' } = scripts;
  for (const [name, script] of Object.entries({ npx: tests, npm: browser })) {
    writeFileSync(join(programs, name), `#!/bin/sh\necho ${name}\n${script}`);
    chmodSync(join(programs, name), 0o755);
  }
  const { status, stdout } = spawnSync(process.execPath, [runTests, ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${programs}${delimiter}${process.env.PATH}`,
      PROVEN_FILE: join(programs, 'proven.json'),
    },
  });
  return { status, lines: stdout.trimEnd().split('\n') };
}

const skips = (name: string, ...missing: string[]) =>
  `echo '${JSON.stringify({ name, missing })}' >> "$SKIPPED_PROOFS"\n`;

const registers = (name: string, digest: string, held: boolean) =>
  `echo '${JSON.stringify({ name, digest, held })}' >> "$PROOFS_REGISTER"\n`;

/** The proofs that the test command has written down. */
function proven(): unknown {
  const file = join(programs, 'proven.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

it('says so when every test ran', () => {
  expect(run({})).toEqual({
    status: 0,
    lines: ['npx', 'npm', '', 'No proof was left out.'],
  });
});

it('ends with the proofs that did not run, and what they lack', () => {
  const { status, lines } = run({
    tests:
      skips('the same network', 'terraform', 'bicep') +
      skips('compiles', 'bicep') +
      // Two files of tests may have blocks of one name.
      skips('compiles', 'bicep'),
    browser: skips('the pages in a browser', 'chromium'),
  });
  expect(status).toBe(0);
  expect(lines.slice(2)).toEqual([
    '',
    'Proofs that did NOT run on this machine:',
    '  terraform was not found: the same network',
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
    'npx',
    '',
    'Proofs that did NOT run on this machine:',
    '  bicep was not found: compiles',
  ]);
});

describe('proofs that held before', () => {
  const tests = `echo "proofs: $PROOFS"\n${registers(
    'b',
    'b1',
    true,
  )}${registers('a', 'a1', false)}`;

  it('are counted where they were left out', () => {
    expect(run({ tests })).toEqual({
      status: 0,
      lines: [
        'npx',
        'proofs: new',
        'npm',
        '',
        '1 of 2 proofs held before, and nothing that they rest on has changed (test/proven.json). npm run test:all runs them again.',
        'No proof was left out.',
      ],
    });
    expect(proven()).toBeUndefined();
  });

  it('are run again and written down where everything is to run', () => {
    const { status, lines } = run({ tests }, '--all');
    expect(status).toBe(0);
    expect(lines[1]).toBe('proofs: all');
    expect(lines.at(-1)).toBe('Wrote 2 proofs to test/proven.json.');
    expect(proven()).toEqual({ a: 'a1', b: 'b1' });
  });

  it.each([
    ['a test fails', `${tests}exit 1\n`],
    ['a program is missing', tests + skips('compiles', 'bicep')],
    ['two have one name', tests + registers('a', 'a2', false)],
  ])('are not written down where %s', (_, script) => {
    run({ tests: script }, '--all');
    expect(proven()).toBeUndefined();
  });
});
