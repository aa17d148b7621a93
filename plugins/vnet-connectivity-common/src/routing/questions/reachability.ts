import { furtherFailures } from '../network';
import type { Network } from '../state';
import type { Direction } from './direction';
import { allDirections } from './direction';
import type { Flow } from './flow';
import { flowOf } from './flow';

/** The flows between all VNets and sites, and the elements that may fail. @public */
export interface Reachability {
  readonly elements: readonly { readonly id: string; readonly kind: string }[];
  readonly flows: readonly Flow[];
}

/**
 * Every ordered pair of VNets and sites, with the way there and the way back as evidence.
 *
 * @param all - the directions between them, where they have been followed already
 * @public
 */
export function reachability(
  network: Network,
  all: readonly (Direction | undefined)[] = allDirections(network),
): Reachability {
  const { model } = network;
  const { endpoints, elements } = model;
  const flows = endpoints.flatMap((from, a) =>
    endpoints.flatMap((to, b) => {
      const forth = all[a * endpoints.length + b];
      const back = all[b * endpoints.length + a];
      return forth && back ? [flowOf(network, from, to, forth, back)] : [];
    }),
  );
  return {
    elements: [
      ...elements.list
        .filter(({ kind }) => kind !== 'internet')
        .map(({ failureId, kind }) => ({ id: failureId, kind })),
      ...furtherFailures(network),
    ],
    flows,
  };
}
