import type { Rule } from './rule';

export const why =
  'A VPN tunnel ends at a device on-premises. Azure must know its public address.';

/** A tunnel needs a device at its other end. */
export const siteNeedsDevice: Rule = {
  id: 'site-needs-device',
  severity: 'error',
  kind: 'incomplete',
  title: 'Sites that are connected by VPN have a VPN device',
  source: 'vpnGatewaySettings',
  dependsOn: [['onPremises', 'via']],
  // For VPN as a backup, `backup-needs-devices` reports it.
  *check({ planned }) {
    const { via, sites } = planned.onPremises;
    if (via !== 'vpn') return;
    for (const [site, { devices }] of Object.entries(sites)) {
      if (devices.length > 0) continue;
      yield {
        path: ['onPremises', 'sites', site, 'devices'],
        message: `Site ${site} has no VPN device. Add one with its public address, for example devices: [{ ipAddress: 203.0.113.10 }].`,
        plain: `Site ${site} has no VPN device. Add one with its public IP address, for example 203.0.113.10.`,
      };
    }
  },
};
