import type { NetworkManager, Peering } from '../../network/graph';
import type { Missing } from './missing';
import type { Networks } from './networks';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf, parentKey, placeOf } from './resources';
import type { Values } from './values';
import {
  flagOf,
  idIn,
  listOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from './values';

/**
 * Says what configurations of Virtual Network Manager may do. A configuration acts only where it was committed, and a
 * commit is an operation, not a resource: a connected group shows in nothing of the document. The peerings of a hub and
 * its spokes do, where the document shows the network as it is. Source: Configuration deployments in Azure Virtual Network
 * Manager.
 */
export function reportNetworkManagers(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
  peerings: readonly Peering[],
): void {
  for (const configuration of document.ofType(
    'networkmanagers/connectivityconfigurations',
  )) {
    const { properties } = configuration;
    const all = inScope(document, networks, configuration);
    const topology = textOf(properties, 'connectivityTopology') ?? '';
    const hubs = hubsOf(networks, properties);
    for (const applied of recordsOf(properties, 'appliesToGroups')) {
      const members = membersOf(document, networks, applied) ?? all;
      const isMesh = /^Mesh$/i.test(topology);
      if (isMesh || isDirect(applied)) {
        for (const joined of isGlobal(properties, applied)
          ? [members]
          : byRegion(networks, members)) {
          if (joined.length > 1) {
            missing.report(
              configuration,
              'Whether the configuration is deployed is in no resource of Azure, and a connected group has no peerings.',
              { joined },
            );
          }
        }
      }
      if (!isMesh && !document.live) {
        reportSpokes(missing, configuration, {
          hubs,
          spokes: members,
          usesGateway: flagOf(applied, 'useHubGateway') ?? false,
          peerings,
        });
      }
    }
  }
  if (document.live) return;
  for (const configuration of document.ofType(
    'networkmanagers/routingconfigurations',
  )) {
    missing.report(
      configuration,
      'It writes route tables for members of groups where it is deployed.',
      { routing: inScope(document, networks, configuration) },
    );
  }
}

/** Networks that the manager of a configuration may choose as members: those of its subscriptions, where it names all. */
function inScope(
  document: ArmDocument,
  networks: Networks,
  configuration: ArmResource,
): string[] {
  const all = [...networks.entries.keys()];
  const manager = document.withKey(parentKey(configuration.key));
  const scopes = recordOf(manager?.properties ?? {}, 'networkManagerScopes');
  const subscriptions = textsOf(scopes, 'subscriptions').map(keyOf);
  const isWhole =
    subscriptions.length > 0 &&
    subscriptions.length === listOf(scopes, 'subscriptions').length &&
    listOf(scopes, 'managementGroups').length === 0;
  return isWhole
    ? all.filter(name => {
        const { subscription } = placeOf(networks.ids[name] ?? '');
        return (
          subscription === undefined ||
          subscriptions.includes(keyOf(`/subscriptions/${subscription}`))
        );
      })
    : all;
}

/** True if a policy of the document may choose members of a group beside those that it lists. */
function isConditional({ resources }: ArmDocument, group: string): boolean {
  return resources.some(({ type, properties }) => {
    if (type !== 'microsoft.authorization/policydefinitions') return false;
    const text = JSON.stringify(properties).toLowerCase();
    return (
      text.includes('addtonetworkgroup') &&
      (text.includes(keyOf(group)) || !text.includes('/networkgroups/'))
    );
  });
}

/** Networks of a group; undefined where it has none in the document, or a policy there may choose more. */
function membersOf(
  document: ArmDocument,
  networks: Networks,
  applied: Values,
): string[] | undefined {
  const group = idIn(applied, 'networkGroupId');
  const members = document
    .ofType('networkmanagers/networkgroups/staticmembers')
    .filter(({ key }) => group !== undefined && parentKey(key) === keyOf(group))
    .flatMap(
      ({ properties }) =>
        networks.nameOf(textOf(properties, 'resourceId') ?? '') ?? [],
    );
  const isOpen = group === undefined || isConditional(document, group);
  return members.length > 0 && !isOpen
    ? [...new Set(members)].sort()
    : undefined;
}

/** Members of one region are joined unless the group is global. */
function byRegion(networks: Networks, members: readonly string[]): string[][] {
  const regions = new Map<string | undefined, string[]>();
  for (const name of members) {
    const region = networks.entries.get(name)?.region;
    regions.set(region, [...(regions.get(region) ?? []), name]);
  }
  // What has no region may be in any.
  const anywhere = regions.get(undefined) ?? [];
  return [...regions].map(([region, names]) =>
    region === undefined ? names : [...names, ...anywhere],
  );
}

/** A hub and its spokes, where the peerings between them are not made yet. */
function reportSpokes(
  missing: Missing,
  configuration: ArmResource,
  {
    hubs,
    spokes,
    usesGateway,
    peerings,
  }: {
    readonly hubs: readonly string[];
    readonly spokes: readonly string[];
    readonly usesGateway: boolean;
    readonly peerings: readonly Peering[];
  },
): void {
  for (const hub of hubs) {
    for (const spoke of spokes) {
      if (
        spoke === hub ||
        peerings.some(({ from, to }) => from === spoke && to === hub)
      )
        continue;
      missing.report(
        configuration,
        'Whether the configuration is deployed is in no resource of Azure.',
        { peering: [hub, spoke], ...(usesGateway ? { routes: [spoke] } : {}) },
      );
    }
  }
}

/** The configurations of a document, each as it acts once it is deployed to every region. */
export function readNetworkManagers(
  document: ArmDocument,
  networks: Networks,
): NetworkManager[] {
  return document
    .ofType('networkmanagers/connectivityconfigurations')
    .flatMap(({ name, properties }, index) => {
      const [hub] = hubsOf(networks, properties);
      const isMesh = /^Mesh$/i.test(
        textOf(properties, 'connectivityTopology') ?? '',
      );
      return recordsOf(properties, 'appliesToGroups').map(
        (applied): NetworkManager => ({
          id: name,
          connectivity: isMesh ? 'Mesh' : 'HubAndSpoke',
          members: membersOf(document, networks, applied) ?? [],
          ...(hub === undefined ? {} : { hub }),
          acrossRegions: isGlobal(properties, applied),
          directConnectivity: isDirect(applied),
          useHubGateway: flagOf(applied, 'useHubGateway') ?? false,
          connectedGroupAddressOverlap: 'Allowed',
          place: ['networkManagers', index],
        }),
      );
    });
}

function hubsOf(networks: Networks, properties: Values): string[] {
  return recordsOf(properties, 'hubs').flatMap(
    each => networks.nameOf(textOf(each, 'resourceId') ?? '') ?? [],
  );
}

function isDirect(applied: Values): boolean {
  return /^DirectlyConnected$/i.test(
    textOf(applied, 'groupConnectivity') ?? '',
  );
}

function isGlobal(properties: Values, applied: Values): boolean {
  return (
    (flagOf(applied, 'isGlobal') ?? false) ||
    (flagOf(properties, 'isGlobal') ?? false)
  );
}
