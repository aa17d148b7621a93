import { contains } from '../../address';
import type { NetworkModel } from '../model/types';

/** It is asked for every packet. */
const answers = new WeakMap<NetworkModel, boolean>();

/**
 * True where a failure can only take routes away, because nothing in the network hides a route behind a better one
 * that fewer may have: no preference before the AS path, no route that is kept back by whom it came from, no ASN
 * twice, no import filter that a failing peering lifts, no summary to fall back on. Then two failures that do not touch
 * each other's consequences simply add up. It errs on the side of false.
 */
export function failuresOnlyTakeAway(model: NetworkModel): boolean {
  let known = answers.get(model);
  if (known === undefined) {
    known = onlyTakeAway(model);
    answers.set(model, known);
  }
  return known;
}

function onlyTakeAway(model: NetworkModel): boolean {
  const { speakers, filters, origins, stateful, unknowns } = model;
  // A missing route may be better than the known ones, or worse.
  if (unknowns) return false;
  // A flow through such a firewall depends on both of its directions at once.
  if (stateful.size > 0) return false;
  const simple = speakers.every(
    ({ kind, sessions }) =>
      (kind === 'vpn' ||
        kind === 'site' ||
        kind === 'er' ||
        kind === 'circuit') &&
      sessions.every(
        ({ kind: session, weight }) =>
          session !== 'global-reach' && session !== 'internal' && weight === 0,
      ),
  );
  if (!simple) return false;
  const media = (medium: 'vpn' | 'er') =>
    speakers.some(({ kind }) => kind === medium);
  if (media('vpn') && media('er')) return false;
  const asns = speakers
    .filter(
      ({ kind, sessions }) =>
        (kind === 'vpn' || kind === 'site') && sessions.some(({ bgp }) => bgp),
    )
    .map(({ asn }) => asn);
  if (new Set(asns).size !== asns.length) return false;
  const filtered = [...filters.values()].some(({ withinPeer }) =>
    [...withinPeer.keys()].some(prefix =>
      origins[prefix].some(({ speaker }) => speakers[speaker].kind === 'site'),
    ),
  );
  const hidden =
    origins.some(each => each.some(origin => origin.private)) &&
    speakers.some(
      ({ kind, sessions }) =>
        kind === 'vpn' &&
        sessions.some(({ bgp, peer }) => bgp && speakers[peer].kind === 'vpn'),
    );
  return !filtered && !hidden && !hasSummaries(model);
}

/** True where a site announces a range that holds one of a virtual network: it leads there when that of the network is gone. */
function hasSummaries({
  origins,
  prefixes: { list },
  speakers,
  vnetsOfPrefix,
}: NetworkModel): boolean {
  const ofNetworks = list.filter((_, id) => vnetsOfPrefix[id].length > 0);
  return list.some(
    (summary, id) =>
      origins[id].some(({ speaker }) => speakers[speaker].kind === 'site') &&
      ofNetworks.some(
        range => range.length > summary.length && contains(summary, range),
      ),
  );
}
