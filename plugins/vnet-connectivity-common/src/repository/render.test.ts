import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { design } from '../design';
import { digest, manifestPath } from './manifest';
import type { Manifest } from './manifest';

const base = {
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'contoso-core', owner: 'group:default/network' },
  regions: {
    weu: { location: 'westeurope', addressSpace: ['10.10.0.0/16'] },
    neu: { location: 'northeurope' },
    swc: { location: 'swedencentral' },
  },
  interconnect: { pattern: 'global-peering' },
};

const site = {
  addressSpace: ['192.168.0.0/16'],
  devices: [
    { ipAddress: '203.0.113.10', asn: 65050, bgpPeerAddress: '192.168.0.1' },
  ],
};

const entries = {
  none: { via: 'none' },
  'per-region': { via: 'vpn', gateways: 'per-region', sites: { hq: site } },
  transit: {
    via: 'vpn',
    gateways: 'transit',
    gatewayRegion: 'weu',
    sites: { hq: site },
  },
} as const;

const interconnects = {
  mesh: { pattern: 'global-peering', topology: 'mesh' },
  'hub-and-spoke': {
    pattern: 'global-peering',
    topology: 'hub-and-spoke',
    hub: 'weu',
  },
} as const;

const combinations = Object.keys(interconnects).flatMap(topology =>
  Object.keys(entries).map(
    entry =>
      [topology, entry] as [keyof typeof interconnects, keyof typeof entries],
  ),
);

function render(changes: object): ReadonlyMap<string, string> {
  const result = design({ ...base, ...changes });
  expect(result.findings.filter(f => f.severity === 'error')).toEqual([]);
  return result.files();
}

function file(files: ReadonlyMap<string, string>, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`${path} was not rendered`);
  return content;
}

describe.each(combinations)('%s with on-premises %s', (topology, entry) => {
  const changes = {
    interconnect: interconnects[topology],
    onPremises: entries[entry],
  };
  const files = render(changes);

  it('is a repository that needs nothing added by hand', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        '.github/workflows/terraform.yml',
        '.gitignore',
        manifestPath,
        'README.md',
        'catalog-info.yaml',
        'connectivity.yaml',
        'docs/decisions/0001-connectivity.md',
        'terraform/main.tf',
        'terraform/terraform.tf',
        'terraform/terraform.tfvars.json',
        'terraform/variables.tf',
      ]),
    );
  });

  it('comes out the same from the spec that it keeps, or a later update would change what nobody touched', () => {
    const again = design(file(files, 'connectivity.yaml')).files();
    expect([...again]).toEqual([...files]);
  });

  it('has a line break at the end of each file and no trailing blanks', () => {
    for (const [path, content] of files) {
      expect([path, content.endsWith('\n')]).toEqual([path, true]);
      expect([path, content.match(/[ \t]+$/m)]).toEqual([path, null]);
    }
  });

  it('records the digest of each file, or an update would overwrite what a person changed', () => {
    const manifest = JSON.parse(file(files, manifestPath)) as Manifest;
    const others = [...files].filter(([path]) => path !== manifestPath);
    expect(manifest.files).toEqual(
      Object.fromEntries(
        others.map(([path, content]) => [path, digest(content)]),
      ),
    );
    expect(manifest.spec).toBe(digest(file(files, 'connectivity.yaml')));
  });

  it('describes entities whose relations all lead to an entity of the file', () => {
    const entities = parseAllDocuments(file(files, 'catalog-info.yaml')).map(
      document => document.toJS(),
    );
    const names = new Set(
      entities.map(
        ({ kind, metadata }) =>
          `${kind.toLowerCase()}:default/${metadata.name}`,
      ),
    );
    expect(names.size).toBe(entities.length);
    for (const { spec, metadata } of entities) {
      expect(metadata.name).toMatch(/^[a-z0-9-]{1,63}$/);
      for (const target of spec.dependsOn ?? []) {
        expect(names).toContain(target);
      }
    }
  });

  it('draws in Mermaid each region and, where there is on-premises, the site', () => {
    const diagram = /```mermaid\n([^]*?)```/.exec(
      file(files, 'README.md'),
    )?.[1];
    for (const region of Object.keys(base.regions)) {
      expect(diagram).toContain(`vnet ${region}<br/>`);
    }
    expect(diagram?.includes('site hq')).toBe(entry !== 'none');
  });
});

describe('text that a user typed', () => {
  it('never becomes Terraform, only data', () => {
    const nasty = 'x" } ${file("/etc/passwd")} %{ for a in b } `$(id)` <% %>';
    const files = render({
      metadata: {
        ...base.metadata,
        description: nasty,
        tags: { note: nasty },
      },
      onPremises: entries.transit,
    });
    const plain = render({ onPremises: entries.transit });
    const code = (all: ReadonlyMap<string, string>) =>
      [...all].filter(([path]) => /\.(tf|hcl|yml)$/.test(path));
    expect(code(files)).toEqual(code(plain));
    const data = JSON.parse(file(files, 'terraform/terraform.tfvars.json'));
    expect(data.tags.note).toBe(nasty);
  });

  it('stays text in YAML and Markdown whatever it contains', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
          .filter(text => text.trim() !== ''),
        text => {
          const files = design({
            ...base,
            metadata: { ...base.metadata, description: text },
          }).files();
          const [system] = parseAllDocuments(file(files, 'catalog-info.yaml'));
          expect(system.toJS().metadata.description).toBe(text);
          const [title, , description, , rest] = file(files, 'README.md').split(
            '\n',
          );
          expect(title).toBe('# contoso-core');
          expect(description).not.toMatch(/(^|[^\\])[<[`]/);
          expect(rest).toContain('Connects the virtual networks');
        },
      ),
    );
  });
});

describe('size', () => {
  it('writes 60 regions in full mesh with gateways', () => {
    const regions = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `r${index + 1}`,
        { location: 'westeurope' },
      ]),
    );
    const files = render({ regions, onPremises: entries['per-region'] });
    const data = JSON.parse(file(files, 'terraform/terraform.tfvars.json'));
    expect(Object.keys(data.regions)).toHaveLength(60);
    expect(file(files, 'README.md')).toContain('1,770 peerings');
  });
});
