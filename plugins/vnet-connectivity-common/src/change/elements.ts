import type { FieldValue, Part } from './part';

/** A field with another value than before: null is "none". @public */
export interface FieldChange {
  readonly name: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** An element of which two networks differ. @public */
export interface ElementChange {
  readonly id: string;
  /** `vnet`, `subnet`, `peering-half`, `route-table` and so on. */
  readonly kind: string;
  /** `not-seen`: it is in one network only, and the document of the other may leave it out. */
  readonly change: 'added' | 'removed' | 'changed' | 'renamed' | 'not-seen';
  /** With `not-seen`: the network that has it. */
  readonly seen?: 'before' | 'after';
  /** Its name before, where it is certainly the same one under another name. */
  readonly was?: string;
  /** With `changed`: the fields that both networks state, and state differently. */
  readonly fields: readonly FieldChange[];
}

/** The parts of a network, all of them unless its document may leave some out. */
export interface PartsOfNetwork {
  readonly parts: readonly Part[];
  readonly isComplete: boolean;
}

/** The elements that are in one network only, or differ. */
export function elementChanges(
  before: PartsOfNetwork,
  after: PartsOfNetwork,
): ElementChange[] {
  const earlier = byIdentity(before.parts);
  const later = byIdentity(after.parts);
  return [
    ...[...later].flatMap(([identity, part]) => {
      const was = earlier.get(identity);
      return was
        ? changeOf(was, part)
        : [alone(part, before.isComplete ? 'added' : 'after')];
    }),
    ...[...earlier].flatMap(([identity, part]) =>
      later.has(identity)
        ? []
        : [alone(part, after.isComplete ? 'removed' : 'before')],
    ),
  ];
}

function byIdentity(parts: readonly Part[]): Map<string, Part> {
  const found = new Map<string, Part>();
  for (const part of parts) {
    const identity = [part.kind, part.id, part.key?.same].join('\n');
    const known = found.get(identity);
    // One name for several entries, such as the tables of a subnet: together they are what is there.
    found.set(
      identity,
      known ? { ...part, fields: { ...known.fields, ...part.fields } } : part,
    );
  }
  return found;
}

function alone(
  { id, kind }: Part,
  how: 'added' | 'removed' | 'before' | 'after',
): ElementChange {
  return how === 'added' || how === 'removed'
    ? { id, kind, change: how, fields: [] }
    : { id, kind, change: 'not-seen', seen: how, fields: [] };
}

function changeOf(before: Part, after: Part): ElementChange[] {
  const { id, kind } = after;
  const isRenamed =
    before.key !== undefined &&
    before.key.own.toLowerCase() !== before.key.same.toLowerCase();
  const fields = fieldChanges(before, after);
  if (!isRenamed && fields.length === 0) return [];
  return [
    {
      id,
      kind,
      change: fields.length > 0 ? 'changed' : 'renamed',
      ...(isRenamed ? { was: before.own } : {}),
      fields,
    },
  ];
}

/** The routes of a table are there or not; every other field that only one network states is no difference. */
function fieldChanges(before: Part, after: Part): FieldChange[] {
  const names = new Set([
    ...Object.keys(after.fields),
    ...Object.keys(before.fields),
  ]);
  return [...names].flatMap(name => {
    const absent = name.startsWith('route ') ? null : undefined;
    const [was, is] = [before, after].map(({ fields }) =>
      Object.hasOwn(fields, name) ? fields[name] : absent,
    );
    return was === undefined ||
      is === undefined ||
      JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ name, before: was, after: is }];
  });
}
