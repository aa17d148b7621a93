import { assets } from './assets.generated';

/**
 * The files below `assets/<folder>/`, by their path from there.
 *
 * @param sections - names of the sections to keep: lines between `# begin: <name>` and `# end: <name>` are there for
 * some repositories only. The two marks never are.
 */
export function assetsBelow(
  folder: string,
  sections: readonly string[],
): Map<string, string> {
  return new Map(
    Object.entries(assets)
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, content]) => [
        path.slice(folder.length + 1),
        keepSections(content, sections),
      ]),
  );
}

/** A text without the marks of sections, and without the sections that are not among `kept`. */
export function keepSections(text: string, kept: readonly string[]): string {
  return text.replace(
    /^[ \t]*# begin: (\S+)\n([^]*?)^[ \t]*# end: \1\n/gm,
    (_, name: string, lines: string) => (kept.includes(name) ? lines : ''),
  );
}
