import { asnReservedBy } from './asn';
import { sources } from './sources';

/** The capabilities and limits of an ExpressRoute gateway SKU. @public */
export interface ExpressRouteGatewaySku {
  readonly name: 'ErGw1AZ' | 'ErGw2AZ' | 'ErGw3AZ' | 'ErGwScale';
  /** Throughput in megabits per second; of one scale unit for ErGwScale. */
  readonly mbps: number;
  /** Most circuits that can be connected, from a least number of scale units on; other SKUs count as one unit. */
  readonly circuits: readonly {
    readonly fromScaleUnits: number;
    readonly most: number;
  }[];
  /** Most scale units; ErGwScale only. */
  readonly maxScaleUnits?: number;
  /** US dollars per hour (third-party capture, one region): an example, not a quote. */
  readonly hourlyUsd?: number;
}

/** The SKUs of ExpressRoute gateways, with their limits and prices. @public */
export const expressRouteGatewaySkus: readonly ExpressRouteGatewaySku[] = [
  {
    name: 'ErGw1AZ',
    mbps: 1000,
    circuits: [{ fromScaleUnits: 1, most: 4 }],
    hourlyUsd: 0.361,
  },
  {
    name: 'ErGw2AZ',
    mbps: 2000,
    circuits: [{ fromScaleUnits: 1, most: 8 }],
  },
  {
    name: 'ErGw3AZ',
    mbps: 10000,
    circuits: [{ fromScaleUnits: 1, most: 16 }],
    hourlyUsd: 2.151,
  },
  {
    name: 'ErGwScale',
    mbps: 1000,
    circuits: [
      { fromScaleUnits: 1, most: 4 },
      { fromScaleUnits: 2, most: 8 },
      { fromScaleUnits: 10, most: 16 },
    ],
    maxScaleUnits: 40,
  },
];
/** The document that states the SKUs of ExpressRoute gateways. @public */
export const expressRouteGatewaySkuSource = sources.expressRouteGateways;
/** The document that states the prices of ExpressRoute gateways. @public */
export const expressRouteGatewayPriceSource = sources.expressRoutePricing;

/** The SKU of this name, or undefined. @public */
export function findExpressRouteGatewaySku(
  name: string,
): ExpressRouteGatewaySku | undefined {
  return expressRouteGatewaySkus.find(sku => sku.name === name);
}

/**
 * Most circuits that a gateway can be connected to. ErGwScale is judged by the scale units that it always has, its
 * minimum.
 */
export function circuitsPerGateway(
  { circuits }: ExpressRouteGatewaySku,
  minScaleUnits = 1,
): number {
  return Math.max(
    0,
    ...circuits
      .filter(({ fromScaleUnits }) => fromScaleUnits <= minScaleUnits)
      .map(({ most }) => most),
  );
}

/** The scalable gateway, ErGwScale. */
export const scalableGateway = {
  /** Least minimum with which it scales by itself; below, minimum and maximum must both be 1. */
  leastToAutoscale: 2,
  /** Azure locations where it cannot be created. */
  missingIn: [
    'belgiumcentral',
    'eastus2',
    'japaneast',
    'qatarcentral',
    'southcentralus',
    'southeastasia',
    'westeurope',
    'westindia',
    'westus2',
  ],
  source: sources.expressRouteScalableGateway,
} as const;

/** Most circuits of one peering location that can be connected to one virtual network. */
export const circuitsOfOnePeeringLocation = {
  value: 4,
  source: sources.expressRouteGateways,
} as const;

/** Circuits on one gateway that need a GatewaySubnet of this size or larger. */
export const gatewaySubnetForManyCircuits = {
  circuits: 16,
  prefixLength: 26,
  source: sources.expressRouteGateways,
} as const;

/** Bandwidths of a circuit that a provider carries, megabits per second. @public */
export const providerCircuitMbps = {
  values: [50, 100, 200, 500, 1000, 2000, 5000, 10000],
  source: sources.expressRouteCircuits,
} as const;

