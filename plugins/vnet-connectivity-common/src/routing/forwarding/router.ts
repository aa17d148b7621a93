import { formatAddress } from '../../address';
import { mayHairpin } from '../bgp/advertisements';
import { isReserved, siteRoute, speakerRoute } from './decision';
import { stepsAlong } from './learned-route';
import type { Packet, Place, Step } from './packet';
import { after, drop, elementId } from './packet';

/** A site sends by the routes that it has learned, and what is not private to the internet. */
export function fromSite(packet: Packet, index: number): readonly Step[] {
  const { network, address } = packet;
  const { model } = network;
  const { element, name } = model.speakers[index];
  const route = siteRoute(network, index, address);
  if (route) return stepsAlong(packet, [element], route);
  return isReserved(address)
    ? drop(() => `${name} has no route to ${formatAddress(address)}`, [element])
    : [{ pass: [element, model.internet], to: { at: 'internet' } }];
}

/** A circuit sends by what its sites and gateways announced, as far as Microsoft's edge joins the two. */
export function fromCircuit(
  packet: Packet,
  index: number,
  from: number,
): readonly Step[] {
  const { network, address } = packet;
  const { element } = network.model.speakers[index];
  const route = speakerRoute(network, index, address, false);
  if (!route) {
    return drop(
      () =>
        `${elementId(packet, element)} has no route to ${formatAddress(
          address,
        )}`,
      [element],
    );
  }
  const open = stepsAlong(packet, [element], route.entry).filter(({ to }) =>
    mayPassCircuit(packet, from, to),
  );
  if (open.length > 0) return open;
  return after(
    [],
    drop(
      () =>
        `${elementId(packet, element)} does not pass traffic between these two`,
      [element],
    ),
    // Without it a less specific route may lead elsewhere.
    route.entry,
  );
}

/**
 * True where the edge passes traffic from one router to another: between gateways only where both allow it, and over Global
 * Reach only to a site or a hub.
 */
function mayPassCircuit(
  { network: { model } }: Packet,
  from: number,
  to: Place | undefined,
): boolean {
  if (to?.at !== 'speaker' || from < 0) return true;
  const [source, target] = [model.speakers[from], model.speakers[to.speaker]];
  const isGateway = ({ kind }: typeof source) =>
    kind === 'er' || kind === 'hub';
  if (source.kind === 'circuit') {
    return target.kind === 'site' || target.kind === 'hub';
  }
  return !isGateway(source) || !isGateway(target) || mayHairpin(source, target);
}
