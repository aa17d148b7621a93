import type { Entry } from '../bgp/entry';
import { toNva } from './to-appliance';
import type { Packet, Step } from './packet';
import { after, drop } from './packet';

/** The steps along a route and its equals. */
export function stepsAlong(
  packet: Packet,
  pass: readonly number[],
  entry: Entry,
): readonly Step[] {
  const equals = packet.network.equals(entry);
  return equals.length === 1
    ? stepAlong(packet, pass, entry)
    : equals.flatMap(each => stepAlong(packet, pass, each));
}

/** The step to the next hop of a route that a router has chosen. */
export function stepAlong(
  packet: Packet,
  pass: readonly number[],
  entry: Entry,
): readonly Step[] {
  const { model } = packet.network;
  const { session } = entry;
  if (!session) return drop(() => 'the route ends here', pass);
  const peer = model.speakers[session.peer];
  if (peer.kind === 'route-server' && entry.parent?.parent) {
    // The Route Server is no hop: its next hop is the appliance that gave it the route.
    const { nva } = model.speakers[entry.parent.parent.speaker];
    const { vnet = -1 } = model.speakers[entry.speaker];
    return after(pass, toNva(packet, vnet, nva), entry);
  }
  return [
    {
      pass: session.kind === 'internal' ? pass : [...pass, ...session.elements],
      to: { at: 'speaker', speaker: session.peer, from: entry.speaker },
      entry,
    },
  ];
}
