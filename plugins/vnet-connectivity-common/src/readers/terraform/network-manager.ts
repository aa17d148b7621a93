import type { NetworkManager } from '../../network/graph';
import type { Instance } from './instances';
import type { Networks } from './networks';
import type { Block } from './blocks';
import type { Concerns } from './concerns';
import type { Reader } from './reader';
import { nothing } from './concerns';
import { onlyBlock, placedBlocks } from './blocks';
import { flagOf, locationOf, textOf } from './values';

const groupType = 'azurerm_network_manager_network_group';
const configurationType = 'azurerm_network_manager_connectivity_configuration';
const without = 'the configuration is left out';
/** The parts that depend on a configuration: the connections that it makes, and the gateways that networks use. */
const concerns: Concerns = { as: ['peering', 'routes'] };

/** Reads connectivity configurations of Azure Virtual Network Manager, one entry for each group that one applies to. */
export function readNetworkManagers(
  reader: Reader,
  networks: Networks,
): NetworkManager[] {
  const membersOf = readMembers(reader, networks);
  const regions = readDeployments(reader);
  const found = reader.ofType(configurationType).flatMap(instance => {
    const { values } = instance;
    const groups = placedBlocks(instance, 'applies_to_group');
    const isMesh = textOf(values, 'connectivity_topology') === 'Mesh';
    if (isMesh && groups.length > 1) {
      reader.report(
        instance,
        `A mesh of several network groups is not modelled; ${without}.`,
        concerns,
      );
      return [];
    }
    const members = groups.map(block =>
      membersOfGroup(reader, instance, block, membersOf),
    );
    const hub = isMesh
      ? undefined
      : hubOf(reader, networks, instance, members.flat());
    if (!isMesh && hub === undefined) return [];
    const deployed = regions.get(instance);
    if (!deployed) {
      reader.report(
        instance,
        'No deployment of it is in the document, and only a deployed configuration acts: it has no effect.',
        concerns,
      );
    }
    return groups.flatMap((block, index): Omit<NetworkManager, 'place'>[] => {
      const names = members[index];
      if (!names) return [];
      return [
        {
          id: textOf(values, 'name'),
          ...(isMesh
            ? { connectivity: 'Mesh' as const }
            : { connectivity: 'HubAndSpoke' as const, hub }),
          members: names,
          acrossRegions:
            flagOf(values, 'global_mesh_enabled') ||
            flagOf(block.values, 'global_mesh_enabled') ||
            false,
          directConnectivity:
            textOf(block.values, 'group_connectivity') === 'DirectlyConnected',
          useHubGateway: flagOf(block.values, 'use_hub_gateway') ?? false,
          connectedGroupAddressOverlap:
            flagOf(values, 'connected_group_address_overlap_enabled') === false
              ? 'Disallowed'
              : 'Allowed',
          deployedRegions: [...(deployed ?? [])].sort(),
        },
      ];
    });
  });
  return found.map((manager, index) => ({
    ...manager,
    place: ['avnm', index],
  }));
}

/** The networks of the group that a block names; undefined where that is not known. */
function membersOfGroup(
  reader: Reader,
  configuration: Instance,
  block: Block,
  membersOf: ReadonlyMap<Instance, string[]>,
): string[] | undefined {
  const group = reader.find(configuration, 'network_group_id', {
    types: [groupType],
    block,
    without,
    concerns,
  });
  if (group.kind === 'outside') {
    reader.report(
      configuration,
      `${group.id} is not in the document; ${without}.`,
      { ...concerns, also: ['every network'] },
    );
  }
  return group.kind === 'resource'
    ? membersOf.get(group.instance) ?? []
    : undefined;
}

/** The hub. Where it is unknown until apply, the only network that is not in the groups stands for it. */
function hubOf(
  reader: Reader,
  networks: Networks,
  configuration: Instance,
  members: readonly (string | undefined)[],
): string | undefined {
  const block = onlyBlock(configuration, 'hub');
  const hub = networks.keyOf(
    reader.find(configuration, 'resource_id', {
      types: ['azurerm_virtual_network'],
      block,
      accepts: instance =>
        !members.includes(networks.keyOf({ kind: 'resource', instance })),
      without,
      concerns,
    }),
  );
  if (hub === undefined) {
    reader.report(
      configuration,
      `Its hub is not a known network; ${without}.`,
      concerns,
    );
  } else if (textOf(block.values, 'resource_id') === undefined) {
    reader.report(
      configuration,
      `Its hub is unknown until apply; ${hub}, the only network outside of its groups, stands for it.`,
      nothing,
    );
  }
  return hub;
}

/** Networks by group. */
function readMembers(
  reader: Reader,
  networks: Networks,
): Map<Instance, string[]> {
  const members = new Map<Instance, string[]>();
  for (const group of reader.ofType(groupType)) members.set(group, []);
  for (const member of reader.ofType('azurerm_network_manager_static_member')) {
    const withoutIt = 'the member is left out';
    const group = reader.find(member, 'network_group_id', {
      types: [groupType],
      without: withoutIt,
      concerns: { ...concerns, also: ['every network'] },
    });
    const vnet = networks.keyOf(
      reader.find(member, 'target_virtual_network_id', {
        types: ['azurerm_virtual_network'],
        without: withoutIt,
        concerns: { ...concerns, also: ['every network'] },
      }),
    );
    if (group.kind === 'resource' && vnet !== undefined) {
      members.get(group.instance)?.push(vnet);
    }
  }
  for (const policy of reader.ofType('azurerm_policy_definition')) {
    // The mode of policies that add networks to network groups.
    if (textOf(policy.values, 'mode') !== 'Microsoft.Network.Data') continue;
    reader.report(
      policy,
      'It adds networks to a network group; members that a policy chooses are not modelled.',
      { ...concerns, of: ['every network'] },
    );
  }
  for (const [group, names] of members) {
    names.sort();
    if (names.length === 0) {
      reader.report(
        group,
        'It has no members in the document; members that a policy chooses are not modelled.',
        { ...concerns, also: ['every network'] },
      );
    }
  }
  return members;
}

/** Regions to which each configuration is deployed. */
function readDeployments(reader: Reader): Map<Instance, Set<string>> {
  const regions = new Map<Instance, Set<string>>();
  for (const deployment of reader.ofType(
    'azurerm_network_manager_deployment',
  )) {
    const { values } = deployment;
    const location = locationOf(values);
    if (textOf(values, 'scope_access') !== 'Connectivity') continue;
    const found = reader.findAll(deployment, 'configuration_ids', {
      types: [configurationType],
      without: 'the deployment has no effect',
      concerns: { ...concerns, also: ['every network'] },
    });
    for (const reference of found) {
      if (reference.kind !== 'resource' || location === undefined) continue;
      const known = regions.get(reference.instance) ?? new Set();
      regions.set(reference.instance, known.add(location));
    }
  }
  return regions;
}
