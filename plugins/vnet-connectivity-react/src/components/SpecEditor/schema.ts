import type { SpecPath } from 'backstage-plugin-vnet-connectivity-common';
import { publishedSpecJsonSchema } from 'backstage-plugin-vnet-connectivity-common';

/** The part of JSON Schema that the schema of the spec uses. */
export interface SpecSchema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SpecSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: SpecSchema | boolean;
  readonly items?: SpecSchema;
  readonly anyOf?: readonly SpecSchema[];
}

const whole: SpecSchema = publishedSpecJsonSchema;

/** The published schema of the value at a path; undefined where it has no such value. */
export function schemaAt(path: SpecPath): SpecSchema | undefined {
  return path.reduce<SpecSchema | undefined>(
    (schema, part) => schema && childOf(schema, part),
    whole,
  );
}

function childOf(
  schema: SpecSchema,
  part: string | number,
): SpecSchema | undefined {
  if (typeof part === 'number') return schema.items;
  const { properties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, part)) return properties[part];
  return typeof additionalProperties === 'object'
    ? additionalProperties
    : undefined;
}

/** The values that the schema allows one by one, as YAML; empty where it allows others. */
export function valuesOf(schema: SpecSchema): string[] {
  if (schema.enum) return schema.enum.map(String);
  if (schema.const !== undefined) return [String(schema.const)];
  return schema.type === 'boolean' ? ['true', 'false'] : [];
}
