import { stringify } from 'yaml';
import { findAzureRegion } from '../../azure';
import type { Topology } from '../../topology';
import { describeNetwork } from '../docs/describe';

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
  readonly spec: Readonly<Record<string, unknown>>;
}

/** Owner of a network for which nobody is named; the catalog shows it as missing. */
const unknownOwner = 'group:default/unknown';

/** Marks the Component of a repository whose network the portal can show. */
export const specAnnotation = 'vnet-connectivity/spec';

/**
 * The repository in the software catalog: a System, the Component that builds it, and a Resource for each virtual
 * network, gateway and site, related so that the catalog's own graph draws the network.
 */
export function catalogInfo(topology: Topology): string {
  const { name } = topology;
  const owner = topology.owner ?? unknownOwner;
  const ref = (id: string) => `resource:default/${resourceName(name, id)}`;
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
    spec: {
      type,
      ...shared,
      ...(dependsOn.length > 0 ? { dependsOn: dependsOn.map(ref) } : {}),
    },
  });

  const entities: Entity[] = [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: {
        name,
        description: topology.description || describeNetwork(topology),
        tags: ['azure', 'network'],
      },
      spec: { owner },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: `${name}-infrastructure`,
        title: `${name} infrastructure`,
        description: `Infrastructure as code of the network ${name}`,
        tags: ['terraform'],
        annotations: { [specAnnotation]: 'connectivity.yaml' },
      },
      spec: {
        type: 'infrastructure',
        lifecycle: 'production',
        ...shared,
        dependsOn: topology.virtualNetworks.map(({ id }) => ref(id)),
      },
    },
    ...topology.virtualNetworks.map(({ id, region, addressSpace }) =>
      resource(
        id,
        'azure-virtual-network',
        `Virtual network ${region}`,
        `${addressSpace.join(', ')} in ${locationName(topology, region)}`,
        [
          // A peering has two halves; one relation stands for both.
          ...topology.peerings
            .filter(peering => peering.from === region && region < peering.to)
            .map(({ to }) => `vnet:${to}`),
          ...topology.peerings
            .filter(
              peering => peering.from === region && peering.useRemoteGateways,
            )
            .map(({ to }) => `vpn-gateway:${to}`),
        ],
      ),
    ),
    ...topology.vpnGateways.map(({ id, region, sku }) =>
      resource(
        id,
        'azure-vpn-gateway',
        `VPN gateway ${region}`,
        `${sku} in ${locationName(topology, region)}`,
        [
          `vnet:${region}`,
          ...new Set(
            topology.siteConnections
              .filter(connection => connection.region === region)
              .map(({ site }) => `site:${site}`),
          ),
        ],
      ),
    ),
    ...(topology.onPremises.via === 'none' ? [] : topology.sites).map(
      ({ id, key, addressSpace }) =>
        resource(
          id,
          'on-premises-site',
          `On-premises site ${key}`,
          addressSpace.join(', '),
          [],
        ),
    ),
  ];
  return entities
    .map(entity => stringify(entity, { lineWidth: 0 }))
    .join('---\n');
}

/** `contoso-core` and `vpn-gateway:weu` as `contoso-core-vpn-gateway-weu`; at most 63 characters. */
function resourceName(name: string, id: string): string {
  return `${name}-${id.replace(':', '-')}`;
}

function locationName(topology: Topology, region: string): string {
  const location = topology.regions.find(({ key }) => key === region)?.location;
  return location ? findAzureRegion(location)?.displayName ?? location : region;
}
