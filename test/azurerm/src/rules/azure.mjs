// Refusals of Azure itself when a change is applied, as far as they concern how resources relate to
// each other. Used in strict mode only. Each check returns an error in Azure's form, or null.
//
// Codes marked (seen) are quoted in public reports of the real service; the others name the documented
// rule, and their wording is ours.
import { lastName, virtualNetworkOf } from '../ids.mjs';
import {
  mustExist,
  overlapping,
  refuse,
  space,
  subnet,
  subnetExists,
  subnetPrefixes,
  virtualNetwork,
} from './azure-networks.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../world.mjs').Entry} Entry */
/** @typedef {import('./azure-networks.mjs').AzureError} AzureError */
/** @typedef {import('./azure-networks.mjs').Change} Change */

/** Smallest subnet for a service that needs one of its own. */
const DEDICATED = {
  azurerm_virtual_network_gateway: 29,
  azurerm_firewall: 26,
  azurerm_bastion_host: 26,
  azurerm_route_server: 27,
};

/** @param {World} world @param {string} network */
const gatewaysIn = (world, network) =>
  world.inNetwork('azurerm_virtual_network_gateway', network);

/** @param {Change} c */
function peering({ world, id, values, prior }) {
  const localId = virtualNetworkOf(id);
  const remoteId = String(values.remote_virtual_network_id).toLowerCase();
  const local = world.get(localId);
  const remote = world.get(remoteId);
  if (!local)
    return refuse(
      'ParentResourceNotFound',
      `Failed to perform 'write' on resource(s) of type 'virtualNetworks/virtualNetworkPeerings', because the parent resource '${localId}' could not be found.`,
    );
  if (!remote) return mustExist(world, values.remote_virtual_network_id, id);
  if (localId === remoteId)
    return refuse(
      'CannotPeerVirtualNetworkToItself',
      `Peering ${id} cannot reference its own virtual network.`,
    );
  const others = world
    .inNetwork('azurerm_virtual_network_peering', localId)
    .filter(p => p.id.toLowerCase() !== id.toLowerCase());
  const ofRemote = world.inNetwork('azurerm_virtual_network_peering', remoteId);
  const target = (/** @type {Entry} */ p) =>
    String(p.values.remote_virtual_network_id).toLowerCase();
  const same = others.find(p => target(p) === remoteId);
  if (same)
    return refuse(
      'AnotherPeeringAlreadyReferencesRemoteVnet',
      `Peering ${same.id} already references remote virtual network ${remote.id}. Cannot add another peering referencing the same remote virtual network.`,
    );

  if (!prior) {
    const start = `Cannot create or update peering ${id}. Virtual networks ${local.id} and ${remote.id} cannot be peered because`;
    const common = overlapping(space(local), space(remote));
    if (common.length)
      return refuse(
        'VnetAddressSpacesOverlap',
        `${start} their address spaces overlap. Overlapping address prefixes: ${common.join(
          ', ',
        )}.`,
      );
    /** @param {Entry} one @param {string} which @param {Entry[]} peerings @param {string} whose @param {string} self */
    const already = (one, which, peerings, whose, self) => {
      for (const p of peerings) {
        if (target(p) === self) continue;
        const third = world.get(target(p));
        const shared = overlapping(space(one), space(third));
        if (shared.length)
          return refuse(
            'VnetAddressSpaceOverlapsWithAlreadyPeeredVnet',
            `${start} address space of the ${which} virtual network overlaps with address space of virtual network ${
              third?.id
            } already peered with the ${whose} virtual network. Overlapping address prefixes: ${shared.join(
              ', ',
            )}.`,
          ); // (seen)
      }
      return null;
    };
    const clash =
      already(local, 'first', ofRemote, 'second', localId) ??
      already(remote, 'second', others, 'first', remoteId);
    if (clash) return clash;
  }

  if (values.use_remote_gateways) {
    const cannot = `Peering ${id} cannot have UseRemoteGateways flag set to true`;
    if (gatewaysIn(world, localId).length)
      return refuse(
        'VnetHasGateways',
        `${cannot} because virtual network ${local.id} already has a gateway: ${
          gatewaysIn(world, localId)[0].id
        }.`,
      );
    const second = others.find(p => p.values.use_remote_gateways);
    if (second)
      return refuse(
        'MoreThanOnePeeringWithUseRemoteGateways',
        `${cannot} because peering ${second.id} of the same virtual network already has it; only one peering can.`,
      );
    if (!remote.external) {
      // A Route Server is used by the same flag.
      const used = [
        ...gatewaysIn(world, remoteId),
        ...world.inNetwork('azurerm_route_server', remoteId),
      ];
      if (!used.length)
        return refuse(
          'RemoteVnetHasNoGateways',
          `${cannot} because remote virtual network ${remote.id} referenced by the peering does not have any gateways.`,
        ); // (seen)
      const reverse = ofRemote.find(p => target(p) === localId);
      if (!reverse?.values.allow_gateway_transit)
        return refuse(
          'AllowGatewayTransitNotSet',
          `${cannot}, because corresponding remote peering ${
            reverse?.id ?? `from ${remote.id} to ${local.id}`
          } ${
            reverse
              ? 'has AllowGatewayTransit flag set to false'
              : 'does not exist yet'
          }.`,
        ); // (seen, message)
    }
  }
  if (!values.allow_gateway_transit && prior) {
    const user = ofRemote.find(
      p => target(p) === localId && p.values.use_remote_gateways,
    );
    if (user)
      return refuse(
        'AllowGatewayTransitInUse',
        `Peering ${id} cannot have AllowGatewayTransit flag set to false because remote peering ${user.id} has UseRemoteGateways flag set to true.`,
      );
  }
  return null;
}

