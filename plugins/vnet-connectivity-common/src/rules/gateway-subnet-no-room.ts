import { gatewaySubnetField } from './ranges';
import type { Rule } from './rule';
import { withoutRoom } from './service-subnets';

export const why =
  'A gateway has a subnet of its own, the GatewaySubnet, inside the address space of its virtual network.';

/** The subnet of a gateway must fit beside the workload subnets. */
export const gatewaySubnetNoRoom: Rule = {
  id: 'gateway-subnet-no-room',
  severity: 'error',
  kind: 'incomplete',
  title: 'Networks with a gateway have room for its subnet',
  source: 'vpnGatewaySettings',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
  ],
  check: context => withoutRoom(context, gatewaySubnetField),
};
