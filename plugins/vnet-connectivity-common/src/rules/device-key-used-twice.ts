import type { Rule } from './rule';

export const why =
  'The connections of a device are named after its key. Two devices of one key would be one resource in Azure.';

/** The devices of a site have different keys. */
export const deviceKeyUsedTwice: Rule = {
  id: 'device-key-used-twice',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'The VPN devices of a site have different keys',
  source: 'resourceNames',
  *check({ topology }) {
    for (const { key: site, devices } of topology.sites) {
      for (const [at, { key }] of devices.entries()) {
        const first = devices.findIndex(device => device.key === key);
        if (first === at) continue;
        yield {
          path: ['onPremises', 'sites', site, 'devices', at, 'key'],
          related: [['onPremises', 'sites', site, 'devices', first]],
          message: `${key} is the key of device ${first} and of device ${at} of on-premises site ${site}. Give one of them another key.`,
        };
      }
    }
  },
};
