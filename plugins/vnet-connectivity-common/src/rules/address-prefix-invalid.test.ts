import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { addressPrefixInvalid } from './address-prefix-invalid';

testRule(addressPrefixInvalid, {
  accepted: [
    {
      name: 'ranges of networks, subnets and sites in CIDR notation',
      changes: {
        regions: {
          weu: {
            subnets: { app: '10.10.1.0/24' },
            gatewaySubnet: '10.10.255.0/27',
          },
        },
        ...vpnTo(),
      },
    },
  ],
  refused: [
    {
      name: 'a prefix length beyond 32',
      changes: { regions: { weu: { addressSpace: ['10.0.0.0/33'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: [
        '10.0.0.0/33 of region weu has the prefix length 33',
        'from 0 to 32',
      ],
    },
    {
      name: 'a range that does not start at its first address',
      changes: { regions: { weu: { addressSpace: ['10.10.1.0/16'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: 'Write 10.10.0.0/16.',
      fix: 'Write 10.10.0.0/16 for region weu',
    },
    {
      name: 'an address without a length',
      changes: { regions: { weu: { addressSpace: ['10.10.0.0'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: 'has no prefix length',
      fix: 'Write 10.10.0.0/16 for region weu',
    },
    {
      name: 'a range with spaces around it, which Terraform would not read',
      changes: { regions: { weu: { addressSpace: [' 10.10.0.0/16'] } } },
      path: 'regions.weu.addressSpace[0]',
      message: 'not written in the usual form',
      fix: 'Write 10.10.0.0/16 for region weu',
    },
    {
      name: 'an IPv6 range',
      changes: { regions: { weu: { addressSpace: ['fd00::/48'] } } },
      path: 'regions.weu.addressSpace[0]',
      message:
        'is an IPv6 range, which this version does not build; write an IPv4 range',
    },
    {
      name: 'an unreadable subnet',
      changes: { regions: { weu: { subnets: { app: 'all of it' } } } },
      path: 'regions.weu.subnets.app',
      message: '"all of it" of subnet app in region weu is no IPv4 range',
    },
    {
      name: 'an unreadable GatewaySubnet',
      changes: { regions: { weu: { gatewaySubnet: '10.10.256.0/27' } } },
      path: 'regions.weu.gatewaySubnet',
      message: '10.10.256.0/27 of the GatewaySubnet in region weu',
    },
    {
      name: 'an unreadable range of a site',
      changes: vpnTo({
        hq: {
          addressSpace: ['192.168.0.0/16', '192.168.1.1/24'],
          devices: [{ ipAddress: '203.0.113.10' }],
        },
      }),
      path: 'onPremises.sites.hq.addressSpace[1]',
      message: 'of on-premises site hq',
      fix: 'Write 192.168.1.0/24 for on-premises site hq',
    },
  ],
});
