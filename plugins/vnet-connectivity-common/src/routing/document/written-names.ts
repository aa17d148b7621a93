/** `circuit:c1` and `c1` as `c1`. */
export function withoutKind(text: string, ...kinds: readonly string[]): string {
  const kind = kinds.find(each => text.startsWith(`${each}:`));
  return kind === undefined ? text : text.slice(kind.length + 1);
}

export const circuitKey = (text: string) => withoutKind(text, 'circuit');
export const nvaKey = (text: string) => withoutKind(text, 'nva');
