import type { SpecPath } from '../findings';
import type { Label, SpecPattern } from './labels';
import { specLabels } from './labels';

const byPattern: Readonly<Record<string, Label>> = specLabels;
/** Sections whose entries have names that people give them. */
const sectionsOfNames =
  /^(?:metadata\.tags|regions|spokes|circuits|onPremises\.sites|(?:regions|spokes)\.\*\.(?:subnets|subnetSettings|existingPeerings)|regions\.\*\.existingConnections)$/;

/** The label of this part of the spec in forms. @public */
export function labelOf(pattern: SpecPattern): string {
  return specLabels[pattern].label;
}

/** The pattern of a path; undefined where the spec has no such part. An entry of a list is part of its list. */
export function patternOfPath(path: SpecPath): SpecPattern | undefined {
  let pattern = '';
  for (const part of path) {
    const isName = typeof part === 'number' || sectionsOfNames.test(pattern);
    const next = [pattern, isName ? '*' : part].filter(Boolean).join('.');
    if (Object.hasOwn(byPattern, next)) pattern = next;
    else if (typeof part !== 'number') return undefined;
  }
  return pattern === '' ? undefined : (pattern as SpecPattern);
}

/** The texts of forms for this part of the spec; undefined where the spec has no such part. */
export function labelAt(path: SpecPath): Label | undefined {
  const pattern = patternOfPath(path);
  return pattern && byPattern[pattern];
}

/** The name of a value of this part of the spec in forms. @public */
export function choiceAt(path: SpecPath, value: string): string {
  const choices = labelAt(path)?.choices ?? {};
  return Object.hasOwn(choices, value) ? choices[value] : value;
}

/**
 * The entry that a part of the spec belongs to, such as `region weu` or `device 2 of site hq`; undefined where it
 * belongs to none.
 */
export function placeOf(path: SpecPath): string | undefined {
  const [section, key, field, name] = path;
  if (key === undefined) return undefined;
  if (section === 'regions' || section === 'spokes') {
    const network = `${
      section === 'regions' ? 'region' : 'workload network'
    } ${key}`;
    if (name === undefined) return network;
    if (field === 'existingPeerings') {
      return `the peering of ${network} with ${name}`;
    }
    if (field === 'existingConnections') {
      return `the connection of ${network} with ${name}`;
    }
    return field === 'subnets' ? `subnet ${name} in ${network}` : network;
  }
  if (section === 'circuits') return `circuit ${key}`;
  if (section === 'onPremises' && key === 'sites' && field !== undefined) {
    const [, , , list, index] = path;
    return list === 'devices' && typeof index === 'number'
      ? `device ${index + 1} of site ${field}`
      : `site ${field}`;
  }
  return section === 'metadata' && key === 'tags' && field !== undefined
    ? `tag ${field}`
    : undefined;
}
