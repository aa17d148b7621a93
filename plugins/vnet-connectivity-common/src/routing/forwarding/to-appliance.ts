import type { Network } from '../state';
import { livingLink } from './decision';
import type { Packet, Step } from './packet';
import { drop, elementId } from './packet';
import { admit } from './peering';

/** The appliance that answers at an address: of several behind a load balancer the first that lives. */
export function livingNva(
  { model, failed }: Network,
  address: number,
): number | undefined {
  const all = model.nvasByIp.get(address) ?? [];
  return all.find(nva => !failed[model.nvas[nva].element]) ?? all[0];
}

/** To an appliance in the same VNet or in one that is joined to it directly. */
export function toNva(
  packet: Packet,
  vnetIndex: number,
  nva: number | undefined,
  text?: string,
): readonly Step[] {
  const { model, failed } = packet.network;
  if (nva === undefined) return nothingAt(text);
  const { vnet, element } = model.nvas[nva];
  if (vnet === vnetIndex) return [{ pass: [], to: { at: 'nva', nva } }];
  const link = livingLink(model.vnets[vnetIndex], vnet, failed);
  if (!link) return notJoined(packet, vnetIndex, element);
  const admitted = admit(packet, link, false);
  return admitted.reason !== undefined
    ? [admitted]
    : [{ pass: admitted.pass, to: { at: 'nva', nva } }];
}

function nothingAt(text: string | undefined): Step[] {
  return drop(() => `nothing forwards at ${text}`);
}

function notJoined(packet: Packet, vnet: number, element: number): Step[] {
  return drop(
    () =>
      `${elementId(packet, element)} is not in a network that ${elementId(
        packet,
        packet.network.model.vnets[vnet].element,
      )} is joined to directly`,
  );
}
