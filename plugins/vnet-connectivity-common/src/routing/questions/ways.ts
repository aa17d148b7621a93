import { walks } from '../forwarding/walk';
import type { Endpoint } from '../model/types';
import type { Network } from '../state';

/** Every way from one end to another that is as good as the chosen one, as elements; each once. */
export function waysBetween(
  network: Network,
  from: Pick<Endpoint, 'probes'>,
  to: Pick<Endpoint, 'probes' | 'element'>,
): (readonly number[])[] {
  const ways = new Map(
    from.probes
      .flatMap(source =>
        to.probes.flatMap(({ address }) => walks(network, source, address)),
      )
      .filter(({ arrived }) => arrived === to.element)
      .map(({ path }) => [path.join(), path]),
  );
  return [...ways.values()];
}
