/** Elements by what they have in common, in the order of the first of each. */
export function groupedBy<T>(
  elements: Iterable<T>,
  keyOf: (element: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return groups;
}

export function regionOf({ region }: { readonly region: string }): string {
  return region;
}
