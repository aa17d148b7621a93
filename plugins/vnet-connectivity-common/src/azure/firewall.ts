import { sources } from './sources';

/** The capabilities of a tier of Azure Firewall. Its subnet is one of {@link serviceSubnets}. @public */
export interface FirewallTier {
  readonly name: 'Basic' | 'Standard' | 'Premium';
  /** Most throughput, megabits per second; for Premium without intrusion prevention in deny mode. */
  readonly mbps: number;
  /** Most throughput before it has scaled out, megabits per second; absent where it does not scale. */
  readonly initialMbps?: number;
  /** Most throughput of one TCP connection, megabits per second. */
  readonly connectionMbps: number;
  /** Most throughput with intrusion prevention in deny mode, megabits per second; Premium only. */
  readonly mbpsWithIntrusionPrevention?: number;
  /** Always has a management NIC, and with it a management subnet. */
  readonly managementNic: boolean;
  /** Price of its deployment, US dollars an hour, in a virtual network or hub; absent where none is known. */
  readonly hourlyUsd?: number;
}

/** Tiers of Azure Firewall, from the smallest. Source: {@link firewallTierSource}. @public */
export const firewallTiers: readonly FirewallTier[] = [
  { name: 'Basic', mbps: 250, connectionMbps: 250, managementNic: true },
  {
    name: 'Standard',
    mbps: 30000,
    initialMbps: 3000,
    connectionMbps: 1500,
    managementNic: false,
    hourlyUsd: 1.25,
  },
  {
    name: 'Premium',
    mbps: 100000,
    initialMbps: 18000,
    connectionMbps: 9000,
    mbpsWithIntrusionPrevention: 22000,
    managementNic: false,
    hourlyUsd: 1.75,
  },
];
export const firewallTierSource = sources.firewallPerformance;

/**
 * The price of traffic through a firewall of any tier but Basic, US dollars a gigabyte, and the source of all prices of
 * tiers.
 */
export const firewallPrices = {
  processedUsdPerGb: 0.016,
  source: sources.firewallPricing,
} as const;

/**
 * Changes between the tiers Standard and Premium: "zero downtime", also by Terraform's `sku_tier`, with a policy of the new
 * tier. Where Azure does not offer that, such as in Southeast Asia with availability zones, the firewall is deallocated and
 * allocated by hand, "typically 20-30 minutes".
 */
export const firewallTierChange = {
  minutesByHand: 30,
  byHandIn: 'southeastasia',
  source: sources.firewallSkuChange,
} as const;

/** The tier of this name, or undefined. */
export function findFirewallTier(name: string): FirewallTier | undefined {
  return firewallTiers.find(tier => tier.name === name);
}
