import { twoSpokes } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { networkManagerWithInspection } from './network-manager-with-inspection';

const interconnect = { peeredBy: 'network-manager' };
const inspection = { via: 'azure-firewall' };

testRule(networkManagerWithInspection, {
  accepted: [
    { name: 'no inspection', changes: { interconnect, ...twoSpokes } },
    {
      name: 'inspection between networks with peerings of their own',
      changes: { ...twoSpokes, inspection },
    },
  ],
  refused: [
    {
      name: 'inspection of what a manager connects',
      changes: { interconnect, ...twoSpokes, inspection },
      path: 'interconnect.peeredBy',
      message: 'this version does not build the routes',
      fix: 'Use peerings',
    },
  ],
});
