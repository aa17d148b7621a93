/** The digests of the texts that many repositories have in common; undefined until one is asked for. */
const digests = new Map<string, string | undefined>();

/** A text that many repositories have in common: its digest is computed once. */
export function shared(text: string): string {
  if (!digests.has(text)) digests.set(text, undefined);
  return text;
}

/** The digest of a text, computed once where repositories share it. */
export function digestOnce(
  text: string,
  digest: (text: string) => string,
): string {
  const known = digests.get(text);
  if (known !== undefined) return known;
  const computed = digest(text);
  if (digests.has(text)) digests.set(text, computed);
  return computed;
}
