/** The ways in which regions can be connected. @public */
export const interconnectPatterns = [
  'global-peering',
  'vnet-to-vnet',
  'expressroute',
  'virtual-wan',
] as const;
/** A way to connect the regions. @public */
export type InterconnectPattern = (typeof interconnectPatterns)[number];

/** Their names in forms. */
export const patternLabels = {
  'global-peering': 'Global VNet peering',
  'vnet-to-vnet': 'VNet-to-VNet connection',
  expressroute: 'ExpressRoute',
  'virtual-wan': 'Virtual WAN',
} as const satisfies Readonly<Record<InterconnectPattern, string>>;

/** Their names in sentences about a network. @public */
export const patternNames = {
  'global-peering': 'Global VNet peering',
  'vnet-to-vnet': 'VNet-to-VNet connections',
  expressroute: 'ExpressRoute between the regions',
  'virtual-wan': 'Virtual WAN',
} as const satisfies Readonly<Record<InterconnectPattern, string>>;

/**
 * The default of forms and questions: Microsoft's advice for networks in different regions. Source: Choose between
 * virtual network peering and VPN gateways.
 *
 * @public
 */
export const defaultPattern = 'global-peering' satisfies InterconnectPattern;
