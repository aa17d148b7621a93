import { canFail, withFailures } from '../network';
import type { Network } from '../state';

/** The elements of a network that can fail, and those that fail along with others, by the names of failures. @public */
export interface FailedElements {
  readonly elements: readonly string[];
  /** Those that have failed because of those that were said to fail. */
  readonly alsoFailed: readonly string[];
}

/** The elements of a network after these have failed; what is no element of it is left out. @public */
export function failedElements(
  network: Network,
  failed: readonly string[],
): FailedElements {
  const { list } = network.model.elements;
  const known = failed.filter(id => canFail(network, id));
  const fork = withFailures(network, known);
  const dead = 'network' in fork ? fork.network : network;
  const said = new Set(dead.failures);
  return {
    elements: list
      .filter(({ kind }) => kind !== 'internet')
      .map(({ failureId }) => failureId),
    alsoFailed: list
      .filter(({ index }) => dead.failed[index] && !said.has(index))
      .map(({ failureId }) => failureId),
  };
}
