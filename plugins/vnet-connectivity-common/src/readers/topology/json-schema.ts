import * as z from 'zod';
import { topologyDocumentSchema } from './schema';
import { hubDefaults } from './shorthands';
import { otherNames } from './spellings';

interface JsonNode {
  readonly properties?: Record<string, JsonNode>;
  readonly additionalProperties?: JsonNode | boolean;
  readonly items?: JsonNode;
  readonly anyOf?: readonly JsonNode[];
  required?: string[];
  description?: string;
}

/** The schemas that a value at one part further may have: a field, an entry of a map or of a list. */
function partOf(node: JsonNode, part: string | number): JsonNode[] {
  const { properties, additionalProperties, items, anyOf = [] } = node;
  const field = properties?.[part];
  return [
    ...(field ? [field] : []),
    ...(!field && typeof additionalProperties === 'object'
      ? [additionalProperties]
      : []),
    ...(items && typeof part === 'number' ? [items] : []),
    ...anyOf.flatMap(each => partOf(each, part)),
  ];
}

/** An object itself, or the objects that the entries of a list, a map or one of several shapes are. */
function objectsOf(node: JsonNode): JsonNode[] {
  const { properties, additionalProperties, items, anyOf = [] } = node;
  return [
    ...(properties ? [node] : []),
    ...(typeof additionalProperties === 'object'
      ? objectsOf(additionalProperties)
      : []),
    ...(items ? objectsOf(items) : []),
    ...anyOf.flatMap(objectsOf),
  ];
}

/** A field that may have another name cannot be required by its own. */
function optional({ required }: JsonNode, field: string): void {
  const place = required?.indexOf(field) ?? -1;
  if (place >= 0) required?.splice(place, 1);
}

/** JSON Schema of the document, for editors, with the other names that its fields may have. */
export function topologyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(topologyDocumentSchema, {
    target: 'draft-7',
    // What one place says of a field does not hold for others that have the same shape.
    reused: 'inline',
  }) as JsonNode & Record<string, unknown>;
  const ownersOf = (path: readonly string[]) =>
    path
      .reduce<JsonNode[]>(
        (found, part) =>
          found.flatMap(objectsOf).flatMap(node => partOf(node, part)),
        [schema],
      )
      .flatMap(objectsOf);
  for (const wan of ['vwan', 'vwans']) {
    for (const { properties } of ownersOf([wan])) {
      const [hubs] = ownersOf([wan, 'hubs']);
      for (const field of hubDefaults) {
        if (properties && hubs.properties) {
          properties[field] = {
            ...hubs.properties[field],
            description: 'For every hub that does not say otherwise.',
          };
        }
      }
    }
    for (const connections of ['vnetConnections', 'branchConnections']) {
      for (const { properties } of ownersOf([wan, connections])) {
        if (properties) properties.labels = { ...properties.propagatesTo };
      }
    }
    for (const route of ownersOf([wan, 'vnetConnections', 'staticRoutes'])) {
      const { properties } = route;
      if (properties) properties.prefixes = { items: properties.prefix };
      optional(route, 'prefix');
    }
  }
  for (const { properties } of ownersOf(['avnm'])) {
    if (properties) {
      properties.groups = {
        description:
          'Network groups by name, each a list of members or an object with members and directConnectivity.',
      };
    }
  }
  for (const { path, field, names: others } of otherNames()) {
    for (const owner of ownersOf(path)) {
      const { properties } = owner;
      const value = properties?.[field];
      if (!properties || !value) continue;
      value.description = `May also be written ${others.join(' or ')}.`;
      for (const name of others) {
        properties[name] = { ...value, description: `The same as ${field}.` };
      }
      optional(owner, field);
    }
  }
  return {
    ...schema,
    title: 'Topology',
    description:
      'A map by name may also be a list of objects with a name, and a list of objects with an id a map by it. The only entry of a list of texts, and the only gateway, may stand without brackets.',
  };
}
