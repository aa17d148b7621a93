import { directCircuitMbps, providerCircuitMbps } from '../azure';
import type { Rule } from './rule';
import { listOf } from './wording';

const { values: ofProvider } = providerCircuitMbps;
const ofPort = [
  ...new Set([
    ...directCircuitMbps[10000],
    ...directCircuitMbps[100000],
    ...directCircuitMbps[400000],
  ]),
].sort((a, b) => a - b);

export const why =
  'Azure offers circuits of a few bandwidths. A provider may offer fewer of them, but no others.';

/** Circuits are sold with certain bandwidths only. */
export const circuitBandwidth: Rule = {
  id: 'circuit-bandwidth',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'A new circuit has a bandwidth that Azure offers',
  source: 'expressRouteCircuits',
  *check({ planned }) {
    for (const [key, circuit] of Object.entries(planned.circuits)) {
      const { bandwidthMbps, expressRoutePortId, existingCircuitId } = circuit;
      const offered: readonly number[] =
        expressRoutePortId === undefined ? ofProvider : ofPort;
      // A circuit that exists has the bandwidth that it has.
      if (existingCircuitId !== undefined || offered.includes(bandwidthMbps)) {
        continue;
      }
      const larger =
        offered.find(mbps => mbps > bandwidthMbps) ??
        offered[offered.length - 1];
      const path = ['circuits', key, 'bandwidthMbps'];
      yield {
        path,
        message: `Azure has no circuit of ${bandwidthMbps} Mbps ${
          expressRoutePortId === undefined
            ? 'of a provider'
            : 'on a port of ExpressRoute Direct'
        }. Use one of ${listOf(
          offered,
          offered.length,
        )} Mbps, for example ${larger}.`,
        fix: {
          title: `Use ${larger} Mbps for circuit ${key}`,
          changes: [{ path, value: larger }],
        },
      };
    }
  },
};
