import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describeProof } from './proof';

/**
 * Proofs that held before. A proof rests on its code, on what it proves and on the programs that it runs; as long as none
 * of these changes, its result does not either. `npm run test:all` runs every proof and writes the digests of what they
 * rest on into `test/proven.json`; `npm test` leaves out those whose digest is there, and runs the others.
 */
const root = resolve(__dirname, '../../..');
const provenFile = process.env.PROVEN_FILE ?? join(root, 'test/proven.json');

/** False under `npm test`; every proof runs when all do, and when somebody runs a file of tests alone. */
export const everyProof = process.env.PROOFS !== 'new';

const proven: Readonly<Record<string, string>> =
  everyProof || !existsSync(provenFile)
    ? {}
    : JSON.parse(readFileSync(provenFile, 'utf8'));

/**
 * True where a proof may be left out. Notes for `test/run-tests.mjs` that there is the proof.
 *
 * @param name - unique among all proofs
 * @param basis - everything that its result depends on, other than the code of the test file and of the files that it
 *   imports by relative paths: files, versions of programs, digests of further code; maps count as lists of their entries
 */
export function isProven(name: string, basis: unknown): boolean {
  const digest = digestOf([codeOfTest(), basis]);
  const held = proven[name] === digest;
  const register = process.env.PROOFS_REGISTER;
  if (register) {
    appendFileSync(register, `${JSON.stringify({ name, digest, held })}\n`);
  }
  return held;
}

/** `describe`, or visibly skipped where {@link isProven} allows it. */
export function describeUnlessProven(
  name: string,
  basis: unknown,
  tests: () => void,
): void {
  const held = isProven(name, basis);
  (held ? describe.skip : describe)(
    held ? `${name} (held before)` : name,
    tests,
  );
}

/**
 * `describe`, or visibly skipped where a program is missing, which the last lines of `npm test` name, or where
 * {@link isProven} allows it.
 *
 * @param missing - names of the programs that the tests need and this machine does not have
 */
export function describeUnlessMissingOrProven(
  name: string,
  missing: readonly string[],
  basis: unknown,
  tests: () => void,
): void {
  if (missing.length > 0) describeProof(name, missing, tests);
  else describeUnlessProven(name, basis, tests);
}

/** @returns 32 hexadecimal digits */
export function digestOf(basis: unknown): string {
  const text = JSON.stringify(basis, (_, value) =>
    value instanceof Map ? [...value] : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Digest of a source file and of all that it imports by relative paths. */
export function digestOfCode(file: string): string {
  const seen = new Map<string, string>();
  const read = (path: string) => {
    if (seen.has(path)) return;
    const text = readFileSync(path, 'utf8');
    seen.set(path, text);
    // Generated files import nothing, though what stands in them does.
    if (path.endsWith('.generated.ts')) return;
    for (const [, name] of text.matchAll(/\bfrom '(\.{1,2}(?:\/[^']*)?)'/g)) {
      read(sourceAt(resolve(dirname(path), name)));
    }
  };
  read(file);
  return digestOf(
    [...seen].map(([path, text]) => [relative(root, path), text]).sort(),
  );
}

/** Digest of the files of folders. */
export function digestOfFolders(...folders: readonly string[]): string {
  return digestOf(
    folders.flatMap(folder =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .sort()
        .map(path => [relative(root, path), readFileSync(path, 'utf8')]),
    ),
  );
}

/** A function that computes its result once. */
export function memoize<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

function sourceAt(path: string): string {
  const found = [`${path}.ts`, join(path, 'index.ts'), path].find(
    each => existsSync(each) && /\.\w+$/.test(each),
  );
  if (found === undefined) throw new Error(`There is no source at ${path}.`);
  return found;
}

let code: string | undefined;

function codeOfTest(): string {
  const { testPath } = expect.getState();
  if (!testPath) throw new Error('Outside of a file of tests.');
  code ??= digestOfCode(testPath);
  return code;
}
