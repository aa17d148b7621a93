import { testRule } from './__testUtils__/test-rule';
import { natGatewaySecuredHub } from './nat-gateway-secured-hub';

const virtualWan = { interconnect: { pattern: 'virtual-wan' } };
const natGateways = { virtualNetworks: { natGateway: 'StandardV2' } };
const inspection = { via: 'azure-firewall' };

testRule(natGatewaySecuredHub, {
  accepted: [
    {
      name: 'virtual hubs without firewalls',
      changes: { ...virtualWan, ...natGateways },
    },
    {
      name: 'virtual hubs with firewalls alone',
      changes: { ...virtualWan, inspection },
    },
    { name: 'no virtual hubs', changes: natGateways },
  ],
  refused: [
    {
      name: 'NAT gateways beside firewalls in virtual hubs',
      changes: { ...virtualWan, ...natGateways, inspection },
      path: 'virtualNetworks.natGateway',
      message: 'does not support a NAT gateway',
    },
  ],
});
