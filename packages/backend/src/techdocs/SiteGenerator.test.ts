/** @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { readSite } from './mkdocs';
import { SiteGenerator } from './SiteGenerator';

describe('SiteGenerator, without MkDocs', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** The site of a repository with these files: a function that reads a page of it. */
  async function siteOf(files: Iterable<readonly [string, string]>) {
    const [inputDir, outputDir] = ['in', 'out'].map(name => join(folder, name));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(inputDir, path)), { recursive: true });
      writeFileSync(join(inputDir, path), text);
    }
    const config = mockServices.rootConfig();
    await new SiteGenerator(
      {
        config,
        logger: mockServices.logger.mock(),
        scmIntegrations: ScmIntegrations.fromConfig(config),
      },
      async () => false,
    ).run({ inputDir, outputDir, etag: 'abc', logger: undefined as never });
    return (path: string) => readFileSync(join(outputDir, path), 'utf8');
  }

  const documentOf = (html: string) =>
    new DOMParser().parseFromString(html, 'text/html');

  it('builds every document of a generated repository, and no link of its menu leads nowhere', async () => {
    const files = design({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso-core', owner: 'group:default/network' },
      regions: {
        weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
        neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
    }).files();
    const read = await siteOf(files);
    const first = documentOf(read('index.html'));
    const links = [...first.querySelectorAll('.md-nav__link, article a')].map(
      link => link.getAttribute('href')!,
    );
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      expect(
        documentOf(read(join(link, 'index.html'))).querySelector('article h1'),
      ).not.toBeNull();
    }
    expect(
      documentOf(read('address-plan/index.html')).querySelectorAll('table'),
    ).not.toHaveLength(0);
    // The diagram is there for the page to draw it.
    expect(first.querySelectorAll('code.language-mermaid')).toHaveLength(1);
    expect(JSON.parse(read('techdocs_metadata.json'))).toMatchObject({
      site_name: 'contoso-core',
      etag: 'abc',
    });
  });

  it('builds the documents of this project', async () => {
    const root = join(__dirname, '../../../..');
    const site = await readSite(root);
    const read = await siteOf([
      ['mkdocs.yml', readFileSync(join(root, 'mkdocs.yml'), 'utf8')],
      ...site.pages.map(
        ({ source }) =>
          [
            `docs/${source}`,
            readFileSync(join(root, 'docs', source), 'utf8'),
          ] as const,
      ),
    ]);
    expect(site.pages.length).toBeGreaterThan(20);
    for (const { path } of site.pages) {
      expect(
        documentOf(read(join(path, 'index.html'))).querySelector('article h1'),
      ).not.toBeNull();
    }
  });

  it('leads from one document to another, also between folders, and keeps the place in it', async () => {
    const read = await siteOf([
      ['mkdocs.yml', 'nav:\n  - index.md\n  - a/one.md\n  - Two: two.md\n'],
      ['docs/index.md', '[One](a/one.md) [web](https://example.com/x.md)'],
      ['docs/a/one.md', '[Two](../two.md#part) [readme](../../README.md)'],
      ['docs/two.md', '## Part'],
    ]);
    const linksOf = (html: string) =>
      [...documentOf(html).querySelectorAll('article a')].map(link =>
        link.getAttribute('href'),
      );
    expect(linksOf(read('index.html'))).toEqual([
      'a/one/',
      'https://example.com/x.md',
    ]);
    expect(linksOf(read('a/one/index.html'))).toEqual([
      '../../two/#part',
      '../../README.md',
    ]);
    expect(documentOf(read('two/index.html')).querySelector('h2')?.id).toBe(
      'part',
    );
  });

  it('makes no HTML of a document a part of the portal', async () => {
    const read = await siteOf([
      [
        'mkdocs.yml',
        'site_name: "<script>1</script>"\nnav:\n  - "<b>": x.md\n',
      ],
      ['docs/x.md', '<img src=x onerror=alert(1)> [x](javascript:alert(1))'],
    ]);
    const page = documentOf(read('x/index.html'));
    expect(page.querySelector('script, img, b')).toBeNull();
    expect(page.querySelector('article a')).toBeNull();
  });

  it('refuses documents outside of the repository', async () => {
    await expect(
      siteOf([['mkdocs.yml', 'nav:\n  - ../../secret.md\n']]),
    ).rejects.toThrow(/not allowed|outside/i);
    await expect(siteOf([['mkdocs.yml', 'docs_dir: ../..\n']])).rejects.toThrow(
      /not allowed|outside/i,
    );
  });
});
