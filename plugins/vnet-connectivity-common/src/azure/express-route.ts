import type { Source } from './sources';
import { factsCheckedOn, sources } from './sources';

/** What an ExpressRoute gateway SKU can do. */
export interface ExpressRouteGatewaySku {
  readonly name: 'ErGw1AZ' | 'ErGw2AZ' | 'ErGw3AZ' | 'ErGwScale';
  /** Throughput in megabits per second; of one scale unit for ErGwScale. */
  readonly mbps: number;
  /** Most scale units; ErGwScale only. */
  readonly maxScaleUnits?: number;
  /** US dollars per hour (third-party capture, one region): an example, not a quote. */
  readonly hourlyUsd?: number;
}

export const expressRouteGatewaySkus: readonly ExpressRouteGatewaySku[] = [
  { name: 'ErGw1AZ', mbps: 1000, hourlyUsd: 0.361 },
  { name: 'ErGw2AZ', mbps: 2000 },
  { name: 'ErGw3AZ', mbps: 10000, hourlyUsd: 2.151 },
  { name: 'ErGwScale', mbps: 1000, maxScaleUnits: 40 },
];
export const expressRouteGatewaySkuSource = sources.expressRouteGateways;
export const expressRouteGatewayPriceSource = sources.expressRoutePricing;

/** How far a circuit of each tier reaches and how many virtual networks it links. */
export const expressRouteCircuitTiers = {
  Local: {
    reach: 'one or two regions near the peering location',
    virtualNetworks: { from: 10, to: 10 },
  },
  Standard: {
    reach: 'the regions of one geopolitical region',
    virtualNetworks: { from: 10, to: 10 },
  },
  Premium: {
    reach: 'every region of the cloud',
    /** From a circuit of 50 Mbps to one of 10 Gbps and more. */
    virtualNetworks: { from: 20, to: 100 },
  },
} as const;
export const expressRouteCircuitTierSource = sources.expressRouteFaq;

/** What encrypts an ExpressRoute path, and what does not. */
export const expressRouteEncryptionSource: Source = {
  title: 'About encryption for Azure ExpressRoute',
  url: 'https://learn.microsoft.com/azure/expressroute/expressroute-about-encryption',
  date: factsCheckedOn,
};
