// The provider's side of plugin protocol 5: what each call means.
import { decode as decodeValue, encode as encodeValue } from './msgpack.mjs';
import {
  bytesField,
  bytesOf,
  decode,
  intField,
  message,
  stringOf,
  varint,
} from './protobuf.mjs';
import { emptyObject } from './schema.mjs';
import { dropWriteOnly, planResource } from './plan.mjs';
import { validateConfig } from './rules/index.mjs';
import { failedConditions } from './rules/conditions.mjs';
import { refuseChange, refuseDelete } from './rules/azure.mjs';
import { fillUnknown } from './sample-values.mjs';
import { readDataSource } from './data-sources.mjs';

/** @typedef {import('./protobuf.mjs').Message} Message */
/** @typedef {{ severity?: 'error' | 'warning', summary: string, detail?: string, steps?: import('./paths.mjs').Steps }} Diagnostic */
/**
 * @typedef {object} Options
 * @property {import('./schema.mjs').ProviderSchema} schema
 * @property {Uint8Array} schemaResponse
 * @property {ReturnType<typeof import('./rules/index.mjs').loadRules>} rules
 * @property {() => import('./world.mjs').World} world
 * @property {boolean} strict
 * @property {boolean} persistent whether the world outlives this process
 * @property {string} subscription used when the configuration names none
 * @property {string} tenant
 */

const NOTHING = Buffer.alloc(0);

/** Arguments that Azure does not have: an import does not find them. @param {string} name */
const isOnlyInState = name => name === 'timeouts' || name === 'triggers';

/** A DynamicValue. @param {Buffer | null} bytes @returns {any} */
function value(bytes) {
  if (!bytes) return null;
  const m = decode(bytes);
  const packed = bytesOf(m, 1);
  const json = bytesOf(m, 2);
  if (packed) return decodeValue(packed);
  return json ? JSON.parse(json.toString('utf8')) : null;
}
/** @param {number} field @param {unknown} v */
const valueField = (field, v) =>
  bytesField(field, bytesField(1, encodeValue(v)));

/** @param {import('./paths.mjs').Steps} steps */
const attributePath = steps =>
  message(
    ...steps.map(s =>
      bytesField(
        1,
        typeof s === 'number'
          ? Buffer.concat([varint(3 << 3), varint(s)])
          : bytesField(1, s),
      ),
    ),
  );

/** @param {number} field @param {Diagnostic[]} list */
const diagnostics = (field, list) =>
  message(
    ...list.map(d =>
      bytesField(
        field,
        message(
          intField(1, d.severity === 'warning' ? 2 : 1),
          bytesField(2, d.summary),
          d.detail && bytesField(3, d.detail),
          (d.steps?.length && bytesField(4, attributePath(d.steps))) || false,
        ),
      ),
    ),
  );

/** An association has the id of what it is attached to. @param {string} type @param {string} id */
const worldKey = (type, id) =>
  type.endsWith('_association') ? `${id}#${type}` : id;

/** "azurerm_virtual_network_peering" to "Virtual Network Peering". @param {string} type */
const title = type =>
  type
    .replace('azurerm_', '')
    .split('_')
    .map(w => w[0].toUpperCase() + w.slice(1))
    .join(' ');

