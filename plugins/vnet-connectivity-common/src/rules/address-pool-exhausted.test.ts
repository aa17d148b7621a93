import {
  existingVnet,
  headquarters,
  manyRegions,
  vpnTo,
} from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { addressPoolExhausted } from './address-pool-exhausted';

testRule(addressPoolExhausted, {
  accepted: [
    {
      name: 'regions for which there is room',
      changes: manyRegions(3),
    },
    {
      name: 'regions that bring their own addresses although the pool is full',
      options: {
        pools: { pools: ['10.10.0.0/16'], virtualNetworkPrefixLength: 16 },
      },
    },
    {
      name: 'a region that gets a range of a pool within the summary of a site',
      changes: {
        ...vpnTo({ hq: { ...headquarters, addressSpace: ['10.0.0.0/8'] } }),
        regions: { sdc: { location: 'swedencentral' } },
      },
      options: {
        pools: { pools: ['10.43.0.0/16'], virtualNetworkPrefixLength: 20 },
      },
    },
    {
      name: 'a network that exists, which gets no range',
      changes: {
        regions: {
          weu: {
            addressSpace: undefined,
            existingVnetId: existingVnet('core'),
          },
        },
      },
      options: {
        pools: { pools: ['10.20.0.0/16'], virtualNetworkPrefixLength: 16 },
      },
    },
  ],
  refused: [
    {
      name: 'a region for which nothing is left',
      changes: { regions: { sdc: { location: 'swedencentral' } } },
      options: {
        pools: { pools: ['10.10.0.0/16'], virtualNetworkPrefixLength: 16 },
      },
      path: 'regions.sdc.addressSpace',
      message: ['no free /16 left for region sdc', 'Write an addressSpace'],
    },
    {
      name: 'regions that fit only with smaller ranges, which the fix writes down',
      changes: manyRegions(5),
      options: {
        pools: { pools: ['10.0.0.0/14'], virtualNetworkPrefixLength: 15 },
      },
      path: 'regions.r2.addressSpace',
      message: '3 regions: r2, r3 and r4',
    },
    {
      name: 'many regions in one finding',
      changes: manyRegions(600),
      path: 'regions.r272.addressSpace',
      message: '328 regions: r272, r273, r274 and 325 more',
    },
    {
      name: 'a region although a site has all that the pools have',
      changes: {
        ...vpnTo({ hq: { ...headquarters, addressSpace: ['10.0.0.0/8'] } }),
        regions: { sdc: { location: 'swedencentral' } },
      },
      options: {
        pools: { pools: ['10.0.0.0/8'], virtualNetworkPrefixLength: 16 },
      },
      path: 'regions.sdc.addressSpace',
      message: [
        'no free /16 left for region sdc',
        'Nothing is given away that a site has (10.0.0.0/8 of on-premises site hq)',
      ],
    },
    {
      name: 'pools that cannot be read',
      changes: { regions: { weu: { addressSpace: undefined } } },
      options: {
        pools: { pools: ['ten'], virtualNetworkPrefixLength: 16 },
      },
      path: 'regions.weu.addressSpace',
      message: 'The address pools (ten)',
    },
    {
      name: 'a region for which a smaller range is free',
      changes: { regions: { sdc: { location: 'swedencentral' } } },
      options: {
        pools: { pools: ['10.10.0.0/15'], virtualNetworkPrefixLength: 15 },
      },
      path: 'regions.sdc.addressSpace',
      message: 'no free /15 left',
      fix: 'Use free /16 ranges',
    },
    {
      name: 'spokes for which nothing is left',
      changes: { spokes: { app: { region: 'weu' }, data: { region: 'neu' } } },
      options: {
        pools: { pools: ['10.10.0.0/16'], virtualNetworkPrefixLength: 16 },
      },
      path: 'spokes.app.addressSpace',
      message: 'no free /22 left for 2 spokes: app and data',
    },
    {
      name: 'virtual hubs for which nothing is left',
      changes: { interconnect: { pattern: 'virtual-wan' } },
      options: {
        pools: { pools: ['10.10.0.0/16'], virtualNetworkPrefixLength: 16 },
      },
      path: 'regions.weu.hubAddressPrefix',
      message: 'no free /23 left for the virtual hubs of weu and neu',
    },
  ],
});
