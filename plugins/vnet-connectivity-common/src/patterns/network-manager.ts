import { connectedGroupLocations, connectedGroupNetworks } from '../azure';
import type { NetworkManager } from '../network';
import { transitRegion } from '../network/peering';
import type { ConnectivitySpec, PlannedSpec } from '../spec';

/** The kinds of networks that this version does not build with a Virtual Network Manager. */
export type ManagerRefusal =
  /** Routes that lead what it connects through firewalls and appliances. */
  | 'inspection'
  /** A configuration for each region, with which spokes use the gateway there. */
  | 'spokes-with-on-premises'
  /** A configuration for each hub. */
  | 'spokes-without-mesh';

/** The reason why the networks of a spec cannot be connected by a Virtual Network Manager; undefined where they can. */
export function managerRefusal({
  inspection,
  spokes = {},
  onPremises,
  interconnect,
}: Pick<
  ConnectivitySpec,
  'inspection' | 'spokes' | 'onPremises' | 'interconnect'
>): ManagerRefusal | undefined {
  if ((inspection?.via ?? 'none') !== 'none') return 'inspection';
  if (Object.keys(spokes).length === 0) return undefined;
  if ((onPremises?.via ?? 'none') !== 'none') return 'spokes-with-on-premises';
  return interconnect.topology === 'hub-and-spoke'
    ? 'spokes-without-mesh'
    : undefined;
}

/** True if a Virtual Network Manager is asked for, with a pattern in which it can connect networks. */
export function usesManager({
  interconnect,
}: Pick<ConnectivitySpec, 'interconnect'>): boolean {
  return (
    interconnect.pattern === 'global-peering' &&
    interconnect.peeredBy === 'network-manager'
  );
}

/**
 * Meshes of more networks than this are connected by a Virtual Network Manager, as far as it connects without asking
 * Microsoft first. It is recommended from about 10 networks on; up to here, peerings cost nothing by the hour and do all
 * that it does.
 */
const mostNetworksByPeerings = 100;

/**
 * True if a Virtual Network Manager is the better choice for a mesh, and supports everything that the spec asks for.
 */
export function managerSuits(spec: ConnectivitySpec): boolean {
  const networks = [spec.regions, spec.spokes ?? {}].flatMap(Object.keys);
  return (
    networks.length > mostNetworksByPeerings &&
    networks.length <= connectedGroupNetworks.withoutRegistration &&
    Object.values(spec.regions).every(({ location }) =>
      connectedGroupLocations.includes(location),
    ) &&
    managerRefusal(spec) === undefined
  );
}

/** The Virtual Network Manager that connects all networks. */
export function networkManagerOf(spec: PlannedSpec): NetworkManager {
  const { topology } = spec.interconnect;
  const transit = transitRegion(spec);
  const hub =
    transit ??
    (topology === 'hub-and-spoke' ? spec.interconnect.hub : undefined);
  const networks = { ...spec.regions, ...spec.spokes };
  return {
    subscriptionIds: [
      ...new Set(
        Object.values(networks).map(({ subscriptionId }) => subscriptionId),
      ),
    ],
    connectivity: hub === undefined ? 'Mesh' : 'HubAndSpoke',
    hub,
    directlyConnected: topology === 'mesh',
    useHubGateway: transit !== undefined,
    members: Object.keys(networks).filter(key => key !== hub),
    locations: [
      ...new Set(Object.values(spec.regions).map(({ location }) => location)),
    ],
  };
}
