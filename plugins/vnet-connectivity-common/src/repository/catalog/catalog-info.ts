import { elementIds } from '../../network';
import type {
  ExpressRouteGateway,
  Peering,
  Topology,
  VirtualNetwork,
  VpnGateway,
} from '../../topology';
import { connectedSites, describeNetwork, displayName } from '../docs/describe';
import { groupedBy, regionOf } from '../../grouped-by';
import { yamlText } from '../yaml-text';

interface Entity {
  readonly apiVersion: 'backstage.io/v1alpha1';
  readonly kind: 'System' | 'Component' | 'Resource';
  readonly metadata: {
    readonly name: string;
    readonly title?: string;
    readonly description?: string;
    readonly tags?: readonly string[];
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: Readonly<Record<string, string>>;
  /** References that the entity depends on; the last part of its spec. */
  readonly dependsOn: readonly string[];
}

/** Owner of a network for which nobody is named; the catalog shows it as missing. */
const unknownOwner = 'group:default/unknown';

/** Marks the entities of a repository whose network the portal can show. */
export const specAnnotation = 'vnet-connectivity/spec';

/** Tells TechDocs that the documents are beside the catalog file. */
const techDocs = { 'backstage.io/techdocs-ref': 'dir:.' };

/**
 * The repository in the software catalog: a System, the Component that builds it, and a Resource for each virtual
 * network, hub, gateway, firewall, circuit and site, related so that the catalog's own graph draws the network.
 *
 * @param languages - those that the network is written in, as tags
 */
export function catalogInfo(
  topology: Topology,
  languages: readonly string[],
): string {
  const { name } = topology;
  const owner = topology.owner ?? unknownOwner;
  // In a mesh almost every element refers to almost every other.
  const refs = new Map<string, string>();
  const ref = (id: string) => {
    const known = refs.get(id) ?? `resource:default/${resourceName(name, id)}`;
    refs.set(id, known);
    return known;
  };
  const shared = { owner, system: name };
  const resource = (
    id: string,
    type: string,
    title: string,
    description: string,
    dependsOn: readonly string[],
  ): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: resourceName(name, id), title, description },
    spec: { type, ...shared },
    dependsOn: dependsOn.map(ref),
  });

  const entities: Entity[] = [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: {
        name,
        description: topology.description || describeNetwork(topology),
        tags: ['azure', 'network'],
        annotations: { [specAnnotation]: 'connectivity.yaml', ...techDocs },
      },
      spec: { owner },
      dependsOn: [],
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: `${name}-infrastructure`,
        title: `${name} infrastructure`,
        description: `Infrastructure as code of the network ${name}`,
        tags: [...languages],
        annotations: { [specAnnotation]: 'connectivity.yaml', ...techDocs },
      },
      spec: {
        type: 'infrastructure',
        lifecycle: 'production',
        ...shared,
      },
      dependsOn: topology.virtualNetworks.map(({ id }) => ref(id)),
    },
    ...resourcesOf(topology).map(({ id, type, title, description, on = [] }) =>
      resource(id, type, title, description, on),
    ),
  ];
  return entities.map(textOf).join('---\n');
}

function textOf({
  apiVersion,
  kind,
  metadata,
  spec,
  dependsOn,
}: Entity): string {
  const entity = yamlText({ apiVersion, kind, metadata, spec });
  // A mesh has thousands of references. They are plain scalars, and writing them is most of the work.
  return dependsOn.length === 0
    ? entity
    : `${entity}  dependsOn:\n    - ${dependsOn.join('\n    - ')}\n`;
}

/** One element of the network as a Resource. */
interface NetworkResource {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** Ids of the elements that it depends on. */
  readonly on?: readonly string[];
}

