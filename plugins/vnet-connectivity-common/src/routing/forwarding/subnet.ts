import { formatAddress } from '../../address';
import type { UserRoute } from '../model/types';
import { livingNva, toNva } from './to-appliance';
import { decide, isReserved, systemRoute } from './decision';
import type { Packet, Step } from './packet';
import { after, drop, elementId } from './packet';
import { admit, cross } from './peering';

/** A machine, or an appliance, sends by the effective routes of its subnet. */
export function fromSubnet(
  packet: Packet,
  vnetIndex: number,
  table: number,
): readonly Step[] {
  const { network, address } = packet;
  const { model } = network;
  const vnet = model.vnets[vnetIndex];
  const decision = decide(network, vnet, vnet.tables[table], address);
  switch (decision.kind) {
    case 'local':
      return [{ pass: [], to: { at: 'vnet', vnet: vnetIndex } }];
    case 'link':
      return cross(packet, decision.link, false);
    case 'user':
      return byUserRoute(packet, vnetIndex, decision.route);
    case 'dynamic': {
      const { source, entry } = decision;
      const link = source.link ? admit(packet, source.link, false) : undefined;
      if (link?.reason !== undefined) return [{ ...link, entry }];
      const pass = [
        ...(link?.pass ?? []),
        ...(source.hubConnection === undefined ? [] : [source.hubConnection]),
      ];
      if (source.kind === 'route-server') {
        return network
          .equals(entry)
          .flatMap(each =>
            each.learned === 'nva' && each.parent
              ? after(
                  [],
                  toNva(
                    packet,
                    vnetIndex,
                    model.speakers[each.parent.speaker].nva,
                  ),
                  each,
                )
              : [],
          );
      }
      return [
        {
          pass,
          to: { at: 'speaker', speaker: source.speaker, from: -1 },
          entry,
        },
      ];
    }
    case 'internet':
      return toInternet(packet);
    default:
      return drop(
        () =>
          `${elementId(packet, vnet.element)} has no route to ${formatAddress(
            address,
          )} (next hop None)`,
      );
  }
}

function toInternet({ network, address }: Packet): readonly Step[] {
  return isReserved(address)
    ? drop(() => 'the internet has no private addresses')
    : [{ pass: [network.model.internet], to: { at: 'internet' } }];
}

/** To the next hop of a user route. */
export function byUserRoute(
  packet: Packet,
  vnetIndex: number,
  route: UserRoute,
): readonly Step[] {
  const { network } = packet;
  const { model } = network;
  const vnet = model.vnets[vnetIndex];
  switch (route.type) {
    case 'VirtualAppliance':
      return toNva(
        packet,
        vnetIndex,
        livingNva(network, route.nextHop ?? -1),
        route.nextHopText,
      );
    case 'VirtualNetworkGateway': {
      // A user route may name a VPN gateway, not an ExpressRoute gateway.
      const source = vnet.sources.find(({ kind }) => kind === 'vpn');
      if (!source) {
        return drop(
          () =>
            `${elementId(packet, vnet.element)} has no VPN gateway to send to`,
        );
      }
      const link = source.link ? admit(packet, source.link, false) : undefined;
      if (link?.reason !== undefined) return [link];
      return [
        {
          pass: link?.pass ?? [],
          to: { at: 'speaker', speaker: source.speaker, from: -1 },
        },
      ];
    }
    case 'VnetLocal': {
      const system = systemRoute(network, vnet, packet.address);
      if (system?.link) return cross(packet, system.link, false);
      return system
        ? [{ pass: [], to: { at: 'vnet', vnet: vnetIndex } }]
        : drop(() => 'the user route keeps the packet in the virtual network');
    }
    case 'Internet':
      return toInternet(packet);
    default:
      return drop(() => `the user route ${route.text} has the next hop None`);
  }
}
