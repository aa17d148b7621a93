import {
  distancesToSites,
  kmToSites,
  locatedSites,
  suggestGatewayRegion,
} from '../topology';
import type { Rule } from './rule';

/** Kilometres that do not matter: about 2 ms there and back in a fibre, less than what figures of regions differ by. */
const withinKm = 200;

export const why =
  'All regions reach on-premises through the one gateway. Far from the sites, every packet takes the detour, and traffic of a region next to a site crosses an ocean twice.';

/** If all traffic with on-premises passes one region, the path to the sites should be no longer than necessary. */
export const gatewayRegionNearest: Rule = {
  id: 'gateway-region-nearest',
  severity: 'warning',
  kind: 'advice',
  title: 'A shared gateway is in the region nearest to the sites',
  source: 'gatewayInOtherRegion',
  *check({ spec, planned }) {
    const { via, gateways, gatewayRegion } = planned.onPremises;
    if (
      via === 'none' ||
      gateways !== 'transit' ||
      gatewayRegion === undefined ||
      !Object.hasOwn(planned.regions, gatewayRegion) ||
      // The hub is the only region that all are joined with.
      planned.interconnect.topology === 'hub-and-spoke'
    ) {
      return;
    }
    const nearest = suggestGatewayRegion(spec);
    if (nearest?.because !== 'sites') return;
    const sites = locatedSites(spec);
    const km = (key: string) => kmToSites(planned.regions[key].location, sites);
    const [own, least] = [km(gatewayRegion), km(nearest.region)];
    if (own === undefined || least === undefined || own - least <= withinKm) {
      return;
    }
    const path = ['onPremises', 'gatewayRegion'];
    yield {
      path,
      message: `The gateway that all regions use is in ${gatewayRegion}, far from where it leads: ${distancesToSites(
        spec,
        nearest.region,
      )}. Set onPremises.gatewayRegion: ${
        nearest.region
      }, unless there is a reason.`,
      fix: {
        title: `Put the gateway in ${nearest.region}`,
        changes: [{ path, value: nearest.region }],
      },
    };
  },
};
