import { gatewaySubnetForManyCircuits } from '../azure';
import type { Rule } from './rule';
import { tooSmallGatewaySubnets } from './too-small-gateway-subnets';

const { circuits: many, prefixLength: longest } = gatewaySubnetForManyCircuits;

export const why = `Each circuit that an ExpressRoute gateway is connected with needs addresses in the GatewaySubnet. For ${many} of them it must be /${longest}.`;

/** Each circuit takes addresses of the GatewaySubnet. */
export const gatewaySubnetManyCircuits: Rule = {
  id: 'gateway-subnet-many-circuits',
  severity: 'error',
  kind: 'azure-refuses',
  title: `A GatewaySubnet for ${many} circuits is /${longest} or larger`,
  source: 'expressRouteGateways',
  dependsOn: [['circuits']],
  check: ({ planned, topology }) =>
    tooSmallGatewaySubnets(planned, longest, key => {
      const circuits = topology.circuitConnections.filter(
        ({ region }) => region === key,
      ).length;
      return circuits < many ? undefined : `${circuits} circuits`;
    }),
};
