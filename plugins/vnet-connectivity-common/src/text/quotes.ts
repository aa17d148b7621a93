/** Most characters of what was written that a finding repeats. */
export const longestQuote = 80;

/** A text as findings repeat it, in quotes. */
export function quoted(text: string): string {
  return JSON.stringify(shortened(text));
}

/** A text of at most 80 characters. */
export function shortened(text: string): string {
  return text.length > longestQuote
    ? `${text.slice(0, longestQuote - 1)}…`
    : text;
}

/** A message with long words shortened: names of networks that others gave have no limit. */
export function withShortWords(message: string): string {
  return message.replace(/\S{81,}/g, shortened);
}
