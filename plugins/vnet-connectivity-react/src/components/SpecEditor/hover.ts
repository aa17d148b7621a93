import type { SpecPath } from 'backstage-plugin-vnet-connectivity-common';
import { schemaAt, valuesOf } from './schema';
import { yamlPlaceAt } from './yamlPlace';

/** The documentation of a word of the document. */
export interface Documentation {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly text: string;
  /** The values that it can have; empty where any is possible. */
  readonly values: readonly string[];
}

/** The schema's documentation of the field at an offset; undefined where there is none. */
export function documentationAt(
  text: string,
  offset: number,
): Documentation | undefined {
  const [word] = /^[^\s:,[\]{}#]*/.exec(text.slice(offset)) ?? [''];
  if (word === '') return undefined;
  const to = offset + word.length;
  const place = yamlPlaceAt(text, to);
  if (!place) return undefined;
  const path: SpecPath =
    place.kind === 'key'
      ? [...place.path, text.slice(place.from, to)]
      : place.path;
  const schema = schemaAt(path) ?? schemaAt(place.path);
  if (!schema?.description) return undefined;
  return {
    from: place.from,
    to,
    title: path.filter(part => typeof part === 'string').join(' › '),
    text: schema.description,
    values: valuesOf(schema),
  };
}
