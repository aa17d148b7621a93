import type { SpecChanges } from './__testUtils__/spec';
import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { bgpPeerIncomplete } from './bgp-peer-incomplete';

testRule(bgpPeerIncomplete, {
  accepted: [
    { name: 'a device with BGP', changes: vpnTo() },
    {
      name: 'a device without BGP',
      changes: withDevice({}),
    },
  ],
  refused: [
    {
      name: 'an ASN without an address',
      changes: withDevice({ asn: 65050 }),
      path: 'onPremises.sites.hq.devices[0].bgpPeerAddress',
      message: [
        'Device 0 of on-premises site hq has an asn, but no bgpPeerAddress',
        'or remove asn',
      ],
    },
    {
      name: 'an address without an ASN',
      changes: withDevice({ bgpPeerAddress: '192.168.0.1' }),
      path: 'onPremises.sites.hq.devices[0].asn',
      message: ['has a bgpPeerAddress, but no asn', 'remove bgpPeerAddress'],
    },
  ],
});

function withDevice(device: object): SpecChanges {
  return vpnTo({
    hq: {
      addressSpace: ['192.168.0.0/16'],
      devices: [{ ipAddress: '203.0.113.10', ...device }],
    },
  });
}
