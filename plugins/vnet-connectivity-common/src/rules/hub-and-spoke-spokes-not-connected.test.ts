import { vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { hubAndSpokeSpokesNotConnected } from './hub-and-spoke-spokes-not-connected';

testRule(hubAndSpokeSpokesNotConnected, {
  accepted: [
    {
      name: 'a hub with one spoke',
      changes: {
        interconnect: { topology: 'hub-and-spoke', hub: 'weu' },
      },
    },
    {
      name: 'a mesh of three regions',
      changes: { regions: { sdc: { location: 'swedencentral' } } },
    },
    {
      name: 'VNet-to-VNet connections with BGP, which pass routes on',
      changes: {
        regions: { sdc: { location: 'swedencentral' } },
        interconnect: {
          pattern: 'vnet-to-vnet',
          topology: 'hub-and-spoke',
          hub: 'weu',
        },
      },
    },
  ],
  refused: [
    {
      name: 'two spokes',
      changes: {
        regions: { sdc: { location: 'swedencentral' } },
        interconnect: { topology: 'hub-and-spoke', hub: 'weu' },
      },
      path: 'interconnect.topology',
      message: [
        'The spokes neu and sdc reach the hub weu, but not each other',
        'mesh',
        'virtual-wan',
      ],
      fix: 'Connect every region with every other (mesh)',
    },
    {
      name: 'two spokes that use the gateway of the hub, which the fix keeps',
      changes: {
        regions: { sdc: { location: 'swedencentral' } },
        interconnect: { topology: 'hub-and-spoke', hub: 'weu' },
        ...vpnTo(undefined, { gateways: 'transit' }),
      },
      path: 'interconnect.topology',
      message: 'peering is not transitive',
      fix: 'Connect every region with every other (mesh)',
    },
    {
      name: 'VNet-to-VNet connections without BGP',
      changes: {
        regions: { sdc: { location: 'swedencentral' } },
        interconnect: {
          pattern: 'vnet-to-vnet',
          topology: 'hub-and-spoke',
          hub: 'weu',
          bgp: false,
        },
      },
      path: 'interconnect.topology',
      message: 'without BGP a connection joins only its two networks',
      fix: 'Connect every region with every other (mesh)',
    },
  ],
});
