import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { design } from '../design';
import { hiddenCharacterIn, pipelineCommandIn } from '../text';
import { digest, manifestPath, originalsPath } from './manifest';
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
    const others = [...files].filter(
      ([path]) => path !== manifestPath && path !== originalsPath,
    );
    expect(manifest.files).toEqual(
      Object.fromEntries(
        others.map(([path, content]) => [path, digest(content)]),
      ),
    );
    expect(manifest.spec).toBe(digest(file(files, 'connectivity.yaml')));
  });

  it('keeps the text of each file that people change, or an update could not merge', () => {
    const own = /^\.vnet-connectivity\//;
    expect(JSON.parse(file(files, originalsPath))).toEqual(
      Object.fromEntries(
        [...files]
          .filter(([path]) => !own.test(path))
          .map(([path, content]) => [path, content.split('\n')]),
      ),
    );
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

  /** Text with what hides, what means something to a language, and what means something to a pipeline. */
  const anything = fc
    .array(
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }),
        },
        fc.string({ unit: 'binary', maxLength: 5 }),
        fc.constantFrom(
          ...'\u202e\u2066\u200b\u200d\u2060\ufeff\u00a0\u2028\n\r\t\0\u001b'.split(
            '',
          ),
          ...['##vso[', '##[error]', '::add-mask::', '::set-output name=a::'],
          ...['section_start:1:a', '${{ a }}', '$(a)', '`a`', '<b>', '${a}'],
          ...['\ufe0f', '❤️', "'", '"', '\\', '# ', '- ', '---', '|'],
        ),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map(parts => parts.join(''));

  const withText = (place: string, text: string) => {
    const { metadata } = base;
    const circuit = {
      peeringLocation: 'Amsterdam',
      provider: 'Equinix',
      bandwidthMbps: 1000,
      tier: 'Premium',
      regions: ['weu'],
      sites: ['hq'],
    };
    const expressRoute = (changes: object) => ({
      ...base,
      onPremises: {
        via: 'expressroute',
        gateways: 'per-region',
        sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
      },
      circuits: {
        ams: {
          ...circuit,
          regions: ['weu', 'neu', 'swc'],
          ...changes,
        },
      },
    });
    const id = (type: string) =>
      `/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/${type}/${text}`;
    const specs: Record<string, object> = {
      description: { ...base, metadata: { ...metadata, description: text } },
      'name of a tag': {
        ...base,
        metadata: { ...metadata, tags: { [text]: 'a' } },
      },
      'value of a tag': {
        ...base,
        metadata: { ...metadata, tags: { note: text } },
      },
      provider: expressRoute({ provider: text }),
      'peering location': expressRoute({ peeringLocation: text }),
      'id of a circuit': expressRoute({
        provider: undefined,
        existingCircuitId: id('expressRouteCircuits'),
      }),
      location: {
        ...base,
        regions: { ...base.regions, weu: { location: text } },
      },
    };
    return { ...specs[place], delivery: { iac: ['terraform', 'bicep'] } };
  };

  const places = [
    'description',
    'name of a tag',
    'value of a tag',
    'provider',
    'peering location',
    'id of a circuit',
    'location',
  ];

  it.each(places)(
    'neither hides in a file that people review nor is a command in a log: %s',
    place => {
      // What the product itself writes; a circuit's id and a location have to look like one.
      const harmless = design(withText(place, 'harmless'));
      expect(harmless.ok).toBe(true);
      const own = new Set(
        [...harmless.files().values()].flatMap(text => text.split('\n')),
      );
      fc.assert(
        fc.property(anything, text => {
          const { ok, findings, files } = design(withText(place, text));
          for (const { message, plain = '' } of findings) {
            expect(hiddenCharacterIn(message)).toBeUndefined();
            expect(hiddenCharacterIn(plain)).toBeUndefined();
          }
          if (!ok) return;
          for (const [path, content] of files()) {
            const lines = content.split('\n').filter(line => !own.has(line));
            for (const line of lines) {
              expect([path, hiddenCharacterIn(line)]).toEqual([
                path,
                undefined,
              ]);
              expect([path, pipelineCommandIn(line)]).toEqual([
                path,
                undefined,
              ]);
            }
          }
        }),
      );
    },
  );

  it.each(['name of a tag', 'value of a tag', 'description', 'provider'])(
    'is refused where it hides or is a command, and the finding says what: %s',
    place => {
      for (const [text, named] of [
        ['4711\u202e', 'U+202E (right-to-left override)'],
        ['47\u200b11', 'U+200B (zero-width space)'],
        ['47\n11', 'U+000A (line break)'],
        ['47\u00a011', 'U+00A0 (no-break space)'],
        ['##vso[task.setvariable variable=a]b', '##vso['],
        ['::add-mask::4711', '::'],
        ['section_start:0:a', 'section_start:'],
      ]) {
        const { ok, findings } = design(withText(place, text));
        expect(ok).toBe(false);
        expect(findings).toContainEqual(
          expect.objectContaining({
            rule: 'spec-text',
            severity: 'error',
            message: expect.stringContaining(named),
            plain: expect.stringContaining(named),
          }),
        );
      }
    },
  );

  it('may be a description that YAML writes as a block', () => {
    const { ok } = design(withText('description', 'One sentence.\n'));
    expect(ok).toBe(true);
  });

  it('stays text in YAML and Markdown whatever it contains', () => {
    fc.assert(
      fc.property(
        anything.filter(
          text =>
            text.trim() !== '' &&
            hiddenCharacterIn(text) === undefined &&
            pipelineCommandIn(text) === undefined,
        ),
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
