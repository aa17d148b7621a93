import { keyOfId, kindOfId } from 'backstage-plugin-vnet-connectivity-common';
import type { Message, FormatMessage } from './message';
import { message } from './message';

/** The names of the places of the example networks in a text. */
export const places = {
  weu: message('places.weu', 'West Europe'),
  neu: message('places.neu', 'North Europe'),
  sdc: message('places.sdc', 'Sweden Central'),
  app: message('places.app', "West Europe's spoke"),
  data: message('places.data', "North Europe's spoke"),
  hq: message('places.hq', 'the data centre'),
  ams: message('places.ams', 'Amsterdam'),
} as const;

const gateway = {
  one: message('stops.gateway.one', "{{place}}'s gateway"),
  both: message('stops.gateway.both', 'both gateways'),
} as const;

/** The names of elements on a path, by kind: of one element, or of those of both regions. */
export const stops = {
  'vpn-gateway': gateway,
  'er-gateway': gateway,
  hub: {
    one: message('stops.hub.one', "{{place}}'s hub"),
    both: message('stops.hub.both', 'both hubs'),
  },
  firewall: {
    one: message('stops.firewall.one', "{{place}}'s firewall"),
    both: message('stops.firewall.both', 'both firewalls'),
  },
  nva: {
    one: message('stops.appliance.one', "{{place}}'s appliance"),
    both: message('stops.appliance.both', 'both appliances'),
  },
  circuit: {
    one: message('stops.circuit.one', 'the peering location in {{place}}'),
  },
} as const;

/** `vnet:weu` as `West Europe`, `site:hq` as `the data centre`. */
export function placeName(
  formatMessage: FormatMessage,
  elementId: string,
): string {
  const key = keyOfId(elementId);
  const known: Readonly<Record<string, Message | undefined>> = places;
  const name = known[key];
  return name ? formatMessage(name) : key;
}

/**
 * Elements on a path, in words: `['vpn-gateway:neu']` as `North Europe's gateway`, those of two regions as `both
 * gateways`.
 *
 * @param ids - elements of one kind
 */
export function stopName(
  formatMessage: FormatMessage,
  ids: readonly string[],
): string {
  const kind = kindOfId(ids[0]);
  const known: Readonly<
    Record<string, { one: Message; both?: Message } | undefined>
  > = stops;
  const names = known[kind];
  if (!names) return kind;
  return ids.length > 1 && names.both
    ? formatMessage(names.both)
    : formatMessage(names.one, { place: placeName(formatMessage, ids[0]) });
}
