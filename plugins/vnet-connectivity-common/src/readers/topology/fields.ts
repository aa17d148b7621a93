import * as z from 'zod';
import { topologyDocumentSchema } from './schema';

/**
 * The schemas that a value may have which may be left out, or may be one of several. They are read as they are: their JSON
 * Schema would bring the code for every kind of schema along, in a browser as well.
 */
function shapesOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodOptional) return shapesOf(schema.unwrap());
  return schema instanceof z.ZodUnion
    ? schema.options.flatMap(shapesOf)
    : [schema];
}

/** The schemas that a value at one part further may have: a field, an entry of a map or of a list. */
function partOf(schema: unknown, part: string | number): unknown[] {
  if (schema instanceof z.ZodObject) {
    return Object.hasOwn(schema.shape, part)
      ? shapesOf(schema.shape[part])
      : [];
  }
  if (schema instanceof z.ZodRecord) return shapesOf(schema.valueType);
  return schema instanceof z.ZodArray && typeof part === 'number'
    ? shapesOf(schema.element)
    : [];
}

/** Names of the fields that an object of the document may have. */
export function topologyFieldsAt(path: readonly (string | number)[]): string[] {
  const schemas = path.reduce<unknown[]>(
    (found, part) => found.flatMap(schema => partOf(schema, part)),
    [topologyDocumentSchema],
  );
  return [
    ...new Set(
      schemas.flatMap(schema =>
        schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
      ),
    ),
  ];
}
