const riddle = /^(What|Where|Whether|Who|Whose|How|Which|When|Why)\b/;

/** Doc comments of a source text that begin with a question word, each with its line. */
export function riddlesIn(
  source: string,
): { readonly line: number; readonly text: string }[] {
  return [...source.matchAll(/\/\*\*[\s*]*(\S[\s\S]*?)\*\//g)]
    .filter(([, comment]) => riddle.test(comment))
    .map(({ index, 1: comment }) => ({
      line: source.slice(0, index).split('\n').length,
      text: comment.split('\n')[0].trim(),
    }));
}
