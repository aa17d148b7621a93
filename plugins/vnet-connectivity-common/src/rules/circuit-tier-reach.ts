import type { PlannedCircuit } from '../topology';
import { reaches } from './circuits';
import type { Rule } from './rule';
import { listOf } from './wording';

const tiers = ['Local', 'Standard', 'Premium'] as const;

export const why =
  'A Local circuit reaches the one or two Azure regions beside its peering location, a Standard circuit the regions of the same geopolitical region, and a Premium circuit all. Azure refuses the connection of a gateway that is further away.';

/** The tier of a circuit decides which regions it reaches. */
export const circuitTierReach: Rule = {
  id: 'circuit-tier-reach',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'The regions of a circuit are within the reach of its tier',
  source: 'expressRouteRegionMap',
  *check({ planned }) {
    for (const [key, circuit] of Object.entries(planned.circuits)) {
      const tooFar = (tier: PlannedCircuit['tier']) =>
        circuit.regions.filter(
          region =>
            Object.hasOwn(planned.regions, region) &&
            reaches({ ...circuit, tier }, planned.regions[region].location) ===
              false,
        );
      const outside = tooFar(circuit.tier);
      if (outside.length === 0) continue;
      const better =
        tiers
          .slice(tiers.indexOf(circuit.tier) + 1)
          .find(tier => tooFar(tier).length === 0) ?? 'Premium';
      yield {
        path: ['circuits', key, 'tier'],
        related: outside.map(region => ['regions', region, 'location']),
        message: `A ${circuit.tier} circuit at ${
          circuit.peeringLocation
        } does not reach ${listOf(
          outside.map(
            region => `region ${region} (${planned.regions[region].location})`,
          ),
        )}. Use tier: ${better}, or a circuit at a peering location nearer to it.`,
        fix: {
          title: `Make circuit ${key} ${better}`,
          changes: [{ path: ['circuits', key, 'tier'], value: better }],
        },
      };
    }
  },
};
