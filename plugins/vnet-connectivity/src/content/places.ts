/** What the places of the example networks are called in a text. */
const names: Readonly<Record<string, string>> = {
  weu: 'West Europe',
  neu: 'North Europe',
  sdc: 'Sweden Central',
  frc: 'France Central',
  app: "West Europe's spoke",
  data: "North Europe's spoke",
  hq: 'the data centre',
  ams: 'Amsterdam',
};

/** `vnet:weu` as `West Europe`, `site:hq` as `the data centre`. */
export function placeName(elementId: string): string {
  const key = elementId.slice(elementId.indexOf(':') + 1);
  return names[key] ?? key;
}

const stops: Readonly<Record<string, readonly [one: string, both: string]>> = {
  'vpn-gateway': ['gateway', 'both gateways'],
  'er-gateway': ['gateway', 'both gateways'],
  hub: ['hub', 'both hubs'],
  firewall: ['firewall', 'both firewalls'],
  nva: ['appliance', 'both appliances'],
};

/**
 * What traffic passes, in words: `['vpn-gateway:neu']` as `North Europe's gateway`, those of two regions as `both gateways`.
 *
 * @param ids - elements of one kind
 */
export function stopName(ids: readonly string[]): string {
  const [kind] = ids[0].split(':');
  if (kind === 'circuit') return `the peering location in ${placeName(ids[0])}`;
  const [one, both] = stops[kind] ?? [kind, kind];
  return ids.length > 1 ? both : `${placeName(ids[0])}'s ${one}`;
}
