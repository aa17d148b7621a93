import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile, cp } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import { TechdocsGenerator } from '@backstage/plugin-techdocs-node';
import { readSite } from './mkdocs';
import { pageOf, styleSheet } from './page';

/**
 * Runs MkDocs with `techdocs-core` where the machine has it. Elsewhere it writes the site by itself: the pages of the
 * menu in `mkdocs.yml`, with everything that Markdown has, and none of the plugins of MkDocs.
 */
export class SiteGenerator extends TechdocsGenerator {
  private readonly log: LoggerService;
  private isThere: Promise<boolean> | undefined;

  constructor(
    options: ConstructorParameters<typeof TechdocsGenerator>[0],
    private readonly hasMkdocs: () => Promise<boolean> = mkdocsIsThere,
  ) {
    super(options);
    this.log = options.logger;
  }

  async run(options: GeneratorRunOptions): Promise<void> {
    this.isThere ??= this.hasMkdocs();
    if (await this.isThere) {
      await super.run(options);
      return;
    }
    this.log.info(
      'There is no MkDocs with techdocs-core here: the documents are built without its plugins.',
    );
    await writeSite(options);
  }
}

/** True where MkDocs runs and knows the plugin that TechDocs needs. */
async function mkdocsIsThere(): Promise<boolean> {
  const run = promisify(execFile);
  try {
    await run('mkdocs', ['--version']);
    await run('python3', ['-c', 'import techdocs_core']);
    return true;
  } catch {
    return false;
  }
}

async function writeSite({
  inputDir,
  outputDir,
  etag,
  siteOptions,
}: GeneratorRunOptions): Promise<void> {
  const site = await readSite(inputDir, siteOptions?.name);
  const files: string[] = [];
  for (const page of site.pages) {
    const markdown = await readFile(join(site.folder, page.source), 'utf8');
    const path = join(page.path, 'index.html');
    await mkdir(join(outputDir, dirname(path)), { recursive: true });
    await writeFile(join(outputDir, path), pageOf(site, page, markdown));
    files.push(path);
  }
  await mkdir(join(outputDir, dirname(styleSheet.path)), { recursive: true });
  await writeFile(join(outputDir, styleSheet.path), styleSheet.text);
  files.push(styleSheet.path);
  for (const path of await readdir(site.folder, { recursive: true })) {
    // Pictures and the like, which pages refer to.
    if (['', '.md'].includes(extname(path))) continue;
    await cp(join(site.folder, path), join(outputDir, path));
    files.push(path);
  }
  await writeFile(
    join(outputDir, 'techdocs_metadata.json'),
    JSON.stringify({
      site_name: site.name,
      site_description: site.description,
      build_timestamp: Math.floor(Date.now() / 1000),
      files: [...files, 'techdocs_metadata.json'],
      ...(etag === undefined ? {} : { etag }),
    }),
  );
}
