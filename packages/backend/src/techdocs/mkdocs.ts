import { readFile, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { parse } from 'yaml';

/** A page of the site. */
export interface Page {
  readonly title: string;
  /** Its file in the folder of the documents. */
  readonly source: string;
  /** Its folder in the site, as MkDocs names it: `runbooks` for `runbooks.md`, empty for the first page. */
  readonly path: string;
}

/** The documents of a repository, as its `mkdocs.yml` lists them. */
export interface Site {
  readonly name: string;
  readonly description: string;
  /** The folder of the documents. */
  readonly folder: string;
  /** In the order of the menu. */
  readonly pages: readonly Page[];
}

/**
 * Reads `mkdocs.yml`; without a menu in it all documents are pages, by name.
 *
 * @param fallbackName - name of a site without one
 * @throws Error where it is missing, no YAML, or names files outside the repository
 */
export async function readSite(
  inputDir: string,
  fallbackName = 'Documentation',
): Promise<Site> {
  const settings: unknown = parse(
    await readFile(join(inputDir, 'mkdocs.yml'), 'utf8'),
  );
  const { site_name, site_description, docs_dir, nav } =
    typeof settings === 'object' && settings !== null
      ? (settings as Record<string, unknown>)
      : {};
  const folder = resolveSafeChildPath(
    inputDir,
    typeof docs_dir === 'string' ? docs_dir : 'docs',
  );
  const listed = entriesOf(nav);
  const sources = listed.length > 0 ? listed : await documentsIn(folder);
  for (const [, source] of sources) resolveSafeChildPath(folder, source);
  return {
    name: typeof site_name === 'string' ? site_name : fallbackName,
    description: typeof site_description === 'string' ? site_description : '',
    folder,
    pages: sources.map(([title, source]) => ({
      title,
      source,
      path: pathOf(source),
    })),
  };
}

/** The folder of a document in the site. */
export function pathOf(source: string): string {
  const withoutEnding = posix.normalize(source).replace(/\.md$/, '');
  return withoutEnding.replace(/(^|\/)(index|README)$/, '');
}

/** Title and file of each entry of a menu, and of the menus in it. */
function entriesOf(nav: unknown): [title: string, source: string][] {
  if (!Array.isArray(nav)) return [];
  return nav.flatMap((entry): [string, string][] => {
    if (typeof entry === 'string') return [[entry, entry]];
    return Object.entries(entry ?? {}).flatMap(([title, target]) =>
      typeof target === 'string' ? [[title, target]] : entriesOf(target),
    );
  });
}

async function documentsIn(folder: string): Promise<[string, string][]> {
  const all = await readdir(folder, { recursive: true });
  return all
    .filter(path => path.endsWith('.md'))
    .sort()
    .map(path => [path.replace(/\.md$/, ''), path]);
}
