import { formatAddress } from '../../address';
import type { HubModel } from '../model/types';
import { everyConnection } from '../model/hub-route-tables';
import { livingNva, toNva } from './to-appliance';
import { isReserved, speakerRoute } from './decision';
import { stepsAlong } from './learned-route';
import type { Packet, Step } from './packet';
import { after, drop, elementId } from './packet';

/** A virtual hub sends by the route table that the packet's connection is associated with. */
export function fromHub(
  packet: Packet,
  index: number,
  from: number,
): readonly Step[] {
  const { network, address } = packet;
  const { model, failed } = network;
  const speaker = model.speakers[index];
  const hub = model.hubs[speaker.hub ?? -1];
  const pass: number[] = [speaker.element];
  // Routing intent: private traffic passes the firewall of every hub that has a private policy.
  if (hub.privatePolicy && isReserved(address) && hub.firewall !== undefined) {
    pass.push(hub.firewall);
    if (failed[hub.firewall])
      return drop(() => 'the firewall has failed', pass);
  }
  const route = speakerRoute(network, index, address, true);
  if (!route) {
    return drop(
      () =>
        `${elementId(packet, speaker.element)} has no route to ${formatAddress(
          address,
        )}`,
      pass,
    );
  }
  const { entry } = route;
  if (!entry.session && entry.origin.firewall) {
    return throughFirewall(packet, hub, pass, from);
  }
  if (entry.session || entry.origin.vnet === undefined) {
    return stepsAlong(packet, pass, entry);
  }
  const { vnet, nextHopIp, elements } = entry.origin;
  const here = [
    ...pass,
    ...elements.filter(each => each !== model.vnets[vnet].element),
  ];
  if (nextHopIp !== undefined) {
    const appliance = livingNva(network, nextHopIp);
    return after(
      here,
      toNva(packet, vnet, appliance, formatAddress(nextHopIp)),
      entry,
    );
  }
  return [{ pass: here, to: { at: 'vnet', vnet }, entry }];
}

/** The hub's firewall sends private traffic by every connection that the hub knows, and the rest to the internet. */
function throughFirewall(
  packet: Packet,
  hub: HubModel,
  pass: readonly number[],
  from: number,
): readonly Step[] {
  const { network, address } = packet;
  const { model, failed } = network;
  if (hub.firewall === undefined)
    return drop(() => 'the hub has no firewall', pass);
  const here = [...pass, hub.firewall];
  if (failed[hub.firewall]) return drop(() => 'the firewall has failed', here);
  const known = hub.tables.get(everyConnection);
  const route =
    known === undefined
      ? undefined
      : speakerRoute(network, known, address, true);
  if (route && known !== undefined && !route.entry.origin.firewall) {
    return fromHub(packet, known, from).map(step => ({
      ...step,
      pass: [...here, ...step.pass.filter(each => each !== hub.element)],
    }));
  }
  return isReserved(address)
    ? drop(() => 'the firewall has no route', here)
    : [{ pass: [...here, model.internet], to: { at: 'internet' } }];
}
