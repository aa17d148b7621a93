/** `a, b and c`; from more than `shown` items on, `a, b, c and 4 more`. */
export function listOf(items: readonly (string | number)[], shown = 3): string {
  const named = items.slice(0, shown).map(String);
  const rest = items.length - named.length;
  const parts = rest > 0 ? [...named, `${rest} more`] : named;
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** `a, b or c`. */
export function choiceOf(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}
