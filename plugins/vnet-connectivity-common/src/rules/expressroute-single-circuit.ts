import { findPeeringLocation } from '../azure';
import { expressRouteGatewayRegions } from '../topology';
import { circuitsOfRegion } from './circuits';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'The two links of a circuit end in the same building. Only a circuit at another peering location, one of a Metro location with two buildings, or a VPN as backup survives the loss of the building.';

/** A circuit has two links, but both are in one place. */
export const expressrouteSingleCircuit: Rule = {
  id: 'expressroute-single-circuit',
  severity: 'warning',
  kind: 'advice',
  title: 'A region has circuits at two peering locations, or a VPN as backup',
  source: 'expressRouteFaq',
  dependsOn: [['onPremises', 'backup']],
  *check({ planned }) {
    const { via, backup, sites } = planned.onPremises;
    if (via === 'expressroute' && backup === 'vpn') return;
    const alone = new Map<string, string[]>();
    for (const region of expressRouteGatewayRegions(planned)) {
      const circuits = circuitsOfRegion(planned, region);
      const places = new Set(
        circuits.map(key => planned.circuits[key].peeringLocation),
      );
      const [place] = places;
      if (places.size !== 1 || findPeeringLocation(place)?.metro) continue;
      const [first] = circuits;
      alone.set(first, [...(alone.get(first) ?? []), region]);
    }
    const devices = Object.values(sites).every(site => site.devices.length > 0);
    for (const [key, regions] of alone) {
      const { peeringLocation } = planned.circuits[key];
      yield {
        path: ['circuits', key],
        message: `${regions.length === 1 ? 'Region' : 'The regions'} ${listOf(
          regions,
        )} ${
          regions.length === 1 ? 'depends' : 'depend'
        } on the peering location ${peeringLocation} alone: when it fails, ExpressRoute is gone. Add a circuit at another location${
          via === 'expressroute'
            ? ', or a VPN as backup (onPremises.backup: vpn)'
            : ''
        }.`,
        ...(via === 'expressroute' &&
          devices &&
          Object.keys(sites).length > 0 && {
            fix: {
              title: 'Add a VPN as backup',
              changes: [{ path: ['onPremises', 'backup'], value: 'vpn' }],
            },
          }),
      };
    }
  },
};
