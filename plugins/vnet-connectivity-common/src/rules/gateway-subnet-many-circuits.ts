import { prefixOf } from '../address';
import { gatewaySubnetForManyCircuits } from '../azure';
import { gatewaySubnetField, rangesOf, readableRanges } from './ranges';
import type { Rule } from './rule';
import { freeServiceSubnet } from './service-subnets';

const { circuits: many, prefixLength: longest } = gatewaySubnetForManyCircuits;

/** Each circuit takes addresses of the GatewaySubnet. */
export const gatewaySubnetManyCircuits: Rule = {
  id: 'gateway-subnet-many-circuits',
  severity: 'error',
  title: `A GatewaySubnet for ${many} circuits is /${longest} or larger`,
  why: `Each circuit that an ExpressRoute gateway is connected with needs addresses in the GatewaySubnet. For ${many} of them it must be /${longest}.`,
  source: 'expressRouteGateways',
  *check({ planned, topology }) {
    for (const { kind, key, text, prefix, path } of readableRanges(
      rangesOf(planned),
    )) {
      const circuits = topology.circuitConnections.filter(
        ({ region }) => region === key,
      ).length;
      if (
        kind !== 'gateway-subnet' ||
        prefix.length <= longest ||
        circuits < many
      ) {
        continue;
      }
      const free = freeServiceSubnet(planned.regions[key], gatewaySubnetField, {
        ...gatewaySubnetField.service,
        length: longest,
      });
      const better =
        free && prefixOf(free).length <= longest ? free : undefined;
      yield {
        path,
        message: `The GatewaySubnet ${text} of region ${key} is too small for ${circuits} circuits. ${
          better
            ? `Use ${better}.`
            : `Give the region a larger addressSpace, so that a /${longest} fits.`
        }`,
        ...(better && {
          fix: {
            title: `Use ${better} as the GatewaySubnet of ${key}`,
            changes: [{ path, value: better }],
          },
        }),
      };
    }
  },
};
