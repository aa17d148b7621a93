import { HclError } from './tokens';
import type { Value, ValueObject } from './values';

/** An object whose values are made when they are asked for. */
export function lazyObject<T>(
  entries: ReadonlyMap<string, T>,
  make: (name: string, entry: T) => Value,
): ValueObject {
  const made = new Map<string, Value>();
  const inWork = new Set<string>();
  const object: ValueObject = {};
  for (const [name, entry] of entries) {
    Object.defineProperty(object, name, {
      enumerable: true,
      get() {
        const known = made.get(name);
        if (known !== undefined) return known;
        if (inWork.has(name)) throw new HclError(`${name} needs itself`);
        inWork.add(name);
        try {
          const value = make(name, entry);
          made.set(name, value);
          return value;
        } finally {
          inWork.delete(name);
        }
      },
    });
  }
  return object;
}
