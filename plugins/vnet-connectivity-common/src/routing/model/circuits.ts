import { globalReachObstacle } from '../../network/circuit-reach';
import { circuitLinks, otherNames, partIds } from '../../network/element-ids';
import type { Draft } from './draft';
import { addSession, addSpeaker } from './draft';
import { advertisedTo } from './sites';

/** Adds circuits with their sites, and Global Reach between them. */
export function addCircuits(draft: Draft): void {
  const { graph, elements, names } = draft;
  for (const [name, circuit] of Object.entries(graph.circuits)) {
    const element = elements.add(
      'circuit',
      names.circuit(name),
      otherNames.circuit(name),
    );
    // A circuit is a pair of links to two edge routers.
    circuitLinks.forEach((link, number) => {
      const part = elements.add(
        'circuit-link',
        partIds.circuitLink(name, link),
        otherNames.circuitLink(name, link, number),
      );
      elements.isPartOf(part, element);
    });
    const speaker = addSpeaker(draft, { kind: 'circuit', name, element });
    draft.circuitByName.set(name, speaker.index);
    for (const site of circuit.sites) {
      const peer = draft.siteByName.get(site);
      if (peer === undefined) continue;
      addSession(draft, speaker.index, peer, {
        kind: 'er-site',
        elements: [],
        bgp: true,
        advertiseB: advertisedTo(draft, site, [
          ...otherNames.circuit(name),
          names.circuit(name),
        ]),
      });
    }
  }
  for (const pair of graph.globalReach) {
    const [a, b] = [pair.a, pair.b].map(key => draft.circuitByName.get(key));
    if (a === undefined || b === undefined) continue;
    const [left, right] = [a, b].map(
      each => graph.circuits[draft.speakers[each].name],
    );
    if (globalReachObstacle(left, right)) continue;
    addSession(draft, a, b, { kind: 'global-reach', elements: [], bgp: true });
  }
}
