import { testRule } from './__testUtils__/test-rule';
import { subnetRouteTable } from './subnet-route-table';

const app = {
  region: 'weu',
  addressSpace: ['10.11.0.0/16'],
  subnets: { web: '10.11.1.0/24' },
};
const routeTableId =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/routeTables/of-others';
const spokes = { app: { ...app, subnetSettings: { web: { routeTableId } } } };
const inspection = { via: 'azure-firewall' };

testRule(subnetRouteTable, {
  accepted: [
    { name: 'a route table without inspection', changes: { spokes } },
    {
      name: 'inspection without another route table',
      changes: {
        spokes: { app: { ...app, subnetSettings: { web: {} } } },
        inspection,
      },
    },
  ],
  refused: [
    {
      name: 'both on one subnet',
      changes: { spokes, inspection },
      path: 'spokes.app.subnetSettings.web.routeTableId',
      related: ['inspection.via'],
      message: 'a subnet has one',
      fix: 'Use the route table of the inspection on subnet web',
    },
  ],
});
