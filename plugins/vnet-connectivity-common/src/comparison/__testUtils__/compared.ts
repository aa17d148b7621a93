import { design } from '../../design';
import type { SpecChanges } from '../../rules/__testUtils__/spec';
import { specWith } from '../../rules/__testUtils__/spec';
import type { ComparedOption, Comparison } from '../compare';
import type { ComparisonOptions } from '../comparison-options';
import type { Figures } from '../figures';

/** The comparison of the base spec of the rules with these changes. */
export function comparisonOf(
  changes: SpecChanges = {},
  options?: ComparisonOptions,
): Comparison {
  return design(specWith(changes)).comparison(options);
}

/** One option of it. */
export function optionOf(
  id: string,
  changes: SpecChanges = {},
  options?: ComparisonOptions,
): ComparedOption {
  const found = comparisonOf(changes, options).options.find(
    option => option.id === id,
  );
  if (!found) throw new Error(`There is no option ${id}.`);
  return found;
}

/** The figures of one option, which must be valid. */
export function figuresOf(
  id: string,
  changes: SpecChanges = {},
  options?: ComparisonOptions,
): Figures {
  const { figures, valid, findings } = optionOf(id, changes, options);
  if (!valid) throw new Error(`${id} is refused: ${JSON.stringify(findings)}`);
  return figures as Figures;
}

/** A third region, across the Atlantic. */
export const withEastUs = {
  regions: { eus: { location: 'eastus', addressSpace: ['10.30.0.0/16'] } },
} as const;
