import type { Rule } from './rule';

export const why =
  'With inspection every region gets a firewall. In a region without spokes it inspects nothing, but still costs money by the hour.';

/** A firewall without traffic costs as much as any other. */
export const firewallUnused: Rule = {
  id: 'firewall-unused',
  severity: 'warning',
  kind: 'advice',
  title: 'Every region with a firewall has spokes behind it',
  source: 'hubAndSpoke',
  dependsOn: [['inspection', 'via']],
  *check({ planned, topology }) {
    const behind = Object.values(planned.spokes).map(({ region }) => region);
    // Without any spokes `inspection-needs-spokes` says more.
    if (behind.length === 0) return;
    for (const { region } of topology.firewalls) {
      if (behind.includes(region)) continue;
      yield {
        path: ['regions', region],
        message: `Region ${region} gets an Azure Firewall, but no spoke is behind it. Put the workloads of the region into a spoke, or accept that the firewall waits for one.`,
      };
    }
  },
};
