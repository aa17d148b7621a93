import type { Observation } from './observation';
import { failMore } from './observation';
import { answerOf, missingWords, works } from './answer';
import { bitsFor, placesOf, set } from './bits';
import type { FlowEnds, UnknownFlow } from './scenario';

/** The consequences of a further failure for the flows that worked before it. */
export interface FlowConsequences {
  readonly lost: readonly FlowEnds[];
  /** Flows of which it is not known any more whether they work. */
  readonly unknown: readonly UnknownFlow[];
  /** Flows that still work, and the way they take now where it is another. */
  readonly rerouted: readonly (FlowEnds & {
    readonly path: readonly string[];
  })[];
}

/**
 * The consequences of the failure of these elements for a network that has been observed. One question like those of a what-if,
 * for elements that are not failed there, such as the instance of a gateway.
 */
export function consequencesOf(
  base: Observation,
  elements: readonly number[],
): FlowConsequences {
  const { endpoints, elements: all } = base.network.model;
  const { directions } = failMore(base, elements);
  const size = endpoints.length;
  const at = (place: number) => directions.get(place) ?? base.directions[place];
  const affected = bitsFor(size * size);
  directions.forEach((_, place) => {
    set(affected, place);
    set(affected, reverse(place, size));
  });
  const lost: FlowEnds[] = [];
  const unknown: UnknownFlow[] = [];
  const rerouted: (FlowEnds & { readonly path: readonly string[] })[] = [];
  for (const place of placesOf(affected)) {
    const back = reverse(place, size);
    const [before, replied] = [base.directions[place], base.directions[back]];
    const [now, reply] = [at(place), at(back)];
    if (!before || !replied || !now || !reply || !works(before, replied)) {
      continue;
    }
    const ends = {
      from: endpoints[Math.floor(place / size)].id,
      to: endpoints[place % size].id,
    };
    const { reachable } = answerOf(now, reply);
    if (reachable === false) lost.push(ends);
    else if (reachable === null) {
      const words = missingWords(base.network.model, now, reply);
      unknown.push({ ...ends, unknown: words });
    } else if (now.walk.path.join() !== before.walk.path.join()) {
      const path = now.walk.path.map(element => all.list[element].id);
      rerouted.push({ ...ends, path });
    }
  }
  return { lost, unknown, rerouted };
}

function reverse(place: number, size: number): number {
  return (place % size) * size + Math.floor(place / size);
}