/** A service in a subnet of its own. @param {string} type @param {string} block @returns {(c: Change) => AzureError | null} */
const inSubnet =
  (type, block) =>
  ({ world, id, values }) => {
    const subnetId = block ? values[block]?.[0]?.subnet_id : values.subnet_id;
    if (!subnetId) return null;
    if (!subnetExists(world, subnetId)) return mustExist(world, subnetId, id);
    const bits = DEDICATED[/** @type {keyof typeof DEDICATED} */ (type)];
    const small = subnetPrefixes(world, subnetId).find(
      r => r.family === 4 && r.bits > bits,
    );
    return small
      ? refuse(
          'SubnetTooSmall',
          `Subnet ${subnetId} with ${small.text} is too small for ${id}: it needs /${bits} or larger.`,
        )
      : null;
  };

/** @param {Change} c */
function gateway(c) {
  const { world, id, values } = c;
  const error = inSubnet(
    'azurerm_virtual_network_gateway',
    'ip_configuration',
  )(c);
  if (error) return error;
  const network = virtualNetworkOf(
    values.ip_configuration?.[0]?.subnet_id ?? '',
  );
  if (!network) return null;
  const other = gatewaysIn(world, network).find(
    g =>
      g.id.toLowerCase() !== id.toLowerCase() &&
      !g.external &&
      g.values.type === values.type,
  );
  if (other)
    return refuse(
      'VirtualNetworkAlreadyHasGateway',
      `Virtual network ${network} already has a gateway of type ${values.type}: ${other.id}. A virtual network can have one gateway of each type.`,
    );
  const user = world
    .inNetwork('azurerm_virtual_network_peering', network)
    .find(p => p.values.use_remote_gateways);
  if (user)
    return refuse(
      'VnetUsesRemoteGateways',
      `Virtual network ${network} cannot have a gateway because its peering ${user.id} has UseRemoteGateways flag set to true.`,
    );
  return null;
}

/** Arguments naming another resource that has to exist. @type {Record<string, string[]>} */
const REFERENCES = {
  azurerm_virtual_network_gateway_connection: [
    'virtual_network_gateway_id',
    'local_network_gateway_id',
    'peer_virtual_network_gateway_id',
    'express_route_circuit_id',
  ],
  azurerm_virtual_network_gateway_nat_rule: ['virtual_network_gateway_id'],
  azurerm_subnet_route_table_association: ['route_table_id'],
  azurerm_subnet_network_security_group_association: [
    'network_security_group_id',
  ],
  azurerm_virtual_hub_connection: [
    'virtual_hub_id',
    'remote_virtual_network_id',
  ],
  azurerm_vpn_gateway: ['virtual_hub_id'],
  azurerm_vpn_gateway_connection: ['vpn_gateway_id', 'remote_vpn_site_id'],
  azurerm_express_route_gateway: ['virtual_hub_id'],
  azurerm_express_route_connection: [
    'express_route_gateway_id',
    'express_route_circuit_peering_id',
  ],
  azurerm_virtual_hub: ['virtual_wan_id'],
  azurerm_private_dns_zone_virtual_network_link: ['virtual_network_id'],
};
/** Kinds of id this world knows when they exist. */
const TRACKED =
  /\/providers\/microsoft\.network\/(virtualnetworks|virtualnetworkgateways|localnetworkgateways|expressroutecircuits|routetables|networksecuritygroups|virtualhubs|virtualwans|vpngateways|vpnsites|expressroutegateways)\/[^/]+$/;

