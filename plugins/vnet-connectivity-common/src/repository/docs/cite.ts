import type { Source } from '../../azure';

/** Links to the documents that a sentence rests on, with their dates. */
export function cite(...cited: readonly Source[]): string {
  return cited
    .map(({ title, url, date }) => `[${title}, ${date}](${url})`)
    .join('; ');
}