/** Bandwidths of a circuit on ExpressRoute Direct, by that of the port; megabits per second. @public */
export const directCircuitMbps = {
  10000: [1000, 2000, 5000, 10000],
  100000: [5000, 10000, 40000, 100000],
  /** At some peering locations only, after enrolment. */
  400000: [5000, 10000, 40000, 100000, 200000, 400000],
  source: sources.expressRouteDirect,
} as const;

/** Tier of a circuit, which Azure calls its SKU. @public */
export type CircuitTier = 'Local' | 'Standard' | 'Premium';

/** Virtual networks that a Premium circuit links, from a bandwidth on. Connections of Global Reach count as well. */
const premiumLinks = [
  { fromMbps: 50, virtualNetworks: 20 },
  { fromMbps: 100, virtualNetworks: 25 },
  { fromMbps: 500, virtualNetworks: 40 },
  { fromMbps: 1000, virtualNetworks: 50 },
  { fromMbps: 2000, virtualNetworks: 60 },
  { fromMbps: 5000, virtualNetworks: 75 },
  { fromMbps: 10000, virtualNetworks: 100 },
] as const;

/** Virtual networks that a Local or Standard circuit links, whatever its bandwidth. */
const standardLinks = 10;

/** The reach of a circuit of each tier, and the number of virtual networks that it links. @public */
export const expressRouteCircuitTiers = {
  Local: {
    reach: 'one or two regions near the peering location',
    virtualNetworks: { from: standardLinks, to: standardLinks },
  },
  Standard: {
    reach: 'the regions of one geopolitical region',
    virtualNetworks: { from: standardLinks, to: standardLinks },
  },
  Premium: {
    reach: 'every region of the cloud',
    /** From a circuit of 50 Mbps to one of 10 Gbps and more. */
    virtualNetworks: {
      from: premiumLinks[0].virtualNetworks,
      to: premiumLinks[premiumLinks.length - 1].virtualNetworks,
    },
  },
} as const satisfies Record<CircuitTier, unknown>;
/** The document that states the tiers of circuits. @public */
export const expressRouteCircuitTierSource = sources.expressRouteFaq;

/**
 * Most virtual networks that a circuit links, connections of Global Reach included.
 * Source: {@link virtualNetworksPerCircuitSource}.
 */
export function virtualNetworksPerCircuit(
  tier: CircuitTier,
  bandwidthMbps: number,
): number {
  if (tier !== 'Premium') return standardLinks;
  const row = premiumLinks.filter(
    ({ fromMbps }) => fromMbps <= bandwidthMbps,
  ).length;
  return premiumLinks[Math.max(0, row - 1)].virtualNetworks;
}
export const virtualNetworksPerCircuitSource = sources.limits;

/** The values that private peering is configured with. */
export const privatePeering = {
  /** Each of the two links has a range of its own, of exactly this length, outside every virtual network. */
  prefixLength: 30,
  /** Addresses of a range: the first is the customer's router, the second Microsoft's. */
  customerAddress: 1,
  microsoftAddress: 2,
  /** VLAN ids that exist (IEEE 802.1Q); the same on both links, and of no other peering of the circuit. */
  vlanId: { first: 1, last: 4094 },
  microsoftAsn: 12076,
  /** ASNs that Microsoft keeps for itself. */
  reservedAsns: { first: 65515, last: 65520 },
  source: sources.expressRouteRouting,
} as const;

/**
 * The organisation that reserves this ASN, so that no peer of a circuit may have it; undefined where it can be used.
 */
export function circuitPeerAsnReservedBy(
  asn: number,
): 'Azure' | 'IANA' | undefined {
  const { first, last } = privatePeering.reservedAsns;
  // VPN gateways leave 65516 free, ExpressRoute does not.
  return asn >= first && asn <= last ? 'Azure' : asnReservedBy(asn);
}

/** An ExpressRoute and a VPN gateway in one virtual network. ExpressRoute is preferred for equal prefixes. */
export const expressRouteCoexistence = {
  /** Longest prefix of the GatewaySubnet. */
  gatewaySubnetPrefixLength: 27,
  source: sources.expressRouteCoexistence,
} as const;

/** The source of the statements on which parts of an ExpressRoute path are encrypted. @public */
export const expressRouteEncryptionSource = sources.expressRouteEncryption;
