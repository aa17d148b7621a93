import { formatAddress } from '../../address';
import { holds } from '../model/holds';
import type { VnetLink } from '../model/types';
import { isAmbiguous } from './decision';
import type { Packet, Step } from './packet';
import { elementId } from './packet';

/** The passing of a peering or connected group, without the place behind it; with a reason where it carries nothing. */
export function admit(
  packet: Packet,
  link: VnetLink,
  gatewaySends: boolean,
): Step {
  const { network } = packet;
  const id = () => elementId(packet, link.element);
  if (network.failed[link.element]) {
    return { pass: [], reason: () => `${id()} has failed` };
  }
  if (!link.access) {
    return {
      pass: [link.element],
      depends: routeOver(packet, link),
      reason: () => `${id()} does not allow virtual network access`,
    };
  }
  // Traffic of a gateway to a network that uses it is not forwarded traffic in the sense of the flag.
  const admitsAll = link.admitsForwarded || (gatewaySends && link.transit);
  // Its source is asked for only where it counts: else all packets share the way on from here.
  if (admitsAll && !link.only) return { pass: [link.element] };
  const originated = network.model.vnets[link.from].prefixes.some(prefix =>
    holds(prefix, packet.source),
  );
  if (!originated && !admitsAll) {
    return {
      pass: [link.element],
      depends: routeOver(packet, link),
      reason: () => `${id()} does not admit forwarded traffic`,
    };
  }
  if (link.only && originated && !isCarried(link.only, packet)) {
    return {
      pass: [link.element],
      depends: routeOver(packet, link),
      reason: () => `${id()} peers other subnets than these`,
    };
  }
  return { pass: [link.element] };
}

/** The route over a link is there as long as the network at its other end is. */
function routeOver({ network: { model } }: Packet, { to }: VnetLink) {
  return [model.vnets[to].element];
}

/** True where a peering of single subnets is for the subnets of both ends. */
function isCarried(
  { from, to }: NonNullable<VnetLink['only']>,
  { source, address }: Packet,
): boolean {
  return (
    from.some(range => holds(range, source)) &&
    to.some(range => holds(range, address))
  );
}

/** Over a peering or connected group into the network at its other end. */
export function cross(
  packet: Packet,
  link: VnetLink,
  gatewaySends: boolean,
): readonly Step[] {
  const admitted = admit(packet, link, gatewaySends);
  if (admitted.reason !== undefined) return [admitted];
  return isAmbiguous(link, packet.address)
    ? [
        {
          ...admitted,
          reason: () =>
            `several networks of ${elementId(
              packet,
              link.element,
            )} have the address ${formatAddress(packet.address)}`,
        },
      ]
    : [{ ...admitted, to: { at: 'vnet', vnet: link.to } }];
}
