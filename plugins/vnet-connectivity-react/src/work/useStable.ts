import { useRef } from 'react';

/**
 * The previous value, as long as the new one has the same properties: an object literal is a new object at every
 * render.
 */
export function useStable<T extends object | undefined>(value: T): T {
  const stable = useRef(value);
  if (!hasSameProperties(stable.current, value)) stable.current = value;
  return stable.current;
}

function hasSameProperties(
  a: object | undefined,
  b: object | undefined,
): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const [x, y] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    x.size === y.size &&
    [...x].every(([key, value]) => y.has(key) && isSameValue(value, y.get(key)))
  );
}

/** Lists of names are the same if their names are. */
function isSameValue(a: unknown, b: unknown): boolean {
  return (
    Object.is(a, b) ||
    (Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, index) => Object.is(each, b[index])))
  );
}
