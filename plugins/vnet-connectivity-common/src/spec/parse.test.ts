import { baseSpec, specWith } from '../rules/__testUtils__/spec';
import { applyChange } from '../findings';
import { schemaWordsIn } from './__testUtils__/schema-words';
import { labelAt } from './label-of-path';
import { specLabels } from './labels';
import { parseSpec } from './parse';
import { publishedSpecJsonSchema } from './published-schema';

/** The part of JSON Schema that has fields in it. */
interface SectionSchema {
  readonly properties?: Readonly<Record<string, SectionSchema>>;
  readonly additionalProperties?: SectionSchema | boolean;
  readonly items?: SectionSchema;
}

/** Every section of a spec: how a value is put there, and the names of its fields. */
function sectionsOf(
  { properties, additionalProperties, items }: SectionSchema,
  wrap: (value: unknown) => unknown = value => value,
): { wrap: (value: unknown) => unknown; fields: string[] }[] {
  return [
    ...(properties ? [{ wrap, fields: Object.keys(properties) }] : []),
    ...Object.entries(properties ?? {}).flatMap(([key, child]) =>
      sectionsOf(child, value => wrap({ [key]: value })),
    ),
    ...(typeof additionalProperties === 'object'
      ? sectionsOf(additionalProperties, value => wrap({ entry: value }))
      : []),
    ...(items ? sectionsOf(items, value => wrap([value])) : []),
  ];
}

/** `path: message` of everything that is wrong. */
function problems(input: unknown): string[] {
  const { spec, findings } = parseSpec(input);
  expect(spec).toBeUndefined();
  return findings.map(({ path, message }) => `${path}: ${message}`);
}

