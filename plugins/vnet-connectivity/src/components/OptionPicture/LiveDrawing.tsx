import { LiveNetwork } from 'backstage-plugin-vnet-connectivity-react';
import type { Consequence, Situation } from '../../content/types';
import { exampleTopology } from '../../content/examples';

/** Pixels that the drawing may be high. */
const height = 460;

/**
 * An example network with the routing engine behind it. It has a file of its own, which is loaded when it is near the
 * viewport.
 */
export default function LiveDrawing({
  title,
  shown: { example, failed },
  between,
  onFailedChange,
}: {
  title: string;
  shown: Pick<Situation, 'example' | 'failed'>;
  between: Consequence['between'];
  onFailedChange: (failed: readonly string[]) => void;
}) {
  const topology = exampleTopology(example);
  const places = new Set(
    [...topology.virtualNetworks, ...topology.sites].map(({ id }) => id),
  );
  return (
    <LiveNetwork
      topology={topology}
      title={title}
      failed={failed}
      onFailedChange={onFailedChange}
      flows={between
        .filter(([from, to]) => places.has(from) && places.has(to))
        .map(([from, to]) => ({ from, to }))}
      height={height}
    />
  );
}
