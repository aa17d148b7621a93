import { testRule } from './__testUtils__/test-rule';
import { natGatewayBypassed } from './nat-gateway-bypassed';

const spokes = {
  app: {
    region: 'weu',
    addressSpace: ['10.11.0.0/16'],
    subnets: { web: '10.11.1.0/24' },
  },
};
const inspection = { via: 'azure-firewall' };
const natGateways = { virtualNetworks: { natGateway: 'StandardV2' } };

testRule(natGatewayBypassed, {
  accepted: [
    { name: 'spokes without inspection', changes: { spokes, ...natGateways } },
    {
      name: 'NAT gateways in the hubs only, where the default route is Azure’s',
      changes: {
        ...natGateways,
        spokes: { app: { ...spokes.app, natGateway: 'none' } },
        inspection,
      },
    },
    {
      name: 'firewalls in virtual hubs, which inspect private traffic only',
      changes: {
        ...natGateways,
        interconnect: { pattern: 'virtual-wan' },
        spokes,
        inspection,
      },
    },
  ],
  refused: [
    {
      name: 'a spoke that sends everything to a firewall',
      changes: { ...natGateways, spokes, inspection },
      path: 'virtualNetworks.natGateway',
      message: ['spoke app', 'leads to the firewall of the region'],
      fix: 'Leave these NAT gateways out',
    },
    {
      name: 'a spoke that sends everything to an appliance',
      changes: {
        spokes: { app: { ...spokes.app, natGateway: 'Standard' } },
        regions: {
          weu: { nva: { ipAddress: '10.10.1.4' } },
          neu: { nva: { ipAddress: '10.20.1.4' } },
        },
        inspection: { via: 'nva' },
      },
      path: 'spokes.app.natGateway',
      message: 'leads to the appliance of the region',
      fix: 'Leave these NAT gateways out',
    },
  ],
});
