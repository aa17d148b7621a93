import { isEmpty } from '../records';
import { applyChange, parsePath, valueAt } from '../findings';
import type { Finding, SpecPath } from '../findings';
import { defaultPattern } from '../spec';

/**
 * A document without the parts that cannot be read, so that the rules can look at the others: a field if it is
 * optional, or else its entry or its section.
 *
 * @param findings - the errors of the document
 * @public
 */
export function readablePart(
  document: unknown,
  findings: readonly Finding[],
): unknown {
  return findings.reduce<unknown>(
    (rest, { path }) => replaceUnreadable(rest, parsePath(path)),
    document,
  );
}

/** Sections with named entries, and the fields that an entry cannot do without. */
const requiredFields: Readonly<Record<string, readonly unknown[]>> = {
  regions: ['location'],
  spokes: ['region'],
  circuits: ['peeringLocation', 'bandwidthMbps', 'regions'],
};

function unreadablePart(path: SpecPath): SpecPath {
  const [section, key, field, siteField] = path;
  if (section === 'onPremises') {
    if (key !== 'sites') return path.slice(0, 1);
    // A site without its devices stays: its ranges must be checked before the devices are entered.
    return path.slice(0, siteField === 'devices' ? 4 : 3);
  }
  const required = requiredFields[section];
  if (!required) return path.slice(0, 1);
  return path.slice(0, required.includes(field) ? 2 : 3);
}

function replaceUnreadable(document: unknown, path: SpecPath): unknown {
  const [section] = path;
  if (section === undefined) return document;
  if (section === 'metadata') {
    return applyChange(document, {
      path: ['metadata'],
      value: { name: 'network' },
    });
  }
  if (section === 'interconnect') {
    return applyChange(document, {
      path: ['interconnect'],
      value: { pattern: defaultPattern },
    });
  }
  const part = unreadablePart(path);
  const isWholeRegions = section === 'regions' && part.length === 1;
  return applyChange(document, {
    path: part,
    value: isWholeRegions ? {} : undefined,
  });
}

/** True if a finding is about a value that has not been filled in yet. @public */
export function isAboutMissingValue(
  { severity, kind, path, related = [] }: Finding,
  document: unknown,
): boolean {
  return (
    path !== '' &&
    isBlankAt(document, path) &&
    (kind === 'incomplete' ||
      (severity === 'error' &&
        related.every(other => isBlankAt(document, other))))
  );
}

/** True if a document has no value at a path, written as findings write it. @public */
export function isBlankAt(document: unknown, path: string): boolean {
  return isEmpty(valueAt(document, parsePath(path)));
}
