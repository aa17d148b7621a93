import { findAzureRegion } from '../../azure';
import { patternOf } from '../../patterns';
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

/** The workload networks behind the hubs of the regions. */
export function spokesOf({ virtualNetworks }: Topology) {
  return virtualNetworks.filter(({ role }) => role === 'spoke');
}

/** The kind of device that inspects the traffic; undefined where none does. */
export function inspectionOf({
  firewalls,
  virtualWan,
  routeTables,
}: Topology): 'azure-firewall' | 'nva' | undefined {
  if (
    firewalls.length > 0 ||
    virtualWan?.hubs.some(({ firewall }) => firewall !== undefined)
  ) {
    return 'azure-firewall';
  }
  return routeTables.length > 0 ? 'nva' : undefined;
}

/** The network in a few sentences. */
export function describeNetwork(topology: Topology): string {
  return [
    interconnectSentence(topology),
    entrySentence(topology),
    ...inspectionSentences(topology),
  ].join(' ');
}

function interconnectSentence(topology: Topology): string {
  const { regions, interconnect } = topology;
  const { hub, peeredBy } = interconnect;
  const { virtualHubs, words } = patternOf(topology);
  const where =
    regions.length > 4
      ? count(regions.length, 'region')
      : listOf([
          ...new Set(regions.map(({ location }) => displayName(location))),
        ]);
  const spokes = spokesOf(topology).length;
  const what =
    spokes > 0
      ? `the virtual networks in ${where}, and ${count(
          spokes,
          'spoke network',
        )} behind them,`
      : `the virtual networks in ${where}`;
  const manager =
    peeredBy === 'network-manager'
      ? ', made by Azure Virtual Network Manager'
      : '';
  const shape =
    interconnect.topology === 'mesh'
      ? 'each with every other'
      : `each with the hub ${hub}`;
  return `Connects ${what} by ${words.joinedBy}${manager}${
    virtualHubs ? '' : `, ${shape}`
  }.`;
}

function entrySentence(topology: Topology): string {
  const { onPremises, virtualWan } = topology;
  if (onPremises.via === 'none') return 'On-premises is not connected.';
  const sites = connectedSites(topology).map(({ key }) => key);
  const gateway =
    onPremises.via === 'vpn' ? 'a VPN gateway' : 'an ExpressRoute gateway';
  const place = virtualWan ? 'in the hub of ' : 'in ';
  const through =
    onPremises.gateways === 'transit'
      ? `${gateway.replace(/^an? /, 'the ')} ${place}${
          onPremises.gatewayRegion
        }, which all regions share`
      : `${gateway} ${place}each region`;
  const backup = onPremises.backup === 'vpn' ? ', with VPN as the backup' : '';
  return `On-premises (${
    sites.length > 0 ? listOf(sites) : 'no site yet'
  }) is reached through ${through}${backup}.`;
}

function inspectionSentences(topology: Topology): string[] {
  const by = inspectionOf(topology);
  if (!by) return [];
  const what =
    by === 'nva' ? 'A network virtual appliance' : 'An Azure Firewall';
  return [
    topology.virtualWan
      ? `${what} in each hub inspects all private traffic.`
      : `${what} in each region inspects the traffic of its spokes.`,
  ];
}
