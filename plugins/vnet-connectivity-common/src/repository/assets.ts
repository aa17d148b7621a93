import { assets } from './assets.generated';

/** Paths of all assets in alphabetical order, so that those of a folder stand together. */
const paths = Object.keys(assets);

/**
 * The files below `assets/<folder>/`, by their path from there.
 *
 * @param sections - names of the sections to keep: lines between `# begin: <name>` and `# end: <name>` are there for some repositories only; those of `!<name>` are there for the others. The two marks never are.
 * Sections may stand inside others.
 */
export function assetsBelow(
  folder: string,
  sections: readonly string[],
): Map<string, string> {
  const start = `${folder}/`;
  const files = new Map<string, string>();
  for (let index = firstFrom(start); index < paths.length; index += 1) {
    const path = paths[index];
    if (!path.startsWith(start)) break;
    const content = assets[path];
    files.set(
      path.slice(start.length),
      // Most assets have no marks, and are the same text everywhere.
      content.includes(' begin: ') ? keepSections(content, sections) : content,
    );
  }
  return files;
}

/** Index of the first path that does not come before `start`. */
function firstFrom(start: string): number {
  let low = 0;
  let high = paths.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (paths[middle] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text without the marks of sections, and without the sections that are not among `kept`. */
export function keepSections(text: string, kept: readonly string[]): string {
  return text.replace(
    /^[ \t]*# begin: (!?)(\S+)\n([^]*?)^[ \t]*# end: \1\2\n/gm,
    (_, not: string, name: string, lines: string) =>
      kept.includes(name) === (not === '') ? keepSections(lines, kept) : '',
  );
}
