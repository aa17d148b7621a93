// Data sources: what is known in the world if it is there, otherwise plausible values.
import { resourceId } from './ids.mjs';
import { UNKNOWN } from './msgpack.mjs';
import { isPresent } from './paths.mjs';
import { lookUp } from './schema.mjs';
import { fillUnknown } from './sample-values.mjs';

/**
 * @param {string} type @param {import('./schema.mjs').Block} block @param {any} config
 * @param {{ world: import('./world.mjs').World, subscription: string, tenant: string, register: boolean }} context
 */
export function readDataSource(
  type,
  block,
  config,
  { world, subscription, tenant, register },
) {
  const values = config;
  const id = resourceId(type, values, subscription);
  const found = id ? world.refresh(id) : undefined;
  const known = found && !found.external ? found.values : {};
  for (const [name, a] of Object.entries(block.attributes ?? {})) {
    if (!a.computed || isPresent(values[name])) continue;
    const value = known[name] ?? derived(type, name, found?.id ?? '', world);
    values[name] =
      value !== undefined && value !== null && sameShape(value, a.type)
        ? value
        : UNKNOWN;
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {}))
    if (
      name !== 'timeouts' &&
      nested.nesting_mode !== 'single' &&
      !isPresent(values[name])
    )
      values[name] = [];
  const context = { type: `${type} (data)`, subscription, tenant, values };
  if (
    type === 'azurerm_subscription' &&
    typeof values.subscription_id === 'string'
  )
    context.subscription = values.subscription_id;
  fillUnknown(block, context);
  if (register && id && !found && lookUp(block, ['resource_group_name']))
    world.exclusively(() => {
      if (!world.get(id))
        world.put({
          id,
          type,
          values: structuredClone(values),
          external: true,
        });
    });
  if (register && type === 'azurerm_resource_group' && id && !found)
    world.exclusively(() => {
      if (!world.get(id))
        world.put({ id, type, values: { name: values.name }, external: true });
    });
  return values;
}

/** Attributes a data source has and the resource of the same name has not. @param {string} type @param {string} name @param {string} id @param {import('./world.mjs').World} world */
function derived(type, name, id, world) {
  if (type !== 'azurerm_virtual_network' || !id) return undefined;
  const peerings = world.inNetwork('azurerm_virtual_network_peering', id);
  if (name === 'subnets') {
    const network = world.get(id);
    return [
      ...(network?.values.subnet ?? []).map((/** @type {any} */ s) => s.name),
      ...world.inNetwork('azurerm_subnet', id).map(s => s.values.name),
    ];
  }
  if (name === 'vnet_peerings')
    return Object.fromEntries(
      peerings.map(p => [p.values.name, p.values.remote_virtual_network_id]),
    );
  if (name === 'vnet_peerings_addresses')
    return peerings.flatMap(
      p =>
        world.get(p.values.remote_virtual_network_id)?.values.address_space ??
        [],
    );
  return undefined;
}

/** Resource and data source may use different types for one name. @param {any} value @param {import('./schema.mjs').Type} type @returns {boolean} */
function sameShape(value, type) {
  if (typeof type === 'string') return typeof value === type;
  const [kind, inner] = type;
  if (kind === 'object')
    return (
      typeof value === 'object' &&
      !Array.isArray(value) &&
      Object.keys(value).length === Object.keys(inner).length &&
      Object.keys(inner).every(
        k => k in value && (value[k] === null || sameShape(value[k], inner[k])),
      )
    );
  if (kind === 'map') return typeof value === 'object' && !Array.isArray(value);
  return (
    Array.isArray(value) && value.every(e => e === null || sameShape(e, inner))
  );
}
