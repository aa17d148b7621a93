import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('a proof that held before', () => {
  const before = { ...process.env };
  const folder = mkdtempSync(join(tmpdir(), 'proven-'));
  const write = (name: string, text: string) =>
    writeFileSync(join(folder, name), text);

  afterEach(() => {
    process.env = { ...before };
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** The answer of a fresh module, and the line that it notes for the test command. */
  function isProven(proofs: string | undefined, file: object, basis: unknown) {
    const register = join(folder, 'register');
    write('proven.json', JSON.stringify(file));
    write('register', '');
    process.env.PROVEN_FILE = join(folder, 'proven.json');
    process.env.PROOFS_REGISTER = register;
    if (proofs === undefined) delete process.env.PROOFS;
    else process.env.PROOFS = proofs;
    let held: boolean | undefined;
    jest.isolateModules(() => {
      held = require('./__testUtils__/proven').isProven('a', basis);
    });
    return { held, noted: JSON.parse(readFileSync(register, 'utf8')) };
  }

  let digest: string;

  beforeEach(() => {
    digest = isProven('all', {}, 'basis').noted.digest;
  });

  it('is left out by npm test', () => {
    expect(isProven('new', { a: digest }, 'basis')).toEqual({
      held: true,
      noted: { name: 'a', digest, held: true },
    });
  });

  it.each([
    ['what it rests on has changed', ['a'], 'another basis'],
    ['its digest is not in the file', [], 'basis'],
    ['another proof has its digest', ['b'], 'basis'],
  ])('runs where %s', (_, names, basis) => {
    const file = Object.fromEntries(names.map(name => [name, digest]));
    expect(isProven('new', file, basis).held).toBe(false);
  });

  it.each(['all', undefined])('runs where all do: PROOFS=%s', proofs => {
    expect(isProven(proofs, { a: digest }, 'basis').held).toBe(false);
  });
});