/** @param {Options} options @returns {Record<string, import('./plugin-server.mjs').Handler>} */
export function createProvider(options) {
  const { schema, rules, strict, tenant } = options;
  let { subscription } = options;
  const resourceBlock = (/** @type {string} */ type) => {
    const found = schema.resource_schemas[type];
    if (!found)
      throw new Error(`no such resource type in this schema: ${type}`);
    return found.block;
  };

  /** @param {Message} m */
  function configure(m) {
    const config = value(bytesOf(m, 2)) ?? {};
    if (typeof config.subscription_id === 'string' && config.subscription_id)
      subscription = config.subscription_id;
    if (strict && !options.persistent)
      return diagnostics(1, [
        {
          summary: 'Strict mode needs a world file',
          detail:
            'AZURERM_STANDIN_STRICT is set: set AZURERM_STANDIN_WORLD to the path of a file that keeps what has been applied.',
        },
      ]);
    return NOTHING;
  }

  /** @param {Message} m */
  function plan(m) {
    const type = stringOf(m, 1);
    const proposed = value(bytesOf(m, 3));
    if (proposed === null)
      return bytesField(1, /** @type {Buffer} */ (bytesOf(m, 3)));
    const { planned, replace, errors } = planResource(
      resourceBlock(type),
      rules.of(type),
      { prior: value(bytesOf(m, 2)), proposed, config: value(bytesOf(m, 4)) },
    );
    return message(
      valueField(1, planned),
      ...replace.map(steps => bytesField(2, attributePath(steps))),
      diagnostics(
        4,
        errors.map(summary => ({ summary })),
      ),
      intField(5, true),
    ); // the older SDK's leniency about planned values
  }

  /** @param {Message} m */
  function apply(m) {
    const type = stringOf(m, 1);
    const prior = value(bytesOf(m, 2));
    const planned = value(bytesOf(m, 3));
    const config = value(bytesOf(m, 4));
    const world = options.world();
    return world.exclusively(() => {
      if (planned === null) {
        const key = worldKey(type, prior.id);
        const refused = strict ? refuseDelete(type, world, key) : null;
        if (refused)
          return message(
            bytesField(1, /** @type {Buffer} */ (bytesOf(m, 2))),
            diagnostics(3, [
              {
                summary: `deleting ${title(type)} (${
                  prior.id
                }): unexpected status 409 (409 Conflict) with error: ${
                  refused.code
                }: ${refused.message}`,
              },
            ]),
          );
        world.delete(key);
        return bytesField(1, /** @type {Buffer} */ (bytesOf(m, 3)));
      }
      const block = resourceBlock(type);
      const bound = rules.of(type);
      fillUnknown(block, { type, subscription, tenant, values: planned });
      dropWriteOnly(block, planned);
      const key = worldKey(type, planned.id);
      const failed = failedConditions(
        bound.apply,
        { planned, config, prior },
        bound.exists,
      );
      const refused =
        strict && !failed.length
          ? refuseChange(type, {
              world,
              id: key,
              values: planned,
              prior,
              subscription,
            })
          : null;
      if (failed.length || refused) {
        const summary = refused
          ? `${prior ? 'updating' : 'creating'} ${title(type)} (${
              planned.id
            }): unexpected status 400 (400 Bad Request) with error: ${
              refused.code
            }: ${refused.message}`
          : failed[0];
        return message(
          bytesField(1, /** @type {Buffer} */ (bytesOf(m, 2))),
          diagnostics(3, [{ summary }]),
        );
      }
      world.put({ id: key, type, values: planned });
      return message(valueField(1, planned), intField(4, true));
    });
  }

  /** @param {Message} m */
  function read(m) {
    const type = stringOf(m, 1);
    const current = /** @type {Buffer} */ (bytesOf(m, 2));
    const rest = bytesOf(m, 3)
      ? bytesField(3, /** @type {Buffer} */ (bytesOf(m, 3)))
      : NOTHING;
    if (!strict) return message(bytesField(1, current), rest);
    const state = value(current);
    const found = state && options.world().refresh(worldKey(type, state.id));
    if (!found) return message(valueField(1, null), rest); // deleted behind Terraform's back
    const names = Object.keys(emptyObject(resourceBlock(type)));
    const fresh = Object.fromEntries(
      names.map(n => [
        n,
        isOnlyInState(n) ? state[n] : found.values[n] ?? state[n],
      ]),
    );
    return message(valueField(1, fresh), rest);
  }

  /** @param {Message} m */
  function importState(m) {
    const type = stringOf(m, 1);
    const id = stringOf(m, 2);
    const block = resourceBlock(type);
    const found = options.world().refresh(worldKey(type, id));
    const state = emptyObject(block);
    if (found && !found.external)
      Object.assign(
        state,
        Object.fromEntries(
          Object.keys(state).map(n => [
            n,
            isOnlyInState(n) ? state[n] : found.values[n] ?? state[n],
          ]),
        ),
      );
    const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
    if ('resource_group_name' in state)
      state.resource_group_name ??= group ?? null;
    if ('name' in state) state.name ??= id.split('/').at(-1) ?? null;
    if ('virtual_network_name' in state)
      state.virtual_network_name ??=
        /\/virtualNetworks\/([^/]+)/i.exec(id)?.[1] ?? null;
    state.id = id;
    return bytesField(1, message(bytesField(1, type), valueField(2, state)));
  }

  /** Old state may hold attributes another schema version had. @param {Message} m */
  function upgrade(m) {
    const type = stringOf(m, 1);
    const raw = bytesOf(decode(/** @type {Buffer} */ (bytesOf(m, 3))), 1);
    const state = JSON.parse(raw?.toString('utf8') ?? 'null');
    const known = emptyObject(resourceBlock(type));
    const kept =
      state &&
      Object.fromEntries(
        Object.entries(state).filter(([name]) => name in known),
      );
    return bytesField(1, bytesField(2, JSON.stringify(kept)));
  }

  return {
    GetSchema: () => options.schemaResponse,
    PrepareProviderConfig: m =>
      bytesField(1, /** @type {Buffer} */ (bytesOf(m, 1))),
    Configure: configure,
    ValidateResourceTypeConfig: m => {
      const type = stringOf(m, 1);
      resourceBlock(type);
      return diagnostics(
        1,
        validateConfig(rules.of(type), value(bytesOf(m, 2)), rules.ids),
      );
    },
    ValidateDataSourceConfig: () => NOTHING,
    UpgradeResourceState: upgrade,
    ReadResource: read,
    PlanResourceChange: plan,
    ApplyResourceChange: apply,
    ImportResourceState: importState,
    ReadDataSource: m => {
      const type = stringOf(m, 1);
      const result = readDataSource(
        type,
        schema.data_source_schemas[type].block,
        value(bytesOf(m, 2)),
        { world: options.world(), subscription, tenant, register: strict },
      );
      return valueField(1, result);
    },
    GetFunctions: () => NOTHING,
    Stop: () => NOTHING,
  };
}
