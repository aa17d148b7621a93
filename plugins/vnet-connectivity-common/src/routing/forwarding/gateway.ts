import { formatAddress } from '../../address';
import { speakerRoute, systemRoute, userRoute } from './decision';
import { stepsAlong } from './learned-route';
import type { Packet, Step } from './packet';
import { after, drop, elementId } from './packet';
import { cross } from './peering';
import { byUserRoute } from './subnet';

/** A gateway sends into its VNet by the routes of the GatewaySubnet, and else by its own. */
export function fromGateway(packet: Packet, index: number): readonly Step[] {
  const { network, address } = packet;
  const { model } = network;
  const { element, vnet: vnetIndex = -1 } = model.speakers[index];
  const vnet = model.vnets[vnetIndex];
  const table = vnet.tables[vnet.gatewayTable];
  const pass = [element];
  if (!table.propagation) {
    return drop(
      () =>
        `${elementId(
          packet,
          element,
        )} does not work: its GatewaySubnet has route propagation disabled`,
      pass,
    );
  }
  const system = systemRoute(network, vnet, address);
  const user = userRoute(table, address);
  const known = speakerRoute(network, index, address, false);
  // A peering whose other end does not use the gateway is unknown to it: what it learned for it comes first.
  const learned =
    system === undefined || (system.link && !system.link.transit)
      ? known
      : undefined;
  const userLength = user?.prefix.length ?? -1;
  const otherLength = learned?.length ?? system?.length ?? -1;
  if (
    user &&
    userLength >= otherLength &&
    user.type !== 'VirtualNetworkGateway'
  ) {
    return after(pass, byUserRoute(packet, vnetIndex, user));
  }
  if (learned) return stepsAlong(packet, pass, learned.entry);
  if (system?.link) return after(pass, cross(packet, system.link, true));
  return system
    ? after(pass, [{ pass: [], to: { at: 'vnet', vnet: vnetIndex } }])
    : drop(
        () =>
          `${elementId(packet, element)} has no route to ${formatAddress(
            address,
          )}`,
        pass,
      );
}
