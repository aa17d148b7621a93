import { sources } from './sources';

/** What a tier of Azure Firewall can do. The subnet that it stands in: {@link serviceSubnets}. */
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
}

/** Tiers of Azure Firewall, from the smallest. Source: {@link firewallTierSource}. */
export const firewallTiers: readonly FirewallTier[] = [
  { name: 'Basic', mbps: 250, connectionMbps: 250, managementNic: true },
  {
    name: 'Standard',
    mbps: 30000,
    initialMbps: 3000,
    connectionMbps: 1500,
    managementNic: false,
  },
  {
    name: 'Premium',
    mbps: 100000,
    initialMbps: 18000,
    connectionMbps: 9000,
    mbpsWithIntrusionPrevention: 22000,
    managementNic: false,
  },
];
export const firewallTierSource = sources.firewallPerformance;

/** The tier of this name, or undefined. */
export function findFirewallTier(name: string): FirewallTier | undefined {
  return firewallTiers.find(tier => tier.name === name);
}
