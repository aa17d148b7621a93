import type { SpecChanges } from './__testUtils__/spec';
import { expressRouteTo, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { multipleDevicesNeedBgp } from './multiple-devices-need-bgp';

testRule(multipleDevicesNeedBgp, {
  accepted: [
    { name: 'one device without BGP', changes: withDevices({}) },
    {
      name: 'two devices with BGP',
      changes: withDevices(
        { asn: 65050, bgpPeerAddress: '192.168.0.1' },
        { asn: 65050, bgpPeerAddress: '192.168.0.2' },
      ),
    },
    {
      name: 'half of the settings of BGP, which another rule reports',
      changes: withDevices(
        { asn: 65050 },
        { asn: 65050, bgpPeerAddress: '192.168.0.2' },
      ),
    },
    {
      name: 'two devices without BGP in Virtual WAN, where they share the addresses',
      changes: {
        interconnect: { pattern: 'virtual-wan' },
        onPremises: {
          via: 'vpn',
          sites: {
            hq: {
              addressSpace: ['192.168.0.0/16'],
              devices: [
                { ipAddress: '203.0.113.10' },
                { ipAddress: '203.0.113.11' },
              ],
            },
          },
        },
      },
    },
  ],
  refused: [
    {
      name: 'two devices of which one has no BGP',
      changes: withDevices({ asn: 65050, bgpPeerAddress: '192.168.0.1' }, {}),
      path: 'onPremises.sites.hq.devices[1]',
      message: 'device 1 has no asn and no bgpPeerAddress. Add both',
    },
    {
      name: 'two devices with BGP at gateways without it',
      changes: {
        gateways: { vpn: { bgp: false } },
        ...withDevices(
          { asn: 65050, bgpPeerAddress: '192.168.0.1' },
          { asn: 65050, bgpPeerAddress: '192.168.0.2' },
        ),
      },
      path: 'gateways.vpn.bgp',
      message: 'gateways.vpn.bgp is false',
      fix: 'Switch BGP on',
    },
    {
      name: 'two devices without BGP at gateways without it',
      changes: {
        gateways: { vpn: { bgp: false } },
        ...withDevices({}, {}),
      },
      path: 'onPremises.sites.hq.devices[0]',
      message: 'and gateways.vpn.bgp is false',
    },
    {
      name: 'two devices without BGP as backup of ExpressRoute',
      changes: expressRouteTo(
        {},
        {
          backup: 'vpn',
          sites: {
            hq: {
              addressSpace: ['192.168.0.0/16'],
              devices: [
                { ipAddress: '203.0.113.10' },
                { ipAddress: '203.0.113.11' },
              ],
            },
          },
        },
      ),
      path: 'onPremises.sites.hq.devices[0]',
      message: 'device 0 has no asn',
    },
  ],
});

function withDevices(...devices: object[]): SpecChanges {
  return vpnTo({
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: devices.map((device, index) => ({
        ipAddress: `203.0.113.${index + 10}`,
        ...device,
      })),
    },
  });
}
