import type { Walk } from '../forwarding/leg';
import type { Network } from '../state';

/** The reason why an expectation does not hold, or cannot be said to. */
export interface Problem {
  /** In words, with the path that contradicts it. */
  readonly why: string;
  /** The gaps on which it depends whether it holds; absent where it does not hold. */
  readonly unknown?: readonly string[];
}

/** The path of a walk in words. */
export function describe({ model }: Network, { path, reason }: Walk): string {
  const names = path.map(element => model.elements.list[element].id);
  return `${names.join(' -> ')}${reason === undefined ? '' : ` (${reason()})`}`;
}
