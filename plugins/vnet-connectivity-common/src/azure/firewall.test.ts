import { findFirewallTier, firewallTiers } from './firewall';

describe('firewallTiers', () => {
  it('are larger from one to the next, so that the first that fits is the smallest', () => {
    expect(firewallTiers.map(({ name }) => name)).toEqual([
      'Basic',
      'Standard',
      'Premium',
    ]);
    for (const [index, tier] of firewallTiers.slice(1).entries()) {
      expect(tier.mbps).toBeGreaterThan(firewallTiers[index].mbps);
    }
  });

  it('never promise one connection, or a firewall that has not scaled out, more than the whole', () => {
    for (const tier of firewallTiers) {
      const { mbps, connectionMbps, initialMbps = mbps } = tier;
      expect(connectionMbps).toBeLessThanOrEqual(initialMbps);
      expect(initialMbps).toBeLessThanOrEqual(mbps);
    }
  });

  it('are found by name', () => {
    expect(findFirewallTier('Premium')?.mbps).toBe(100000);
    expect(findFirewallTier('premium')).toBeUndefined();
  });
});
