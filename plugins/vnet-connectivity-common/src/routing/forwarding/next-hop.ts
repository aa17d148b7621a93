import { fromAppliance } from './appliance';
import { fromGateway } from './gateway';
import { fromHub } from './hub';
import type { Packet, Place, Step } from './packet';
import { drop, elementId } from './packet';
import { fromCircuit, fromSite } from './router';
import { fromSubnet } from './subnet';

/** The ways on from a place, the chosen one first; each kind of place has a file of its own. */
export function nextSteps(packet: Packet, place: Place): readonly Step[] {
  switch (place.at) {
    case 'subnet':
      return fromSubnet(packet, place.vnet, place.table);
    case 'nva':
      return fromAppliance(packet, place.nva);
    case 'speaker':
      return fromSpeaker(packet, place.speaker, place.from);
    case 'vnet':
      return drop(
        () =>
          `${elementId(
            packet,
            packet.network.model.vnets[place.vnet].element,
          )} has failed or does not hold the address`,
      );
    default:
      return drop(() => 'there is no way on');
  }
}

function fromSpeaker(
  packet: Packet,
  index: number,
  from: number,
): readonly Step[] {
  const { kind, element, nva = -1 } = packet.network.model.speakers[index];
  if (packet.network.failed[element]) {
    return drop(() => `${elementId(packet, element)} has failed`);
  }
  switch (kind) {
    case 'vpn':
    case 'er':
      return fromGateway(packet, index);
    case 'hub':
      return fromHub(packet, index, from);
    case 'nva':
      return [{ pass: [], to: { at: 'nva', nva } }];
    case 'site':
      return fromSite(packet, index);
    default:
      return fromCircuit(packet, index, from);
  }
}
