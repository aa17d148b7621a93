import { patternOf } from '../patterns';
import { expressRouteGatewayRegions } from '../topology';
import {
  circuitsOfRegion,
  expressRouteReason,
  joinOnlyCircuit,
} from './circuits';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'ExpressRoute is a line that a connectivity provider sets up between on-premises and Microsoft: the circuit. A gateway that is connected with none costs money and reaches nothing.';

/** An ExpressRoute gateway without a circuit connects nothing. */
export const circuitMissing: Rule = {
  id: 'circuit-missing',
  severity: 'error',
  kind: 'incomplete',
  title: 'Every region with an ExpressRoute gateway is on a circuit',
  source: 'expressRouteCircuits',
  dependsOn: [
    ['onPremises', 'via'],
    ['interconnect', 'pattern'],
  ],
  *check({ planned }) {
    const reason = expressRouteReason(planned);
    const without = expressRouteGatewayRegions(planned).filter(
      region => circuitsOfRegion(planned, region).length === 0,
    );
    if (!reason || without.length === 0) return;
    const [only, ...more] = Object.keys(planned.circuits);
    if (only === undefined) {
      yield {
        path: ['circuits'],
        message: `${reason}, but there are no circuits. Add one with its peering location, provider, bandwidth and regions, for example ams: { peeringLocation: Amsterdam, provider: Equinix, bandwidthMbps: 1000, regions: [${without.join(
          ', ',
        )}] }.`,
        plain: `ExpressRoute is chosen, but there is no circuit. Add one with its peering location, provider, bandwidth and regions, for example Amsterdam, Equinix, 1 Gbps, ${listOf(
          without,
        )}.`,
      };
      return;
    }
    const join = joinOnlyCircuit(planned, without);
    yield {
      path: more.length === 0 ? ['circuits', only, 'regions'] : ['circuits'],
      message: `${reason}, so ${
        without.length === 1 ? 'region' : 'the regions'
      } ${listOf(without)} ${
        without.length === 1
          ? 'gets an ExpressRoute gateway, but is'
          : 'get ExpressRoute gateways, but are'
      } on no circuit. Add ${
        without.length === 1 ? 'it' : 'them'
      } to the regions of a circuit${
        patternOf(planned).regionGateways === 'expressroute'
          ? ''
          : ', or let one region have the gateway (onPremises.gateways: transit)'
      }.`,
      ...(join && {
        fix: {
          title: `Put ${listOf(without)} on circuit ${only}`,
          changes: [join],
        },
      }),
    };
  },
};
