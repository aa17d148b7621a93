import type { SpecChanges } from './__testUtils__/spec';
import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { deviceAddress } from './device-address';

testRule(deviceAddress, {
  accepted: [
    {
      name: 'public addresses',
      changes: withDevices('203.0.113.10', '198.51.100.10'),
    },
    {
      name: 'a domain name, which Azure resolves',
      changes: withDevices('vpn.contoso.com'),
    },
  ],
  refused: [
    {
      name: 'text that is no address',
      changes: withDevices('vpn'),
      path: 'onPremises.sites.hq.devices[0].ipAddress',
      message: [
        'The ipAddress vpn of device 0 of on-premises site hq',
        'is neither an IPv4 address nor a domain name',
      ],
    },
    {
      name: 'no address yet',
      changes: withDevices(''),
      path: 'onPremises.sites.hq.devices[0].ipAddress',
      message: [
        'The ipAddress of device 0 of on-premises site hq is empty',
        'Write four numbers',
      ],
    },
    {
      name: 'a private address',
      changes: withDevices('192.168.0.1'),
      path: 'onPremises.sites.hq.devices[0].ipAddress',
      message: [
        'is not public (192.168.0.0/16, private)',
        'this version does not build',
      ],
    },
    {
      name: 'an address of the shared address space of providers',
      changes: withDevices('100.64.0.1'),
      path: 'onPremises.sites.hq.devices[0].ipAddress',
      message: 'is not public (100.64.0.0/10',
    },
    {
      name: 'a link-local address',
      changes: withDevices('169.254.21.1'),
      path: 'onPremises.sites.hq.devices[0].ipAddress',
      message: 'link-local',
    },
    {
      name: 'the same address for two devices',
      changes: withDevices('203.0.113.10', '203.0.113.10'),
      path: 'onPremises.sites.hq.devices[1].ipAddress',
      message: 'is that of device 0 of on-premises site hq as well',
    },
  ],
});

function withDevices(...addresses: string[]): SpecChanges {
  return vpnTo({
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: addresses.map((ipAddress, index) => ({
        ipAddress,
        asn: 65050,
        bgpPeerAddress: `192.168.0.${index + 1}`,
      })),
    },
  });
}
