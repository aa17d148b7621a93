import { testRule } from './__testUtils__/test-rule';
import { deviceKeyUsedTwice } from './device-key-used-twice';

const devices = (...keys: (string | undefined)[]) => ({
  onPremises: {
    via: 'vpn',
    sites: {
      hq: {
        addressSpace: ['192.168.0.0/16'],
        devices: keys.map((key, at) => ({
          ...(key === undefined ? {} : { key }),
          ipAddress: `203.0.113.${at + 1}`,
          asn: 65050,
          bgpPeerAddress: `192.168.0.${at + 1}`,
        })),
      },
    },
  },
});

testRule(deviceKeyUsedTwice, {
  accepted: [
    { name: 'devices without keys', changes: devices(undefined, undefined) },
    { name: 'different keys', changes: devices('a', 'b') },
    {
      name: 'a key that is the place of another device, which gets another one',
      changes: devices('1', undefined),
    },
  ],
  refused: [
    {
      name: 'the same key twice',
      changes: devices('a', 'b', 'a'),
      path: 'onPremises.sites.hq.devices[2].key',
      message: 'a is the key of device 0 and of device 2',
    },
  ],
});
