import { findAzureRegion } from '../../azure';
import type { Topology } from '../../topology';
import { count, listOf } from '../markdown';

/** Display name of a region's location, such as "West Europe". */
export function displayName(location: string): string {
  return findAzureRegion(location)?.displayName ?? location;
}

/** Sites that the network reaches; none where on-premises is not connected. */
export function connectedSites({ onPremises, sites }: Topology) {
  return onPremises.via === 'none' ? [] : sites;
}

/** The network in one sentence. */
export function describeNetwork(topology: Topology): string {
  const { regions, interconnect, onPremises } = topology;
  const where =
    regions.length > 4
      ? count(regions.length, 'region')
      : listOf([
          ...new Set(regions.map(({ location }) => displayName(location))),
        ]);
  const shape =
    interconnect.topology === 'mesh'
      ? 'each with every other'
      : `each with the hub ${interconnect.hub}`;
  const sites = connectedSites(topology).map(({ key }) => key);
  const entry =
    onPremises.via === 'none'
      ? 'On-premises is not connected'
      : `On-premises (${
          sites.length > 0 ? listOf(sites) : 'no site yet'
        }) is reached through ${
          onPremises.gateways === 'transit'
            ? `the VPN gateway of ${onPremises.gatewayRegion}, which all regions share`
            : 'a VPN gateway in each region'
        }`;
  return `Connects the virtual networks in ${where} by global VNet peering, ${shape}. ${entry}.`;
}
