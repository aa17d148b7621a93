/** The ways in which regions can be connected. */
export const interconnectPatterns = [
  'global-peering',
  'vnet-to-vnet',
  'expressroute',
  'virtual-wan',
] as const;
export type InterconnectPattern = (typeof interconnectPatterns)[number];
