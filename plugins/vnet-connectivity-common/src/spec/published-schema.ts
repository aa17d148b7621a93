import schema from '../../connectivity-spec.schema.json';

/**
 * JSON Schema of the spec, as it is published: the output of {@link connectivitySpecJsonSchema} in a file. Browsers
 * read the file, because the code that makes it would be loaded at the start of every portal.
 *
 * @public
 */
export const publishedSpecJsonSchema: Readonly<Record<string, unknown>> =
  schema;
