import type { Rule } from './rule';

export const why =
  'A VPN tunnel ends at a device on-premises. A site without one has no backup, and is cut off with its circuit.';

/** The backup of a site ends at a device there. */
export const backupNeedsDevices: Rule = {
  id: 'backup-needs-devices',
  severity: 'error',
  kind: 'incomplete',
  title: 'Sites with a VPN as backup have a VPN device',
  source: 'expressRouteCoexistence',
  dependsOn: [['onPremises', 'backup']],
  *check({ planned }) {
    const { via, backup, sites } = planned.onPremises;
    if (via !== 'expressroute' || backup !== 'vpn') return;
    for (const [site, { devices }] of Object.entries(sites)) {
      if (devices.length > 0) continue;
      yield {
        path: ['onPremises', 'sites', site, 'devices'],
        message: `onPremises.backup is vpn, but site ${site} has no VPN device. Add one with its public address, for example devices: [{ ipAddress: 203.0.113.10 }], or remove onPremises.backup.`,
        plain: `“A VPN as backup” is on, but site ${site} has no VPN device. Add one with its public IP address, for example 203.0.113.10, or switch the backup off.`,
      };
    }
  },
};