function resourcesOf(topology: Topology): NetworkResource[] {
  const names = new Map(
    topology.regions.map(({ key, location }) => [key, displayName(location)]),
  );
  const place = (region: string) => names.get(region) || region;
  const hubs = topology.virtualWan?.hubs ?? [];
  const peerings = groupedBy(topology.peerings, ({ from }) => from);
  const gatewayConnections = groupedBy(
    topology.gatewayConnections,
    ({ regions: [a] }) => a,
  );
  const siteConnections = groupedBy(topology.siteConnections, regionOf);
  const circuitConnections = groupedBy(topology.circuitConnections, regionOf);
  return [
    ...topology.virtualNetworks.map(network => ({
      id: network.id,
      type: 'azure-virtual-network',
      title:
        network.role === 'spoke'
          ? `Spoke network ${network.key}`
          : `Virtual network ${network.key}`,
      description: `${network.addressSpace.join(', ')} in ${place(
        network.region,
      )}`,
      on: networkDependencies(
        topology,
        network,
        peerings.get(network.key) ?? [],
      ),
    })),
    ...hubs.map(({ id, region, addressPrefix }) => ({
      id,
      type: 'azure-virtual-hub',
      title: `Virtual hub ${region}`,
      description: `${addressPrefix} in ${place(region)}`,
      // One relation stands for both directions.
      on: hubs.filter(other => region < other.region).map(other => other.id),
    })),
    ...vpnGateways(topology).map(({ id, region, what, at }) => ({
      id,
      type: 'azure-vpn-gateway',
      title: `VPN gateway ${region}`,
      description: `${what} in ${place(region)}`,
      on: [
        at,
        ...(gatewayConnections.get(region) ?? []).map(({ regions: [, b] }) =>
          elementIds.gateway('vpn', b),
        ),
        ...new Set(
          (siteConnections.get(region) ?? []).map(({ site }) =>
            elementIds.site(site),
          ),
        ),
      ],
    })),
    ...circuitGateways(topology).map(({ id, region, what, at }) => ({
      id,
      type: 'azure-expressroute-gateway',
      title: `ExpressRoute gateway ${region}`,
      description: `${what} in ${place(region)}`,
      on: [
        at,
        ...(circuitConnections.get(region) ?? []).map(({ circuit }) =>
          elementIds.circuit(circuit),
        ),
      ],
    })),
    ...topology.firewalls.map(({ id, region, tier }) => ({
      id,
      type: 'azure-firewall',
      title: `Azure Firewall ${region}`,
      description: `${tier} in ${place(region)}`,
      on: [elementIds.vnet(region)],
    })),
    ...hubs.flatMap(({ id: hub, region, firewall }) =>
      firewall
        ? [
            {
              id: firewall.id,
              type: 'azure-firewall',
              title: `Azure Firewall ${region}`,
              description: `${firewall.tier} in the hub of ${place(region)}`,
              on: [hub],
            },
          ]
        : [],
    ),
    ...topology.networkVirtualAppliances.map(({ id, region, ipAddress }) => ({
      id,
      type: 'network-virtual-appliance',
      title: `Network virtual appliance ${region}`,
      description: `${ipAddress} in ${place(region)}`,
      on: [elementIds.vnet(region)],
    })),
    ...topology.routeServers.map(({ id, region }) => ({
      id,
      type: 'azure-route-server',
      title: `Route Server ${region}`,
      description: `In ${place(region)}`,
      on: [elementIds.vnet(region)],
    })),
    ...topology.circuits.map(
      ({ id, key, peeringLocation, bandwidthMbps, sites }) => ({
        id,
        type: 'azure-expressroute-circuit',
        title: `ExpressRoute circuit ${key}`,
        description: `${bandwidthMbps} Mbps in ${peeringLocation}`,
        on: sites.map(elementIds.site),
      }),
    ),
    ...connectedSites(topology).map(({ id, key, addressSpace }) => ({
      id,
      type: 'on-premises-site',
      title: `On-premises site ${key}`,
      description: addressSpace.join(', '),
    })),
  ];
}

/**
 * Ids of the elements that a network is peered or connected with, and of those that it uses there.
 *
 * @param peerings - those of which the network holds a half
 */
function networkDependencies(
  { virtualWan, networkManager, ...topology }: Topology,
  { key, region }: VirtualNetwork,
  peerings: readonly Peering[],
): string[] {
  const used = peerings
    .filter(({ useRemoteGateways }) => useRemoteGateways)
    .map(({ to }) => to);
  const hub = networkManager?.hub;
  if (networkManager?.useHubGateway && hub !== undefined && hub !== key) {
    used.push(hub);
  }
  const firewall = topology.routeTables.some(
    ({ virtualNetwork }) => virtualNetwork === key && key !== region,
  );
  return [
    // A peering has two halves; one relation stands for both.
    ...peerings
      .filter(({ to }) => key < to)
      .map(({ to }) => elementIds.vnet(to)),
    ...(virtualWan?.connections
      .filter(({ virtualNetwork }) => virtualNetwork === key)
      .map(connection => elementIds.hub(connection.region)) ?? []),
    ...(used.length > 0
      ? [...topology.vpnGateways, ...topology.expressRouteGateways].flatMap(
          gateway => (used.includes(gateway.region) ? [gateway.id] : []),
        )
      : []),
    ...(firewall
      ? [...topology.firewalls, ...topology.networkVirtualAppliances].flatMap(
          inspector => (inspector.region === region ? [inspector.id] : []),
        )
      : []),
  ];
}

interface PlacedGateway {
  readonly id: string;
  readonly region: string;
  readonly what: string;
  /** The network or hub that it stands in. */
  readonly at: string;
}

function vpnGateways({ vpnGateways: own, virtualWan }: Topology) {
  return [...own.map(ownGateway), ...gatewaysOfHubs(virtualWan, 'vpnGateway')];
}

function circuitGateways({ expressRouteGateways: own, virtualWan }: Topology) {
  return [
    ...own.map(ownGateway),
    ...gatewaysOfHubs(virtualWan, 'expressRouteGateway'),
  ];
}

function ownGateway({
  id,
  region,
  sku,
}: VpnGateway | ExpressRouteGateway): PlacedGateway {
  return { id, region, what: sku, at: elementIds.vnet(region) };
}

function gatewaysOfHubs(
  virtualWan: Topology['virtualWan'],
  kind: 'vpnGateway' | 'expressRouteGateway',
): PlacedGateway[] {
  return (virtualWan?.hubs ?? []).flatMap(hub => {
    const gateway = hub[kind];
    return gateway
      ? [
          {
            id: gateway.id,
            region: hub.region,
            what: `Scale units: ${gateway.scaleUnits},`,
            at: hub.id,
          },
        ]
      : [];
  });
}

/** `contoso-core` and `vpn-gateway:weu` as `contoso-core-vpn-gateway-weu`; at most 63 characters. */
function resourceName(name: string, id: string): string {
  return `${name}-${id.replace('route-server:', 'rtserv-').replace(':', '-')}`;
}
