/** Something that gets a key in the graph. */
export interface Named {
  /** Its usual name. */
  readonly name: string;
  /** Further names that distinguish it from others of the same name, the most readable first. */
  readonly qualifiers: readonly (string | undefined)[];
}

/**
 * A key for each: the name, where others have the same name with as many qualifiers behind an @ as it takes. A slash
 * becomes a hyphen, because it has a meaning in the names of elements.
 */
export function uniqueKeys(all: readonly Named[]): string[] {
  const shown = (depth: number) => (each: Named) =>
    [each.name, ...each.qualifiers.slice(0, depth).map(text => text ?? '')]
      .join('@')
      .replace(/\//g, '-');
  const keys: string[] = [];
  const depths = Math.max(0, ...all.map(each => each.qualifiers.length));
  for (let depth = 0; depth <= depths; depth += 1) {
    const names = all.map(shown(depth));
    names.forEach((name, index) => {
      const alone = names.indexOf(name) === names.lastIndexOf(name);
      if (keys[index] === undefined && (alone || depth === depths)) {
        keys[index] = name;
      }
    });
  }
  return keys;
}
