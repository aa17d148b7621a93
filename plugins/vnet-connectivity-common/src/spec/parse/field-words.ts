import type { SpecPath } from '../../findings';
import { labelAt, placeOf } from '../label-of-path';

/** `“Address ranges” of site hq`. */
export function fieldAt(path: SpecPath): string {
  const label = labelAt(path)?.label;
  const place = placeOf(path);
  return label === undefined
    ? 'this part of the network'
    : `“${label}”${place === undefined ? '' : ` of ${place}`}`;
}

/** `, for example 192.168.0.0/16`. */
export function exampleAt(path: SpecPath): string {
  const example = labelAt(path)?.example;
  return example === undefined ? '' : `, for example ${example}`;
}

/** The way out where a value is missing. */
export function missingValue(path: SpecPath): string {
  return `Fill in ${fieldAt(path)}${exampleAt(path)}.`;
}

/** The way out where a value has the wrong type. */
export function unreadableValue(path: SpecPath): string {
  return `The value of ${fieldAt(
    path,
  )} cannot be read. Enter it again${exampleAt(path)}.`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
