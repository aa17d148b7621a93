import { isRecord } from '../../../records';
import type { Row } from './rows';

/** The whole answer of a query. */
export function answerOf(rows: readonly Row[], total = rows.length) {
  return {
    count: rows.length,
    data: rows,
    skip_token: total > rows.length ? 'next' : null,
    total_records: total,
  };
}

/** The rows as `az … list` prints them: properties one level up, a resource group beside every id. */
export function flattened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flattened);
  if (!isRecord(value)) return value;
  const { properties, ...others } = value;
  const all = { ...others, ...(isRecord(properties) ? properties : {}) };
  return {
    ...Object.fromEntries(
      Object.entries(all).map(([name, each]) => [name, flattened(each)]),
    ),
    ...('id' in all ? { resourceGroup: 'rg-lab' } : {}),
  };
}

/** The rows as "Export template" gives them: names are parameters, and ids are put together. */
export function templateOf(rows: readonly Row[]) {
  const parameterOf = (type: string, name: string) =>
    `${type}_${name}_name`.replace(/[^A-Za-z0-9]/g, '_');
  const own = new Set(
    rows.map(({ id }) => id.split('/').slice(0, 9).join('/')),
  );
  const idText = (id: string) => {
    const [, , , , , , , type, name, ...rest] = id.split('/');
    if (!own.has(id.split('/').slice(0, 9).join('/'))) return id;
    const resource = `resourceId('Microsoft.Network/${type}', parameters('${parameterOf(
      type,
      name,
    )}'))`;
    return rest.length > 0
      ? `[concat(${resource}, '/${rest.join('/')}')]`
      : `[${resource}]`;
  };
  const written = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.startsWith('/subscriptions/') ? idText(value) : value;
    if (Array.isArray(value)) return value.map(written);
    return isRecord(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, each]) => [name, written(each)]),
        )
      : value;
  };
  const typed = rows.map(each => {
    const [, , , , , , namespace, ...parts] = each.id.split('/');
    return {
      row: each,
      type: [namespace, ...parts.filter((_, at) => at % 2 === 0)].join('/'),
      names: parts.filter((_, at) => at % 2 === 1),
      root: parts[0],
    };
  });
  return {
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(
      typed.map(({ root, names }) => [
        parameterOf(root, names[0]),
        { defaultValue: names[0], type: 'String' },
      ]),
    ),
    resources: typed.map(
      ({ row: { properties, location, kind, sku }, type, names, root }) => ({
        type,
        apiVersion: '2024-07-01',
        name:
          names.length === 1
            ? `[parameters('${parameterOf(root, names[0])}')]`
            : `[concat(parameters('${parameterOf(root, names[0])}'), '/${names
                .slice(1)
                .join('/')}')]`,
        location,
        ...(kind === undefined ? {} : { kind }),
        ...(sku === undefined ? {} : { sku }),
        properties: written(properties),
      }),
    ),
  };
}

/** The rows as a Bicep snapshot has them: children are named with their parents. */
export function snapshotOf(rows: readonly Row[]) {
  return {
    predictedResources: rows.map(({ id, properties, location, kind, sku }) => {
      const [, , , , , , namespace, ...parts] = id.split('/');
      return {
        id,
        type: [namespace, ...parts.filter((_, at) => at % 2 === 0)].join('/'),
        name: parts.filter((_, at) => at % 2 === 1).join('/'),
        apiVersion: '2024-07-01',
        location,
        ...(kind === undefined ? {} : { kind }),
        ...(sku === undefined ? {} : { sku }),
        properties,
      };
    }),
    diagnostics: [],
    outputs: {},
  };
}
