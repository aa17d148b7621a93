import schema from '../../connectivity-spec.schema.json';

/**
 * JSON Schema of the spec, as it is published: what {@link connectivitySpecJsonSchema} makes, in a file. Browsers read
 * this one, because what makes it would be loaded at the start of every portal.
 */
export const publishedSpecJsonSchema: Readonly<Record<string, unknown>> =
  schema;
