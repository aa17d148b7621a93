import { assets } from './assets.generated';

/**
 * The files below `assets/<folder>/`, by their path from there.
 *
 * @param sections - names of the sections to keep: lines between `# begin: <name>` and `# end: <name>`, or the same with
 * `//`, are there for some repositories only; those of `!<name>` are there for the others. The two marks never are.
 * Sections may stand inside others.
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
    /^[ \t]*(?:#|\/\/) begin: (!?)(\S+)\n([^]*?)^[ \t]*(?:#|\/\/) end: \1\2\n/gm,
    (_, not: string, name: string, lines: string) =>
      kept.includes(name) === (not === '') ? keepSections(lines, kept) : '',
  );
}
