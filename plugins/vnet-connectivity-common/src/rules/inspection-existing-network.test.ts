import { existingVnet } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { inspectionExistingNetwork } from './inspection-existing-network';

const inspection = { via: 'azure-firewall' };
const spokes = {
  app: {
    region: 'weu',
    addressSpace: ['10.11.0.0/16'],
    existingVnetId: existingVnet('app'),
  },
};
const existingRegion = {
  regions: {
    weu: {
      existingVnetId: existingVnet('core'),
      firewallSubnet: '10.10.255.0/26',
    },
  },
  spokes: { data: { region: 'neu' } },
};

testRule(inspectionExistingNetwork, {
  accepted: [
    {
      name: 'new spokes',
      changes: { spokes: { app: { region: 'weu' } }, inspection },
    },
    { name: 'spokes that exist, without inspection', changes: { spokes } },
    {
      name: 'networks that exist on virtual hubs',
      changes: {
        spokes,
        interconnect: { pattern: 'virtual-wan' },
        inspection,
      },
    },
    {
      name: 'a region whose gateway knows the way',
      changes: {
        ...existingRegion,
        interconnect: { pattern: 'vnet-to-vnet' },
        inspection,
      },
    },
  ],
  refused: [
    {
      name: 'a spoke that exists',
      changes: { spokes, inspection },
      path: 'spokes.app.existingVnetId',
      message:
        'rt-contoso-core-app is built, but this version does not change subnets',
    },
    {
      name: 'a peered region that exists',
      changes: { ...existingRegion, inspection },
      path: 'regions.weu.existingVnetId',
      message:
        'rt-contoso-core-weu-hub is built, but this version does not change subnets',
    },
  ],
});
