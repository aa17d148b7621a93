import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import fc from 'fast-check';
import { buildTopology, planSpec } from '../topology';
import { spec } from '../topology/__testUtils__/arbitrary-spec';
import { defaultAddressPools } from '../address';
import { elementIds, parseElementId } from './element-ids';

const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);

describe('ids of elements', () => {
  it('are read as they were made, whatever the keys', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const [first, second] = [a, b].sort();
        expect(parseElementId(elementIds.region(a))).toEqual({
          kind: 'region',
          key: a,
        });
        expect(parseElementId(elementIds.gateway('er', a))).toEqual({
          kind: 'er-gateway',
          key: a,
        });
        expect(parseElementId(elementIds.peering(a, b))).toEqual({
          kind: 'peering',
          key: first,
          other: second,
        });
        const connection = elementIds.siteConnection(a, b);
        expect(parseElementId(elementIds.tunnel(connection, '1'))).toEqual(
          parseElementId(connection),
        );
        expect(elementIds.peering(a, b)).toBe(elementIds.peering(b, a));
      }),
    );
  });

  it('are those of everything that a spec asks for', () => {
    fc.assert(
      fc.property(spec, document => {
        const found: string[] = [];
        JSON.stringify(
          buildTopology(planSpec(document, defaultAddressPools)),
          (name, value) => {
            if (name === 'id') found.push(value);
            return value;
          },
        );
        expect(found.filter(id => !parseElementId(id))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['weu', 'weu/vpn', 'peering:weu', 'region:weu/neu', 'hub:', ''])(
    '%j is none',
    text => {
      expect(parseElementId(text)).toBeUndefined();
    },
  );

  it('are made in one file', () => {
    const kinds =
      'region|vnet|vpn-gateway|er-gateway|hub|firewall|nva|route-server|route-table|nat-gateway|site|circuit|peering|connection|er-connection|hub-connection|device|conn|vhub|circuitLink|gatewayInstance';
    const made = new RegExp(`\`(${kinds}):\\$\\{`);
    expect(sourcesWith(made)).toEqual(['src/network/element-ids.ts']);
  });

  it('are cut apart in one file', () => {
    // Ids of Azure's resources, types of ARM, addresses of Terraform and of pages, paths of files, ranges and names of prices have slashes, too.
    const others =
      /readers\/(arm|terraform)\/|checker-package\.ts|repository\/|FilePreview\/|Figure\/Figure\.tsx|rules\/existing-(vnet-used-twice|resource-elsewhere)\.ts|topology\/subscriptions\.ts|azure\/(price-names|azurerm-types)\.ts|hcl\/|change-report\/|address\/cidr\.ts/;
    const cut =
      /\.split\((\/?['"/[\\]*[:/#]['"\])*]?\/?)[,)]|\.(lastI|i)ndexOf\(['"][:/#]['"]\)|\.startsWith\(['"][a-zA-Z-]+:['"]\)/;
    expect(cut.test("id.split('/')")).toBe(true);
    expect(cut.test("id.split(':', 1)")).toBe(true);
    expect(cut.test("id.lastIndexOf('/')")).toBe(true);
    expect(cut.test("id.startsWith('firewall:')")).toBe(true);
    expect(sourcesWith(cut).filter(name => !others.test(name))).toEqual([
      'src/network/element-ids.ts',
    ]);
  });
});

/** Source files of the domain and of the pages that hold a text. */
function sourcesWith(pattern: RegExp): string[] {
  const source = resolve(__dirname, '../..');
  const roots = ['.', '../vnet-connectivity', '../vnet-connectivity-react'];
  return roots
    .flatMap(root =>
      readdirSync(resolve(source, root, 'src'), {
        recursive: true,
        encoding: 'utf8',
      }).map(name => join(resolve(source, root, 'src'), name)),
    )
    .filter(
      name =>
        /(?<!\.test|generated)\.tsx?$/.test(name) &&
        !name.includes('__testUtils__') &&
        pattern.test(readFileSync(name, 'utf8')),
    )
    .map(name => relative(source, name));
}
