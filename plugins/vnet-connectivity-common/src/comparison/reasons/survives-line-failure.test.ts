import { vpnTo } from '../../rules/__testUtils__/spec';
import { testReason } from './__testUtils__/test-reason';
import { survivesLineFailure } from './failures';

const options = { requirements: { surviveLineFailure: true } };
const twoDevices = {
  hq: {
    addressSpace: ['192.168.0.0/16'],
    devices: [10, 11].map(number => ({
      ipAddress: `203.0.113.${number}`,
      asn: 65050,
      bgpPeerAddress: `192.168.0.${number}`,
    })),
  },
};

testReason(survivesLineFailure, {
  says: [
    {
      option: 'global-peering/vpn-per-region',
      changes: vpnTo(),
      options,
      effect: 'unmet',
      weight: 0,
      text: '4 flows with it stop when device:hq/0 fails',
    },
    // With BGP the way leads through the other region.
    {
      option: 'vnet-to-vnet/vpn-per-region',
      changes: vpnTo(twoDevices),
      options,
      effect: 'for',
      weight: 2,
      text: 'when any one connection, device or circuit fails',
    },
  ],
  silent: [
    { option: 'global-peering/none', options },
    { option: 'global-peering/vpn-per-region', changes: vpnTo() },
  ],
});
