import { serviceSubnets } from '../azure';
import { misplacedSubnets } from './misplaced-subnets';
import { gatewaySubnetField } from './ranges';
import type { Rule } from './rule';

export const why = `Gateways are in a subnet that is named exactly ${serviceSubnets.gateway.name} and holds nothing else. The generator writes the name, so that it cannot be misspelled.`;

/** The GatewaySubnet is no workload subnet and has a field of its own. */
export const gatewaySubnetNameRule: Rule = {
  id: 'gateway-subnet-name',
  severity: 'error',
  kind: 'incomplete',
  title: `The ${serviceSubnets.gateway.name} is written as gatewaySubnet`,
  source: 'vpnGatewaySettings',
  check: context => misplacedSubnets(context, gatewaySubnetField),
};