describe('parseSpec', () => {
  it('reads YAML, JSON and data alike', () => {
    const json = JSON.stringify(baseSpec);
    expect(parseSpec(json)).toEqual(parseSpec(baseSpec));
    expect(parseSpec(baseSpec)).toEqual({ spec: baseSpec, findings: [] });
  });

  it('names the fields of every section to whoever writes another one', () => {
    const sections = sectionsOf(publishedSpecJsonSchema);
    expect(sections.length).toBeGreaterThan(15);
    for (const { wrap, fields } of sections) {
      expect(problems(wrap({ qqqqqqqqqqqqqqqqqqqqqqqq: 1 }))).toContainEqual(
        expect.stringMatching(
          new RegExp(`; the fields here are ${fields.join(', ')}\\.$`),
        ),
      );
    }
  });

  it.each(['${file("/etc/passwd")}', "x'; rm -rf /", 'a: b', '<%= a %>'])(
    'refuses as a location what would be code in a pipeline: %s',
    location => {
      expect(problems(specWith({ regions: { weu: { location } } }))).toEqual([
        'regions.weu.location: regions.weu.location must be an Azure location such as westeurope.',
      ]);
    },
  );

  it('keeps the order of regions, which is the order of allocation', () => {
    const { spec } = parseSpec(
      specWith({ regions: { abc: { location: 'uksouth' } } }),
    );
    expect(Object.keys(spec?.regions ?? {})).toEqual(['weu', 'neu', 'abc']);
  });

  it.each([
    ['an empty file', ''],
    ['spaces', ' \n\n'],
    ['a comment', '# later'],
    ['null', 'null'],
    ['nothing', undefined],
    ['null as data', null],
  ])('says how to start for %s', (_, input) => {
    expect(problems(input)).toEqual([
      expect.stringMatching(/^: The document is empty\. Start with apiVersion/),
    ]);
  });

  it('says that one document is wanted where there are several', () => {
    const text = JSON.stringify(baseSpec);
    expect(problems(`${text}\n---\n${text}`)).toEqual([
      expect.stringContaining('several YAML documents'),
    ]);
  });

  it.each([
    ['an indentation that fits nothing', 'a:\n  b: 1\n c: 2'],
    ['a list that is not closed', 'regions: [a'],
    ['a key twice', 'kind: a\nkind: b'],
    ['a tab as indentation', 'a:\n\tb: 1'],
    ['an alias of nothing', 'a: *b'],
  ])('says in one sentence what is wrong with the YAML of %s', (_, text) => {
    for (const problem of problems(text)) {
      expect(problem).toMatch(
        /^: The document (is no valid YAML|cannot be read): [^\n]+[^.:]\.$/,
      );
    }
  });

  it.each([
    ['', /^There is nothing here yet\. Give the network a name/],
    ['a:\n  b: 1\n c: 2', /^The text cannot be read from line \d+ on: look/],
    ['a: 1\n---\nb: 2', /^The text holds several networks\. Keep one/],
  ])('says the same of %j to whoever does not write YAML', (text, plain) => {
    for (const finding of parseSpec(text).findings) {
      expect(finding.plain).toMatch(plain);
      expect(finding.plain).not.toMatch(/YAML|apiVersion|---/);
    }
  });

  it('stops at a document that grows without bound when its aliases are resolved', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level += 1) {
      const alias = `*a${level - 1}`;
      lines.push(`a${level}: &a${level} [${Array(10).fill(alias).join(', ')}]`);
    }
    expect(problems(lines.join('\n'))).toEqual([
      expect.stringMatching(/cannot be read: .*alias/i),
    ]);
  });

  it('stops at a document that is nested too deep', () => {
    // Calls that follow the levels would end the process, not throw: V8 compiles no regular expression near the end of
    // the stack.
    for (const text of [
      '['.repeat(200_000),
      '{a: '.repeat(50_000),
      '- '.repeat(50_000),
      '? '.repeat(50_000),
      Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join(
        '\n',
      ),
    ]) {
      expect(problems(text)).toEqual([
        expect.stringContaining('nested more than 100 levels deep'),
      ]);
    }
    expect(problems(`${'['.repeat(90)}${']'.repeat(90)}`)).not.toEqual([
      expect.stringContaining('nested'),
    ]);
  });

  it('survives a document that contains itself', () => {
    expect(problems('regions: &r\n  weu: *r').length).toBeGreaterThan(0);
  });

  it('does not run what a tag names', () => {
    expect(
      problems('!!js/function "function () { throw 1 }"').length,
    ).toBeGreaterThan(0);
  });

  it.each([
    [
      'a missing section',
      { regions: undefined },
      'regions: regions is missing. It must be a section with named entries.',
    ],
    [
      'a missing field',
      { regions: { weu: { location: undefined } } },
      'regions.weu.location: regions.weu.location is missing. It must be text.',
    ],
    [
      'a missing choice',
      { interconnect: { pattern: undefined } },
      'interconnect.pattern: interconnect.pattern is missing. It must be one of global-peering, vnet-to-vnet, expressroute, virtual-wan.',
    ],
    [
      'a choice that does not exist',
      { interconnect: { pattern: 'peering' } },
      'interconnect.pattern: interconnect.pattern must be one of global-peering, vnet-to-vnet, expressroute, virtual-wan, not the text "peering".',
    ],
    [
      'a number where text is wanted, with the way out',
      { metadata: { tags: { costCenter: 4711 } } },
      'metadata.tags.costCenter: metadata.tags.costCenter must be text, not the number 4711. Put it in quotes: "4711".',
    ],
    [
      'text where a list is wanted',
      { regions: { weu: { addressSpace: '10.10.0.0/16' } } },
      'regions.weu.addressSpace: regions.weu.addressSpace must be a list, not the text "10.10.0.0/16".',
    ],
    [
      'an empty value',
      { regions: { weu: { subnets: null } } },
      'regions.weu.subnets: regions.weu.subnets must be a section with named entries, not empty.',
    ],
    [
      'an empty list',
      { regions: { weu: { addressSpace: [] } } },
      'regions.weu.addressSpace: regions.weu.addressSpace must have at least one entry.',
    ],
    [
      'text where a number is wanted',
      { regions: { weu: { asn: '65010' } } },
      'regions.weu.asn: regions.weu.asn must be a number, not the text "65010".',
    ],
    [
      'half a number',
      { regions: { weu: { asn: 1.5 } } },
      'regions.weu.asn: regions.weu.asn must be a whole number, not the number 1.5.',
    ],
    [
      'an ASN that is too large',
      { regions: { weu: { asn: 4294967295 } } },
      'regions.weu.asn: regions.weu.asn must be 4294967294 or less.',
    ],
    [
      'the version of another document',
      { apiVersion: 'v2' },
      'apiVersion: apiVersion must be vnet-connectivity/v1, not the text "v2".',
    ],
    [
      'a misspelled field, with a guess',
      { regions: { weu: { adressSpace: ['10.0.0.0/16'] } } },
      'regions.weu.adressSpace: regions.weu.adressSpace is not a field of the spec. Did you mean addressSpace?',
    ],
    [
      'a field that resembles none, with those that there are',
      { interconnect: { encryption: true } },
      'interconnect.encryption: interconnect.encryption is not a field of the spec. Remove it; the fields here are pattern, topology, hub, bgp, peeredBy, location.',
    ],
    [
      'a field that every object has',
      { interconnect: { constructor: 1 } },
      'interconnect.constructor: interconnect.constructor is not a field of the spec. Remove it; the fields here are pattern, topology, hub, bgp, peeredBy, location.',
    ],
    [
      'a key that would break resource names',
      { regions: { 'West Europe': { location: 'westeurope' } } },
      'regions["West Europe"]: "West Europe" cannot be a name in regions: it must consist of lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen.',
    ],
    [
      'a key that is too long',
      { regions: { abcdefghijklmnopqrs: { location: 'westeurope' } } },
      'regions.abcdefghijklmnopqrs: "abcdefghijklmnopqrs" cannot be a name in regions: it must have at most 18 characters.',
    ],
    [
      'a name that would be code elsewhere',
      { metadata: { name: '${path.root}' } },
      'metadata.name: metadata.name must consist of lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen.',
    ],
    [
      'a subnet with quotes in its name',
      { regions: { weu: { subnets: { 'a"b': '10.10.1.0/24' } } } },
      'regions.weu.subnets["a\\"b"]: "a\\"b" cannot be a name in regions.weu.subnets: it must start with a letter or digit and contain letters, digits, dots, hyphens and underscores only.',
    ],
  ])(
    'names the field, what it must be and what it is for %s',
    (_, changes, problem) => {
      expect(problems(specWith(changes))).toEqual([problem]);
    },
  );

  it.each([
    [
      'an untouched new site',
      { onPremises: { via: 'vpn', sites: { hq: {} } } },
      'Fill in “Address ranges” of site hq, for example 192.168.0.0/16.',
    ],
    [
      'a device without an address',
      {
        onPremises: {
          via: 'vpn',
          sites: { hq: { addressSpace: ['192.168.0.0/16'], devices: [{}] } },
        },
      },
      'Fill in “Public IP address” of device 1 of site hq, for example 203.0.113.10.',
    ],
    [
      'no choice',
      { interconnect: { pattern: undefined } },
      'Choose one of Global VNet peering, VNet-to-VNet connection, ExpressRoute, Virtual WAN for “How should the regions connect?”.',
    ],
    [
      'a name with a space',
      { metadata: { name: 'my network' } },
      '“Name” must consist of lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen, for example contoso-core.',
    ],
    [
      'no name',
      { metadata: { name: '' } },
      'Fill in “Name”, for example contoso-core.',
    ],
    [
      'a lifetime that no device offers',
      { gateways: { vpn: { ipsecPolicy: { saLifetimeSeconds: 5 } } } },
      '“Lifetime of a key in seconds” must be 300 or more, for example 27000.',
    ],
    [
      'a short name with capitals',
      { regions: { WEU: { location: 'westeurope' } } },
      '"WEU" cannot be a name here: it must consist of lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen.',
    ],
  ])(
    'tells people who fill in a form what to type for %s',
    (_, changes, plain) => {
      const { findings } = parseSpec(specWith(changes));
      expect(findings.map(finding => finding.plain)).toContain(plain);
    },
  );

  it.each(Object.keys(specLabels))(
    'speaks of %s by its label, whatever stands there',
    pattern => {
      const path = pattern.split('.').map((part, index, parts) => {
        if (part !== '*') return part;
        return ['devices', 'ipConfigurations'].includes(parts[index - 1])
          ? 0
          : 'abc';
      });
      for (const value of [
        undefined,
        null,
        '',
        5,
        -1,
        {},
        [],
        [{}],
        'A b',
        true,
      ]) {
        const { findings } = parseSpec(applyChange(baseSpec, { path, value }));
        for (const { plain } of findings) {
          expect(plain).toMatch(/^\S.*\.$/);
          expect(schemaWordsIn(plain!)).toEqual([]);
          expect(plain).not.toMatch(/Too |expected|undefined|this part/);
        }
      }
      expect(labelAt(path)?.label).toBeDefined();
    },
  );

  it('names every field that is wrong, not only the first', () => {
    expect(
      problems({ apiVersion: 'vnet-connectivity/v1', regions: [] }),
    ).toHaveLength(4);
  });

  it('shortens what is long, so that a message can be read', () => {
    const [problem] = problems(
      specWith({ interconnect: { pattern: 'x'.repeat(10_000) } }),
    );
    expect(problem.length).toBeLessThan(300);
  });

  it('answers for a great many unknown fields', () => {
    const many = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`field${index}`, index]),
    );
    expect(problems(specWith(many)).join()).toMatch(/has 2,005 entries/);
  });

  it.each([
    ['a region', '"weu"', 'regions.__proto__'],
    ['a field', '"location"', 'regions.weu.__proto__'],
    ['a section', '"interconnect"', '__proto__'],
  ])('does not drop %s with the name __proto__ silently', (_, key, path) => {
    const { findings } = parseSpec(
      JSON.stringify(baseSpec).replace(key, '"__proto__"'),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        path,
        message: `${path} is not a name that a spec can use. Choose another.`,
      }),
    );
  });

  it('survives data that is nested deeper than calls can be', () => {
    let deep: unknown = [];
    for (let level = 0; level < 50_000; level += 1) deep = [deep];
    expect(problems({ regions: deep }).length).toBeGreaterThan(0);
  });
});
