import { appendFileSync } from 'node:fs';

type Block = (name: string, tests: () => void) => void;

/**
 * `describe` for tests that need what is not on every machine; skipped where it is missing, visibly, and named in the
 * last lines of `npm test`.
 *
 * @param missing - names of what these tests need and this machine does not have
 */
export function describeProof(
  name: string,
  missing: readonly string[],
  tests: () => void,
): void {
  if (missing.length > 0) noteSkipped(name, missing);
  const block: Block = missing.length > 0 ? describe.skip : describe;
  block(
    missing.length > 0 ? `${name} (not found: ${missing.join(', ')})` : name,
    tests,
  );
}

/** The file that `test/run-tests.mjs` reads when all tests are done. */
function noteSkipped(name: string, missing: readonly string[]): void {
  const file = process.env.SKIPPED_PROOFS;
  if (file) appendFileSync(file, `${JSON.stringify({ name, missing })}\n`);
}
