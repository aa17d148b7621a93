import type { SpecChanges } from './__testUtils__/spec';
import { headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { bgpPeerAddress } from './bgp-peer-address';

testRule(bgpPeerAddress, {
  accepted: [
    {
      name: 'an address of each device on-premises',
      changes: withAddresses('192.168.0.1', '192.168.0.2'),
    },
    {
      name: 'an address outside the site, such as that of a loopback interface',
      changes: withAddresses('172.31.255.1'),
    },
  ],
  refused: [
    {
      name: 'text that is no address',
      changes: withAddresses('192.168.0.0/30'),
      path: 'onPremises.sites.hq.devices[0].bgpPeerAddress',
      message: [
        'The bgpPeerAddress 192.168.0.0/30 of device 0 of on-premises site hq',
        'is not an IPv4 address',
      ],
    },
    {
      name: 'a link-local address',
      changes: withAddresses('169.254.21.2'),
      path: 'onPremises.sites.hq.devices[0].bgpPeerAddress',
      message: ['APIPA', 'Give the device another BGP address'],
    },
    {
      name: 'a multicast address',
      changes: withAddresses('224.0.0.5'),
      path: 'onPremises.sites.hq.devices[0].bgpPeerAddress',
      message: 'that no device can have',
    },
    {
      name: "the device's public address",
      changes: withAddresses('203.0.113.10'),
      path: 'onPremises.sites.hq.devices[0].bgpPeerAddress',
      message: "is the device's public address",
    },
    {
      name: 'an address of a virtual network',
      changes: withAddresses('10.20.0.4'),
      path: 'onPremises.sites.hq.devices[0].bgpPeerAddress',
      message: 'lies in the address space of region neu',
    },
    {
      name: 'one address for two devices',
      changes: withAddresses('192.168.0.1', '192.168.0.1'),
      path: 'onPremises.sites.hq.devices[1].bgpPeerAddress',
      message: 'is that of device 0 of on-premises site hq as well',
    },
    {
      name: 'an address of a spoke',
      changes: {
        spokes: { app: { region: 'weu', addressSpace: ['10.11.0.0/16'] } },
        ...vpnTo({
          hq: {
            ...headquarters,
            devices: [
              { ...headquarters.devices[0], bgpPeerAddress: '10.11.0.4' },
            ],
          },
        }),
      },
      path: 'onPremises.sites.hq.devices[0].bgpPeerAddress',
      message: 'lies in the address space of spoke app',
    },
  ],
});

function withAddresses(...addresses: string[]): SpecChanges {
  return vpnTo({
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: addresses.map((address, index) => ({
        ipAddress: `203.0.113.${index + 10}`,
        asn: 65050,
        bgpPeerAddress: address,
      })),
    },
  });
}
