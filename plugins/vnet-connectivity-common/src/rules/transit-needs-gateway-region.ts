import { closest } from 'fastest-levenshtein';
import { distancesToSites, suggestGatewayRegion } from '../topology';
import type { Rule } from './rule';
import { listOf } from './wording';

export const why =
  'With gateway transit one region has the gateway to on-premises and the others use it. Which one decides where the traffic goes and what fails with it, so it is not guessed.';

/** Gateway transit needs the region whose gateway is shared. */
export const transitNeedsGatewayRegion: Rule = {
  id: 'transit-needs-gateway-region',
  severity: 'error',
  kind: 'incomplete',
  title: 'Gateway transit names the region that has the gateway',
  source: 'gatewayInOtherRegion',
  dependsOn: [['onPremises', 'gateways']],
  *check({ spec, planned }) {
    const { via, gateways, gatewayRegion } = planned.onPremises;
    const regions = Object.keys(spec.regions);
    if (
      via === 'none' ||
      gateways !== 'transit' ||
      regions.length === 0 ||
      (gatewayRegion !== undefined && regions.includes(gatewayRegion)) ||
      // The hub stands in for it; if that is missing or unknown, the rules of the hub say so.
      (planned.interconnect.topology === 'hub-and-spoke' &&
        spec.onPremises?.gatewayRegion === undefined)
    ) {
      return;
    }
    const suggested = suggestGatewayRegion(spec)?.region ?? regions[0];
    const offer = gatewayRegion ? closest(gatewayRegion, regions) : suggested;
    const distances = distancesToSites(spec, suggested);
    yield {
      path: ['onPremises', 'gatewayRegion'],
      message: `${
        gatewayRegion === undefined
          ? 'onPremises.gatewayRegion is missing'
          : `onPremises.gatewayRegion is ${gatewayRegion}, which is not one of the regions`
      }. Name the region whose gateway the others use: ${listOf(regions, 5)}.${
        distances ? ` Nearest to the sites: ${distances}.` : ''
      }`,
      fix: {
        title: `Put the gateway in ${offer}`,
        changes: [{ path: ['onPremises', 'gatewayRegion'], value: offer }],
      },
    };
  },
};
