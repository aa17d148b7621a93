import { readFile } from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import { prefixProblem } from 'backstage-plugin-vnet-connectivity-common';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OwnedRange } from './AddressStore';

const fileShape = z.array(
  z.strictObject({ range: z.string(), owner: z.string().min(1).max(255) }),
);

/**
 * The ranges that a file declares: a list in YAML or JSON of `range` and `owner`.
 *
 * @throws where it cannot be read, or has a line that cannot be used; the message names it
 */
export async function rangesInFile(path: string): Promise<OwnedRange[]> {
  let data: unknown;
  try {
    data = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${(error as Error).message}`);
  }
  const { data: ranges, error } = fileShape.safeParse(data ?? []);
  if (error) {
    const [{ path: place, message }] = error.issues;
    throw new InputError(
      `${path}, ${place.join('.') || 'as a whole'}: ${message}`,
    );
  }
  return ranges.map(({ range, owner }, at) => {
    const problem = prefixProblem(range);
    if (problem !== undefined) {
      throw new InputError(`${path}, ${at}.range: ${range} ${problem}.`);
    }
    return { prefix: range, owner, element: 'declaration' };
  });
}
