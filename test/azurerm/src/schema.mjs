// Reads a provider schema in the format of `terraform providers schema -json` and answers the
// protocol's GetSchema call from it.
import { readFileSync } from 'node:fs';
import { bytesField, intField, message } from './protobuf.mjs';

/** @typedef {string | [string, any]} Type a Terraform type constraint in its JSON form */
/** @typedef {{ type: Type, required?: boolean, optional?: boolean, computed?: boolean, sensitive?: boolean, deprecated?: boolean, write_only?: boolean }} Attribute */
/** @typedef {{ nesting_mode: 'single'|'list'|'set'|'map'|'group', block: Block, min_items?: number, max_items?: number }} NestedBlock */
/** @typedef {{ attributes?: Record<string, Attribute>, block_types?: Record<string, NestedBlock>, deprecated?: boolean }} Block */
/** @typedef {{ version: number, block: Block }} Schema */
/** @typedef {{ provider: Schema, resource_schemas: Record<string, Schema>, data_source_schemas: Record<string, Schema> }} ProviderSchema */

/** @param {string} file @returns {ProviderSchema} the first (normally the only) provider in the file */
export function loadSchema(file) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const [provider] = Object.values(document.provider_schemas ?? {});
  if (!provider?.resource_schemas)
    throw new Error(
      `${file}: not the output of "terraform providers schema -json"`,
    );
  return { data_source_schemas: {}, ...provider };
}

const NESTING = { single: 1, list: 2, set: 3, map: 4, group: 5 };

/** @param {string} name @param {Attribute} a */
const encodeAttribute = (name, a) =>
  message(
    bytesField(1, name),
    bytesField(2, JSON.stringify(a.type)),
    intField(4, a.required),
    intField(5, a.optional),
    intField(6, a.computed),
    intField(7, a.sensitive),
    intField(9, a.deprecated),
    intField(10, a.write_only),
  );

/** @param {Block} block @returns {Buffer} */
const encodeBlock = block =>
  message(
    ...Object.entries(block.attributes ?? {}).map(([name, a]) =>
      bytesField(2, encodeAttribute(name, a)),
    ),
    ...Object.entries(block.block_types ?? {}).map(([name, nested]) =>
      bytesField(
        3,
        message(
          bytesField(1, name),
          bytesField(2, encodeBlock(nested.block)),
          intField(3, NESTING[nested.nesting_mode]),
          intField(4, nested.min_items),
          intField(5, nested.max_items),
        ),
      ),
    ),
    intField(6, block.deprecated),
  );

/** @param {Schema} schema */
const encodeSchema = schema =>
  message(
    intField(1, schema.version),
    bytesField(2, encodeBlock(schema.block)),
  );

/** @param {number} field @param {Record<string, any>} map @param {(value: any) => Buffer} encodeValue */
const encodeMap = (field, map, encodeValue) =>
  message(
    ...Object.entries(map).map(([key, value]) =>
      bytesField(
        field,
        message(bytesField(1, key), bytesField(2, encodeValue(value))),
      ),
    ),
  );

/** The GetSchema response. @param {ProviderSchema} schema */
export const encodeSchemaResponse = schema =>
  message(
    bytesField(1, encodeSchema(schema.provider)),
    encodeMap(2, schema.resource_schemas, encodeSchema),
    encodeMap(3, schema.data_source_schemas, encodeSchema),
    bytesField(6, message(intField(2, true))),
  ); // server capability: further instances need not send the schema again

/** Nothing, by how blocks are nested. */
const EMPTY = {
  single: () => null,
  group: () => [],
  list: () => [],
  set: () => [],
  map: () => ({}),
};

/** A value of the block's shape with nothing set. @param {Block} block @returns {Record<string, any>} */
export function emptyObject(block) {
  /** @type {Record<string, any>} */
  const out = {};
  for (const name of Object.keys(block.attributes ?? {})) out[name] = null;
  for (const [name, nested] of Object.entries(block.block_types ?? {}))
    out[name] = EMPTY[nested.nesting_mode]();
  return out;
}

/** The members of an object type inside lists, sets and maps, or null. @param {Type} type @returns {Record<string, Type> | null} */
export function objectMembers(type) {
  if (!Array.isArray(type)) return null;
  return type[0] === 'object' ? type[1] : objectMembers(type[1]);
}

/**
 * The value at a dotted path of names, e.g. "ip_configuration.subnet_id".
 * @param {Block} block @param {string[]} names
 * @returns {{ attribute?: Attribute, nested?: NestedBlock, member?: Type, sets: boolean[] } | null} `sets[i]`: whether names[i] is a set
 */
export function lookUp(block, names) {
  /** @type {boolean[]} */
  const sets = [];
  /** @type {Block | null} */
  let here = block;
  /** @type {Record<string, Type> | null} */
  let members = null;
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    const last = i === names.length - 1;
    if (members) {
      if (!Object.hasOwn(members, name)) return null;
      const type = members[name];
      sets.push(type[0] === 'set');
      if (last) return { member: type, sets };
      members = objectMembers(type);
      if (!members) return null;
      continue;
    }
    const attribute = here?.attributes?.[name];
    if (attribute) {
      sets.push(attribute.type[0] === 'set');
      if (last) return { attribute, sets };
      members = objectMembers(attribute.type);
      if (!members) return null;
      here = null;
      continue;
    }
    /** @type {NestedBlock | undefined} */
    const nested = here?.block_types?.[name];
    if (!nested) return null;
    sets.push(nested.nesting_mode === 'set');
    if (last) return { nested, sets };
    here = nested.block;
  }
  return null;
}
