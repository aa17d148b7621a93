import type { Topology } from '../../topology';
import type { Figure } from '../figure';
import { ownSources } from '../own-sources';

/** The work of adding a region. @public */
export interface DayTwoEffortFigure extends Figure {
  /** Resources that a region adds. */
  readonly resources: number;
  /** Regions that get a resource when another is added. */
  readonly regionsTouched: number;
  /** Configurations of VPN devices that people change. */
  readonly devicesTouched: number;
  readonly reasons: readonly string[];
}

/**
 * Numbers of changes to existing resources from which the effort counts as medium, and as high: a judgement, not a
 * measurement.
 */
const thresholds = { medium: 3, high: 10 } as const;

/**
 * The work of adding a region: 1 is low, 3 is high. It is counted at a region that has no special role, because a
 * region that is added has none either.
 */
export function dayTwoEffortFigure(topology: Topology): DayTwoEffortFigure {
  const region = ordinaryRegion(topology);
  const peered = topology.peerings.filter(
    ({ from, to }) =>
      (from === region || to === region) && isRegion(topology, from, to),
  );
  const connected = topology.gatewayConnections.filter(({ regions }) =>
    regions.includes(region),
  );
  const here = (elements: readonly { readonly region: string }[]) =>
    elements.filter(element => element.region === region).length;
  const tunnels = here(topology.siteConnections);
  const lines = here(topology.circuitConnections);
  const counts = [
    [peered.length, 'peering'],
    [here(topology.vpnGateways), 'VPN gateway'],
    [here(topology.expressRouteGateways), 'ExpressRoute gateway'],
    // Azure needs a connection resource on either side.
    [connected.length * 2, 'VNet-to-VNet connection'],
    [tunnels, 'connection to a VPN device'],
    [lines, 'connection to a circuit'],
    [here(topology.virtualWan?.hubs ?? []), 'virtual hub'],
    [here(topology.firewalls), 'firewall'],
    [here(topology.routeServers), 'Route Server'],
    [
      topology.virtualWan?.connections.filter(
        ({ virtualNetwork }) => virtualNetwork === region,
      ).length ?? 0,
      'connection to a virtual hub',
    ],
    [topology.networkManager ? 1 : 0, 'member of the network group'],
  ] as const;
  const resources = counts.reduce((sum, [number]) => sum + number, 1);
  const regionsTouched = peered.length / 2 + connected.length;
  const work = regionsTouched + tunnels + lines;
  const value =
    (work >= thresholds.medium ? 1 : 0) + (work >= thresholds.high ? 1 : 0) + 1;
  return {
    value,
    unit: 'of 3',
    estimate: true,
    formula: `Work on what is there when a region is added: ${regionsTouched} regions + ${tunnels} VPN devices + ${lines} circuits = ${work}; medium from ${thresholds.medium} on, high from ${thresholds.high} on.`,
    resources,
    regionsTouched,
    devicesTouched: tunnels,
    reasons: [
      `A further region adds 1 virtual network${counts
        .filter(([number]) => number > 0)
        .map(([number, noun]) => `, ${number} × ${noun}`)
        .join('')}.`,
      regionsTouched > 0
        ? `${regionsTouched} other region${
            regionsTouched === 1 ? ' gets' : 's get'
          } a resource too.`
        : 'No other region changes.',
      ...(tunnels > 0
        ? [
            `${tunnels} VPN device${
              tunnels === 1 ? ' is' : 's are'
            } configured on-premises.`,
          ]
        : []),
      ...(topology.networkManager
        ? ['The configuration is deployed to the new location.']
        : []),
    ],
    sources: [ownSources.graph, ownSources.assumption],
  };
}

/** A region that is neither the hub nor has the shared gateway, where there is one. */
function ordinaryRegion({
  regions,
  interconnect,
  onPremises,
}: Topology): string {
  const keys = regions.map(({ key }) => key).sort();
  const special = [interconnect.hub, onPremises.gatewayRegion];
  return keys.find(key => !special.includes(key)) ?? keys[0] ?? '';
}

function isRegion(
  { virtualNetworks }: Topology,
  ...keys: readonly string[]
): boolean {
  return keys.every(key =>
    virtualNetworks.some(
      network => network.key === key && network.role === 'region',
    ),
  );
}
