import { parse } from 'yaml';
import { design } from '../../design';

describe('the site of the documents', () => {
  const files = design({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'contoso', owner: 'group:default/network' },
    regions: {
      weu: { location: 'westeurope' },
      neu: { location: 'northeurope' },
    },
    interconnect: { pattern: 'global-peering' },
  }).files();
  const pages = [...files.keys()]
    .filter(path => path.startsWith('docs/'))
    .map(path => path.slice('docs/'.length));

  it('has every page in its menu, and no other', () => {
    const { nav } = parse(files.get('mkdocs.yml') ?? '');
    expect(
      nav
        .flatMap((entry: Record<string, string>) => Object.values(entry))
        .sort(),
    ).toEqual([...pages].sort());
  });

  it.each(pages)('leads from %s to pages that are there', page => {
    const links = [
      ...(files.get(`docs/${page}`) ?? '').matchAll(
        /\]\((?!https?:|#)([^)#]+)/g,
      ),
    ].map(([, link]) =>
      new URL(link, `http://site/docs/${page}`).pathname.slice(1),
    );
    expect(links.filter(link => !files.has(link))).toEqual([]);
  });

  it('is named to TechDocs by the System', () => {
    expect(files.get('catalog-info.yaml')).toContain(
      'backstage.io/techdocs-ref: dir:.',
    );
  });
});

describe('checks before a commit', () => {
  it.each([
    ['terraform', ['terraform-fmt', 'promises']],
    ['bicep', ['bicep-lint', 'promises']],
  ])('are those of %s, and need nothing from elsewhere', (language, ids) => {
    const files = design({
      apiVersion: 'vnet-connectivity/v1',
      kind: 'ConnectivitySpec',
      metadata: { name: 'contoso', owner: 'group:default/network' },
      regions: {
        weu: { location: 'westeurope' },
        neu: { location: 'northeurope' },
      },
      interconnect: { pattern: 'global-peering' },
      delivery: { iac: [language], ci: 'gitlab-ci' },
    }).files();
    const { repos } = parse(files.get('.pre-commit-config.yaml') ?? '');
    expect(repos.map(({ repo }: { readonly repo: string }) => repo)).toEqual([
      'local',
    ]);
    expect(repos[0].hooks.map(({ id }: { readonly id: string }) => id)).toEqual(
      ids,
    );
    expect(files.has('.gitlab/merge_request_templates/Default.md')).toBe(true);
  });
});