/** A policy of a higher tier cannot be attached. @param {Change} change @returns {AzureError | null} */
function firewall(change) {
  const policy = change.world.get(String(change.values.firewall_policy_id));
  if (policy?.values.sku === 'Premium' && change.values.sku_tier !== 'Premium')
    return refuse(
      'AzureFirewallPolicyTierMismatch',
      `Firewall ${change.id} of the tier ${change.values.sku_tier} cannot have the policy ${policy.id} of the tier Premium.`,
    );
  return inSubnet('azurerm_firewall', 'ip_configuration')(change);
}

/** @type {Record<string, (c: Change) => AzureError | null>} */
const BY_TYPE = {
  azurerm_virtual_network: virtualNetwork,
  azurerm_subnet: subnet,
  azurerm_virtual_network_peering: peering,
  azurerm_virtual_network_gateway: gateway,
  azurerm_firewall: firewall,
  azurerm_bastion_host: inSubnet('azurerm_bastion_host', 'ip_configuration'),
  azurerm_route_server: inSubnet('azurerm_route_server', ''),
};

/** @param {string} type @param {Change} change @returns {AzureError | null} why Azure would refuse to create or update */
export function refuseChange(type, change) {
  const { world, id, values, subscription } = change;
  if (typeof values.resource_group_name === 'string') {
    const group = `/subscriptions/${subscription}/resourceGroups/${values.resource_group_name}`;
    if (!world.get(group))
      return refuse(
        'ResourceGroupNotFound',
        `Resource group '${values.resource_group_name}' could not be found.`,
      ); // (seen)
  }
  if (!change.prior && world.get(id) && !world.get(id)?.external)
    return refuse(
      'AlreadyExists',
      `A resource with the ID "${id}" already exists - to be managed via Terraform this resource needs to be imported into the State.`,
    );
  for (const name of REFERENCES[type] ?? []) {
    const target = values[name];
    if (
      typeof target === 'string' &&
      TRACKED.test(target.toLowerCase()) &&
      !world.get(target)
    )
      return mustExist(world, target, id);
  }
  return BY_TYPE[type]?.(change) ?? null;
}

/** @param {string} type @param {World} world @param {string} id @returns {AzureError | null} why Azure would refuse to delete */
export function refuseDelete(type, world, id) {
  const inUse = (
    /** @type {Entry | undefined} */ by,
    /** @type {string} */ code,
    /** @type {string} */ what,
  ) =>
    by
      ? refuse(
          code,
          `${what} ${id} is in use by ${by.id} and cannot be deleted.`,
        )
      : null;
  if (type === 'azurerm_resource_group') {
    const left = world.below(`${id}/`).filter(e => !e.external);
    return left.length
      ? refuse(
          'ResourceGroupNotEmpty',
          `deleting Resource Group "${lastName(
            id,
          )}": the Resource Group still contains Resources: ${left
            .slice(0, 3)
            .map(e => e.id)
            .join(', ')}.`,
        )
      : null;
  }
  if (type === 'azurerm_subnet')
    return inUse(
      gatewaysIn(world, virtualNetworkOf(id)).find(
        g =>
          String(g.values.ip_configuration?.[0]?.subnet_id).toLowerCase() ===
          id.toLowerCase(),
      ),
      'InUseSubnetCannotBeDeleted',
      'Subnet',
    ); // (seen)
  if (type === 'azurerm_firewall_policy')
    return inUse(
      world
        .below('/subscriptions/')
        .find(
          each =>
            each.type === 'azurerm_firewall' &&
            String(each.values.firewall_policy_id).toLowerCase() ===
              id.toLowerCase(),
        ),
      'FirewallPolicyInUse',
      'Firewall policy',
    );
  if (type === 'azurerm_virtual_network')
    return inUse(
      gatewaysIn(world, id)[0],
      'InUseSubnetCannotBeDeleted',
      'Virtual network',
    );
  return null;
}
