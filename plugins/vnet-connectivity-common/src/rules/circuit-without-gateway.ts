import { expressRouteGatewayRegions } from '../topology';
import { expressRouteReason } from './circuits';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'A virtual network is connected with a circuit by its ExpressRoute gateway. With transit only one region has a gateway; the others reach the circuit through it and are not on the circuit themselves.';

/** Only an ExpressRoute gateway can be connected to a circuit. */
export const circuitWithoutGateway: Rule = {
  id: 'circuit-without-gateway',
  severity: 'error',
  kind: 'incomplete',
  title: 'Every region on a circuit has an ExpressRoute gateway',
  source: 'expressRouteGateways',
  dependsOn: [
    ['interconnect', 'pattern'],
    ['onPremises', 'via'],
    ['onPremises', 'gateways'],
  ],
  *check({ planned }) {
    const withGateway = expressRouteGatewayRegions(planned);
    const { gatewayRegion } = planned.onPremises;
    for (const [key, { regions }] of Object.entries(planned.circuits)) {
      const without = regions.filter(
        region =>
          Object.hasOwn(planned.regions, region) &&
          !withGateway.includes(region),
      );
      if (without.length === 0) continue;
      const path = ['circuits', key];
      const kept = regions.filter(region => !without.includes(region));
      yield expressRouteReason(planned)
        ? {
            path: [...path, 'regions'],
            message: `Circuit ${key} names ${listOf(without)}, but only ${
              gatewayRegion ?? 'the gateway region'
            } has an ExpressRoute gateway (onPremises.gateways: transit). Remove ${
              without.length === 1 ? 'it' : 'them'
            }: the way to the circuit leads through ${
              gatewayRegion ?? 'the gateway region'
            }.`,
            ...(kept.length > 0 && {
              fix: {
                title: `Leave ${listOf(kept)} on circuit ${key}`,
                changes: [{ path: [...path, 'regions'], value: kept }],
              },
            }),
          }
        : {
            path,
            message: `Circuit ${key} is not used: neither onPremises.via nor interconnect.pattern is expressroute. Remove it, or set onPremises.via: expressroute.`,
            fix: {
              title: `Remove circuit ${key}`,
              changes: [{ path, value: undefined }],
            },
          };
    }
  },
};
