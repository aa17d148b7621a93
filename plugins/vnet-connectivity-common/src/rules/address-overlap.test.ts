import {
  existingVnet,
  expressRouteTo,
  headquarters,
  manyRegions,
  subscriptions,
  vpnTo,
} from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { addressOverlap } from './address-overlap';

testRule(addressOverlap, {
  accepted: [
    {
      name: 'ranges that are next to each other',
      changes: {
        regions: { weu: { addressSpace: ['10.21.0.0/16'] } },
      },
    },
    {
      name: 'a site that lists a range and a part of it',
      changes: vpnTo({
        hq: {
          addressSpace: ['192.168.0.0/16', '192.168.1.0/24'],
          devices: [{ ipAddress: '203.0.113.10' }],
        },
      }),
    },
    {
      name: 'a summary that a site announces by BGP, with the networks of Azure in it',
      changes: vpnTo({
        hq: { ...headquarters, addressSpace: ['10.0.0.0/8', '192.168.0.0/16'] },
      }),
    },
    {
      name: 'a summary that a site announces over a circuit',
      changes: {
        ...expressRouteTo({}),
        onPremises: {
          via: 'expressroute',
          sites: { hq: { addressSpace: ['10.0.0.0/8'] } },
        },
      },
    },
    {
      name: 'a summary of one site that holds another site, both announced by BGP',
      changes: vpnTo({
        hq: { ...headquarters, addressSpace: ['192.168.0.0/16'] },
        lab: {
          addressSpace: ['192.168.1.0/24'],
          devices: [
            {
              ipAddress: '203.0.113.11',
              asn: 65060,
              bgpPeerAddress: '192.168.1.1',
            },
          ],
        },
      }),
    },
    {
      name: 'ranges that cannot be read, which another rule reports',
      changes: { regions: { weu: { addressSpace: ['10.20.0.0'] } } },
    },
    {
      name: 'the links of a circuit within the site at its end',
      changes: expressRouteTo({
        privatePeering: {
          peerAsn: 65050,
          primaryPrefix: '192.168.255.0/30',
          secondaryPrefix: '192.168.255.4/30',
          vlanId: 100,
        },
      }),
    },
  ],
  refused: [
    {
      name: 'two regions with the same range',
      changes: { regions: { neu: { addressSpace: ['10.10.0.0/16'] } } },
      path: 'regions.neu.addressSpace[0]',
      related: ['regions.weu.addressSpace[0]'],
      message: [
        '10.10.0.0/16 of region neu overlaps 10.10.0.0/16 of region weu',
        'for example 10.0.0.0/16',
      ],
      fix: 'Use 10.0.0.0/16 for region neu',
    },
    {
      name: 'a region inside another, and takes its subnets along',
      changes: {
        regions: {
          neu: {
            addressSpace: ['10.10.128.0/17'],
            subnets: { app: '10.10.129.0/24' },
            gatewaySubnet: '10.10.255.224/27',
          },
        },
      },
      path: 'regions.neu.addressSpace[0]',
      related: ['regions.weu.addressSpace[0]'],
      message: '10.10.128.0/17 of region neu overlaps 10.10.0.0/16',
      fix: 'Use 10.0.0.0/17 for region neu',
    },
    {
      name: 'a region within the addresses that are written into a local network gateway, and moves the region',
      changes: vpnTo({
        hq: {
          addressSpace: ['10.0.0.0/8'],
          devices: [{ ipAddress: '203.0.113.10' }],
        },
      }),
      count: 2,
      path: 'regions.weu.addressSpace[0]',
      related: ['onPremises.sites.hq.addressSpace[0]'],
      message: [
        'overlaps 10.0.0.0/8 of on-premises site hq',
        'Or let hq announce its ranges by BGP',
      ],
      fix: 'Use 172.16.0.0/16 for region weu',
    },
    {
      name: 'a region with exactly the addresses that a site announces',
      changes: vpnTo({
        hq: { ...headquarters, addressSpace: ['10.10.0.0/16'] },
      }),
      path: 'regions.weu.addressSpace[0]',
      related: ['onPremises.sites.hq.addressSpace[0]'],
      message: [
        'overlaps 10.10.0.0/16 of on-premises site hq',
        'NAT rules of a VPN gateway',
        'this version does not build them',
      ],
      fix: 'Use 10.0.0.0/16 for region weu',
    },
    {
      name: 'a site that announces a part of the addresses of a region',
      changes: vpnTo({
        hq: { ...headquarters, addressSpace: ['10.10.8.0/24'] },
      }),
      path: 'regions.weu.addressSpace[0]',
      related: ['onPremises.sites.hq.addressSpace[0]'],
      message: 'overlaps 10.10.8.0/24 of on-premises site hq',
      fix: 'Use 10.0.0.0/16 for region weu',
    },
    {
      name: 'two sites that announce the same addresses',
      changes: vpnTo({
        hq: headquarters,
        lab: {
          addressSpace: ['192.168.0.0/16'],
          devices: [
            {
              ipAddress: '203.0.113.11',
              asn: 65060,
              bgpPeerAddress: '192.168.0.2',
            },
          ],
        },
      }),
      path: 'onPremises.sites.lab.addressSpace[0]',
      related: ['onPremises.sites.hq.addressSpace[0]'],
      message: 'Give on-premises site lab a range of its own.',
    },
    {
      name: 'two sites with the same addresses, which only a person can change',
      changes: vpnTo({
        hq: {
          addressSpace: ['192.168.0.0/16'],
          devices: [{ ipAddress: '203.0.113.10' }],
        },
        lab: {
          addressSpace: ['192.168.1.0/24'],
          devices: [{ ipAddress: '203.0.113.11' }],
        },
      }),
      path: 'onPremises.sites.lab.addressSpace[0]',
      related: ['onPremises.sites.hq.addressSpace[0]'],
      message: 'Give on-premises site lab a range of its own.',
    },
    {
      name: 'a region that lists a part of its own range',
      changes: {
        regions: { weu: { addressSpace: ['10.10.0.0/16', '10.10.1.0/24'] } },
      },
      path: 'regions.weu.addressSpace[1]',
      related: ['regions.weu.addressSpace[0]'],
      message: 'overlaps 10.10.0.0/16 of the same region. Remove 10.10.1.0/24',
      fix: 'Remove 10.10.1.0/24 from region weu',
    },
    {
      name: 'a region that lists a part of its own range first',
      changes: {
        regions: { weu: { addressSpace: ['10.10.1.0/24', '10.10.0.0/16'] } },
      },
      path: 'regions.weu.addressSpace[1]',
      related: ['regions.weu.addressSpace[0]'],
      message: 'Remove 10.10.1.0/24',
      fix: 'Remove 10.10.1.0/24 from region weu',
    },
    {
      name: 'many regions with one range, in a number of findings that can be read',
      changes: manyRegions(600, {
        location: 'westeurope',
        addressSpace: ['10.0.0.0/16'],
      }),
      path: 'regions.r1.addressSpace[0]',
      related: ['regions.r0.addressSpace[0]'],
      message: '10.0.0.0/16 of region r1 overlaps 10.0.0.0/16 of region r0',
      fix: 'Use 10.1.0.0/16 for region r1',
      count: 26,
    },
    {
      name: 'a spoke with a range of another region',
      changes: {
        spokes: { app: { region: 'weu', addressSpace: ['10.20.0.0/20'] } },
      },
      path: 'spokes.app.addressSpace[0]',
      related: ['regions.neu.addressSpace[0]'],
      message: '10.20.0.0/20 of spoke app overlaps 10.20.0.0/16 of region neu',
      fix: 'Use 10.0.0.0/20 for spoke app',
    },
    {
      name: 'a new network with the range of one that exists, whatever their order',
      changes: {
        regions: {
          neu: {
            addressSpace: ['10.10.0.0/16'],
            existingVnetId: existingVnet('core'),
            subscriptionId: subscriptions.a,
          },
        },
      },
      path: 'regions.weu.addressSpace[0]',
      related: ['regions.neu.addressSpace[0]'],
      message: '10.10.0.0/16 of region weu overlaps 10.10.0.0/16 of region neu',
      fix: 'Use 10.0.0.0/16 for region weu',
    },
    {
      name: 'two networks that exist, neither of which can move',
      changes: {
        regions: {
          weu: { existingVnetId: existingVnet('weu') },
          neu: {
            addressSpace: ['10.10.0.0/16'],
            existingVnetId: existingVnet('neu'),
          },
        },
      },
      path: 'regions.neu.addressSpace[0]',
      related: ['regions.weu.addressSpace[0]'],
      message: 'Both exist already: give one of them other addresses first',
    },
    {
      name: 'a virtual hub with a range of a network',
      changes: {
        regions: { weu: { hubAddressPrefix: '10.20.0.0/23' } },
        interconnect: { pattern: 'virtual-wan' },
      },
      path: 'regions.weu.hubAddressPrefix',
      related: ['regions.neu.addressSpace[0]'],
      message: 'of the virtual hub of region weu overlaps 10.20.0.0/16',
      fix: 'Use 10.0.2.0/23 for the virtual hub of region weu',
    },
    {
      name: 'two links of a circuit with one range',
      changes: expressRouteTo({
        privatePeering: {
          peerAsn: 65050,
          primaryPrefix: '172.31.0.0/30',
          secondaryPrefix: '172.31.0.0/30',
          vlanId: 100,
        },
      }),
      path: 'circuits.ams.privatePeering.secondaryPrefix',
      related: ['circuits.ams.privatePeering.primaryPrefix'],
      message: 'Give the secondary link of circuit ams a range of its own.',
    },
  ],
});
