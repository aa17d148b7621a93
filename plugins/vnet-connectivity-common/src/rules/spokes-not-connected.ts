import { patternOf, usesManager } from '../patterns';
import type { PlannedSpec } from '../topology';
import type { Rule } from './rule';
import { hasUnknownSubnets } from './service-subnets';
import { listOf } from './wording';

export const why =
  'A spoke is peered with the network of its region, and peering is not transitive. The networks behind it are reached only if something in it forwards traffic: a firewall or appliance, or a gateway that announces the routes.';

/** Two spokes of one hub do not reach each other: peering is not transitive. */
export const spokesNotConnected: Rule = {
  id: 'spokes-not-connected',
  severity: 'warning',
  kind: 'advice',
  title: 'Spokes reach each other and the other regions',
  source: 'peeringOverview',
  dependsOn: [['interconnect', 'pattern'], ['spokes']],
  *check({ planned }) {
    const { inspection, regions, spokes } = planned;
    const keys = Object.keys(spokes);
    const { peersRegions, virtualHubs } = patternOf(planned);
    if (keys.length === 0 || virtualHubs || usesManager(planned)) return;
    const several = Object.keys(regions).length > 1;
    if (inspection.via !== 'none') return;
    const neighbours = Object.keys(regions).filter(
      key => spokesOf(planned, key).length > 1,
    );
    const across = several && peersRegions;
    if (!across && neighbours.length === 0) return;
    yield {
      path: ['inspection', 'via'],
      message: [
        across
          ? `The spokes ${listOf(
              keys,
            )} reach the network of their own region only, and nothing in other regions${
              neighbours.length > 0 ? ', nor each other' : ''
            }: peering is not transitive.`
          : `Spokes of one region do not reach each other (${listOf(
              neighbours.flatMap(key => spokesOf(planned, key)),
            )}): peering is not transitive, and two networks that use the same gateway do not reach each other through it.`,
        'If they must talk, let a firewall in each region pass the traffic on (inspection.via: azure-firewall).',
        'If they must not, keep it as it is.',
      ].join(' '),
      // A network with unknown subnets needs a range for the firewall first.
      ...(!Object.values(regions).some(hasUnknownSubnets) && {
        fix: {
          title: 'Let an Azure Firewall in each region pass the traffic on',
          changes: [{ path: ['inspection', 'via'], value: 'azure-firewall' }],
        },
      }),
    };
  },
};

function spokesOf({ spokes }: PlannedSpec, region: string): string[] {
  return Object.keys(spokes).filter(key => spokes[key].region === region);
}
