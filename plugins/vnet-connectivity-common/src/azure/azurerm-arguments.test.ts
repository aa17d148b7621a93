import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { azurermArguments } from './azurerm-arguments';

/** The schema of the provider and the rules of its stand-in, from which the arguments were taken. */
const data = resolve(__dirname, '../../../../test/azurerm/data');
const read = (file: string) =>
  JSON.parse(readFileSync(resolve(data, file), 'utf8'));

interface Rule {
  readonly forceNew?: boolean;
  readonly default?: string | number | boolean;
}
interface Rules {
  readonly attributes: Readonly<Record<string, Rule>>;
  readonly replaceWhen?: readonly { readonly attribute: string }[];
}
interface Block {
  readonly attributes?: Readonly<
    Record<string, { readonly optional?: boolean; readonly computed?: boolean }>
  >;
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
}

const { resources: rules }: { resources: Readonly<Record<string, Rules>> } =
  read('rules.json');

function blocksOf(version: string): Readonly<Record<string, { block: Block }>> {
  const { provider_schemas: providers } = read(`schema-${version}.json`);
  return (Object.values(providers)[0] as { resource_schemas: never })
    .resource_schemas;
}

function has(block: Block, [name, ...rest]: readonly string[]): boolean {
  if (rest.length === 0) {
    return (
      block.attributes?.[name] !== undefined ||
      block.block_types?.[name] !== undefined
    );
  }
  const inner = block.block_types?.[name]?.block;
  return inner !== undefined && has(inner, rest);
}

const versions = ['4.80.0', '5.2.0'].map(
  version => [version, blocksOf(version)] as const,
);

describe('azurermArguments', () => {
  describe.each(versions)('of azurerm %s', (_, schemas) => {
    it.each(Object.keys(azurermArguments))('agree for %s', type => {
      const { replacedBy, defaults = {} } = azurermArguments[type];
      const { block } = schemas[type];
      const exists = (path: string) => has(block, path.split('.'));
      const ofRules = Object.entries(rules[type].attributes).filter(([path]) =>
        exists(path),
      );
      expect(replacedBy.filter(exists)).toEqual(
        ofRules
          .filter(([, { forceNew }]) => forceNew)
          .map(([path]) => path)
          .sort(),
      );
      expect(Object.entries(defaults).filter(([name]) => exists(name))).toEqual(
        ofRules
          .filter(
            ([path, rule]) => !path.includes('.') && rule.default !== undefined,
          )
          .map(([path, rule]) => [path, rule.default])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      );
    });
  });

  it.each(Object.keys(azurermArguments))(
    'name what Azure keeps of %s, and nothing that no version has',
    type => {
      const {
        replacedBy,
        computed = [],
        defaults = {},
      } = azurermArguments[type];
      const blocks = versions.map(([, schemas]) => schemas[type].block);
      const kept = blocks.flatMap(({ attributes = {} }) =>
        Object.entries(attributes)
          .filter(([, each]) => each.optional && each.computed)
          // A default in one version counts more than what another keeps.
          .map(([name]) => name)
          .filter(name => name !== 'id' && !Object.hasOwn(defaults, name)),
      );
      expect(computed).toEqual([...new Set(kept)].sort());
      for (const path of [...replacedBy, ...Object.keys(defaults)]) {
        expect([
          path,
          blocks.some(block => has(block, path.split('.'))),
        ]).toEqual([path, true]);
      }
    },
  );

  it('have no other conditions of a replacement than those that are known', () => {
    const conditions = Object.keys(azurermArguments).flatMap(type =>
      (rules[type].replaceWhen ?? []).map(
        ({ attribute }) => `${type}.${attribute}`,
      ),
    );
    expect(conditions).toEqual([
      'azurerm_express_route_circuit.bandwidth_in_mbps',
      // No composed file sets these two.
      'azurerm_network_manager_connectivity_configuration.connected_group_address_overlap_enabled',
      'azurerm_public_ip.domain_name_label_scope',
      'azurerm_virtual_network_gateway.sku',
    ]);
  });
});
