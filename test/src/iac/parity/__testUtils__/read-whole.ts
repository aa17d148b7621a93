import type { PredictedResource } from '../../__testUtils__/bicep-compiler';

/**
 * The result of a function of a resource, which has to read all of it: a property that nobody reads is one in which the two
 * languages may differ without anybody noticing.
 *
 * @throws where a property is set that the result does not depend on
 */
export function readWhole<T>(
  resource: PredictedResource,
  read: (body: any) => T,
): T {
  const seen = new Set<string>();
  // Reads all of the result, too: a part of the resource may stand in it as it is.
  const result: T = JSON.parse(
    JSON.stringify(read(watched(resource, '', seen))),
  );
  const unread = leavesOf(resource, '').filter(
    path => !seen.has(path) && !/^\/(id|type|name|apiVersion)$/.test(path),
  );
  if (unread.length > 0) {
    throw new Error(`${resource.id}: nobody reads ${unread.join(', ')}.`);
  }
  return result;
}

function watched<T extends object>(
  part: T,
  path: string,
  seen: Set<string>,
): T {
  return new Proxy(part, {
    get(target, key, receiver) {
      const value = Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || !Object.hasOwn(target, key)) return value;
      const inner = `${path}/${key}`;
      seen.add(inner);
      return typeof value === 'object' && value !== null
        ? watched(value, inner, seen)
        : value;
    },
  });
}

/** The paths of all values; null is not one, nor is an empty list or object. */
function leavesOf(part: unknown, path: string): string[] {
  if (part === null || part === undefined) return [];
  return typeof part === 'object'
    ? Object.entries(part).flatMap(([key, value]) =>
        leavesOf(value, `${path}/${key}`),
      )
    : [path];
}
