import { patternOf } from '../patterns';
import { usesSiteVpn } from '../topology';
import type { Rule } from './rule';

export const why =
  'Without BGP the addresses behind a device are configured at the gateway, and Azure does not allow the same addresses behind two devices. With BGP each device announces its ranges, and the other takes over when it fails.';

/** Two ways to the same addresses need BGP to tell which of them works. */
export const multipleDevicesNeedBgp: Rule = {
  id: 'multiple-devices-need-bgp',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'Sites with more than one device use BGP',
  source: 'vpnHighlyAvailable',
  *check({ planned }) {
    const { sites } = planned.onPremises;
    // The links of a site in Virtual WAN share its addresses, with BGP and without.
    if (!usesSiteVpn(planned) || patternOf(planned).virtualHubs) return;
    const { bgp } = planned.gateways.vpn;
    for (const [site, { devices }] of Object.entries(sites)) {
      const without = devices.findIndex(
        ({ asn, bgpPeerAddress }) =>
          asn === undefined && bgpPeerAddress === undefined,
      );
      if (devices.length < 2 || (bgp && without < 0)) continue;
      yield without < 0
        ? {
            path: ['gateways', 'vpn', 'bgp'],
            related: [['onPremises', 'sites', site, 'devices']],
            message: `Site ${site} has ${devices.length} devices, which needs BGP, but gateways.vpn.bgp is false. Switch it on, or list one device only.`,
            fix: {
              title: 'Switch BGP on',
              changes: [{ path: ['gateways', 'vpn', 'bgp'], value: true }],
            },
          }
        : {
            path: ['onPremises', 'sites', site, 'devices', without],
            related: [['gateways', 'vpn', 'bgp']],
            message: `Site ${site} has ${
              devices.length
            } devices, which needs BGP, but device ${without} has no asn and no bgpPeerAddress${
              bgp ? '' : ' and gateways.vpn.bgp is false'
            }. Add both for each device, or list one device only.`,
          };
    }
  },
};
