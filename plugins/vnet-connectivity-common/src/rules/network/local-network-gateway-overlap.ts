import { earlierOverlaps, prefixOf } from '../../address';
import { groupedBy } from '../../grouped-by';
import type { Connection } from '../../network/graph';
import { idOfEnd, oncePerGraph } from '../../network/lookups';
import { multipleDevicesNeedBgp } from '../multiple-devices-need-bgp';
import type { NetworkRule } from '../network-rule';
import { sameLawAs } from '../network-rule';

/** For connections without BGP, the first one of the same gateway that has a range in common with them. */
const firstTwins = oncePerGraph(({ connections }) => {
  const twins = new Map<Connection, Connection>();
  const fixed = connections.filter(({ bgp }) => !bgp);
  for (const group of groupedBy(fixed, ({ a }) => idOfEnd(a)).values()) {
    const ranges = group.flatMap((connection, place) =>
      connection.lngPrefixes.map(text => ({
        connection,
        place,
        prefix: prefixOf(text),
      })),
    );
    const overlapping = earlierOverlaps(
      ranges.map(({ prefix }) => prefix),
      (earlier, later) => ranges[earlier].place !== ranges[later].place,
    );
    const firsts = new Map<number, number>();
    for (const [at, [first]] of overlapping.entries()) {
      if (first === undefined) continue;
      const { place } = ranges[at];
      const found = ranges[first].place;
      firsts.set(place, Math.min(found, firsts.get(place) ?? found));
    }
    for (const [place, first] of firsts) twins.set(group[place], group[first]);
  }
  return twins;
});

export const localNetworkGatewayOverlap: NetworkRule = {
  ...sameLawAs(multipleDevicesNeedBgp),
  id: 'local-network-gateway-overlap',
  title: 'Two connections of a gateway to the same ranges have BGP',
  visit: {
    *connection({ connection, path }, graph) {
      const other = firstTwins(graph).get(connection);
      if (!other) return;
      yield {
        path: [...path, 'lngPrefixes'],
        message: `${other.id} and ${connection.id} have overlapping local network gateway prefixes: two connections to the same prefixes need BGP.`,
      };
    },
  },
};
