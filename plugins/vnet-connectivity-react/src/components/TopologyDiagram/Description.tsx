import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { useDiagramTexts } from '../../texts/diagram';
import { useResultTexts } from '../../texts/results';
import { describeTopology } from './describe';
import type { PlaceOf } from './places';

/**
 * Every element of a network with its connections, in words. It has a file of its own, which is loaded when it is
 * opened.
 */
export default function Description({
  topology,
  placeOf,
  failed,
}: {
  readonly topology: Topology;
  readonly placeOf: PlaceOf;
  readonly failed: ReadonlySet<string>;
}) {
  const t = useResultTexts();
  const ofDrawing = useDiagramTexts();
  return (
    <ul>
      {describeTopology({ t, ofDrawing }, topology).map(
        ({ id, subject, facts }) => {
          const place = placeOf(id);
          const all =
            failed.has(id) || (place !== undefined && failed.has(place))
              ? [t('describe.hasFailed'), ...facts]
              : facts;
          return (
            <li key={id}>
              {subject}
              {all.length > 0 && `: ${all.join('; ')}`}.
            </li>
          );
        },
      )}
    </ul>
  );
}
