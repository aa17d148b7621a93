// Refusals of Azure about address spaces and subnets. See azure.mjs.
import { contains, overlap, ranges } from '../cidr.mjs';
import { lastName, virtualNetworkOf } from '../ids.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../world.mjs').Entry} Entry */
/** @typedef {{ code: string, message: string }} AzureError */
/** @typedef {{ world: World, id: string, values: Record<string, any>, prior: Record<string, any> | null, subscription: string }} Change */

/** @param {string} code @param {string} message @returns {AzureError} */
export const refuse = (code, message) => ({ code, message });

/** @param {Entry | undefined} network */
export const space = network =>
  network && !network.external ? ranges(network.values.address_space) : [];
/** @param {import('../cidr.mjs').Range[]} a @param {import('../cidr.mjs').Range[]} b */
export const overlapping = (a, b) => [
  ...new Set(
    a.flatMap(x =>
      b
        .filter(y => overlap(x, y))
        .map(y => (x.bits >= y.bits ? x.text : y.text)),
    ),
  ),
];

/** @param {World} world @param {string} network @param {string} except @returns {{ name: string, prefixes: import('../cidr.mjs').Range[] }[]} */
function subnetsOf(world, network, except = '') {
  const inline = /** @type {any[]} */ (
    world.get(network)?.values.subnet ?? []
  ).map(s => ({
    id: `${network}/subnets/${s.name}`,
    name: s.name,
    prefixes: ranges(s.address_prefixes),
  }));
  const separate = world.inNetwork('azurerm_subnet', network).map(e => ({
    id: e.id,
    name: e.values.name,
    prefixes: e.external ? [] : ranges(e.values.address_prefixes),
  }));
  return [...inline, ...separate].filter(
    s => s.id.toLowerCase() !== except.toLowerCase(),
  );
}

/** @param {World} world @param {string} subnetId @returns {import('../cidr.mjs').Range[]} */
export function subnetPrefixes(world, subnetId) {
  const entry = world.get(subnetId);
  if (entry) return entry.external ? [] : ranges(entry.values.address_prefixes);
  return (
    subnetsOf(world, virtualNetworkOf(subnetId)).find(
      s => s.name.toLowerCase() === lastName(subnetId).toLowerCase(),
    )?.prefixes ?? []
  );
}
/** @param {World} world @param {string} subnetId */
export const subnetExists = (world, subnetId) =>
  Boolean(world.get(subnetId)) ||
  Boolean(world.get(virtualNetworkOf(subnetId))?.external) ||
  subnetsOf(world, virtualNetworkOf(subnetId)).some(
    s => s.name.toLowerCase() === lastName(subnetId).toLowerCase(),
  );

/** @param {World} world @param {string} id @param {string} referrer @returns {AzureError | null} */
export const mustExist = (world, id, referrer) =>
  world.get(id)
    ? null
    : refuse(
        'InvalidResourceReference',
        `Resource ${id} referenced by resource ${referrer} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
      ); // (seen)

const SMALLEST_SUBNET_BITS = 29;
/** @param {Change} c @param {string} networkId @param {string} name @param {string[]} prefixes @param {string} subnetId */
function subnetError({ world }, networkId, name, prefixes, subnetId) {
  const network = world.get(networkId);
  const own = ranges(prefixes);
  const small = own.find(r => r.family === 4 && r.bits > SMALLEST_SUBNET_BITS);
  if (small)
    return refuse(
      'NetcfgInvalidSubnet',
      `Subnet '${name}' is not valid in virtual network '${lastName(
        networkId,
      )}': ${
        small.text
      } is smaller than /29, the smallest supported IPv4 subnet.`,
    );
  const allowed = space(network);
  if (allowed.length && own.some(r => !allowed.some(a => contains(a, r))))
    return refuse(
      'NetcfgSubnetRangeOutsideVnet',
      `Subnet '${name}' is not valid because its IP address range is outside the IP address range of virtual network '${lastName(
        networkId,
      )}'.`,
    ); // (seen)
  const clash = subnetsOf(world, networkId, subnetId).find(
    s => overlapping(own, s.prefixes).length,
  );
  if (clash)
    return refuse(
      'NetcfgSubnetRangesOverlap',
      `Subnet '${name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '${lastName(
        networkId,
      )}'.`,
    ); // (seen)
  return null;
}

/** @param {Change} c */
export function virtualNetwork(c) {
  const { world, id, values } = c;
  const own = ranges(values.address_space);
  for (const [i, a] of own.entries())
    for (const b of own.slice(i + 1))
      if (overlap(a, b))
        return refuse(
          'InvalidAddressSpace',
          `Address prefixes ${a.text} and ${b.text} of virtual network '${values.name}' overlap.`,
        );
  for (const peering of world.inNetwork(
    'azurerm_virtual_network_peering',
    id,
  )) {
    const remote = world.get(peering.values.remote_virtual_network_id);
    const common = overlapping(own, space(remote));
    if (common.length)
      return refuse(
        'VnetAddressSpaceOverlapsWithAlreadyPeeredVnet',
        `Address space of virtual network ${id} overlaps with address space of virtual network ${
          remote?.id
        } peered with it. Overlapping address prefixes: ${common.join(', ')}.`,
      );
  }
  const inline = /** @type {any[]} */ (values.subnet ?? []).map(s => ({
    name: String(s.name),
    ranges: ranges(s.address_prefixes),
    prefixes: s.address_prefixes,
  }));
  const separate = world.inNetwork('azurerm_subnet', id).map(e => ({
    name: String(e.values.name),
    ranges: ranges(e.values.address_prefixes),
    prefixes: e.values.address_prefixes,
  }));
  const all = [
    ...inline,
    ...separate.filter(
      s => !inline.some(i => i.name.toLowerCase() === s.name.toLowerCase()),
    ),
  ];
  for (const [i, s] of all.entries()) {
    const small = s.ranges.find(
      r => r.family === 4 && r.bits > SMALLEST_SUBNET_BITS,
    );
    if (small)
      return refuse(
        'NetcfgInvalidSubnet',
        `Subnet '${s.name}' is not valid in virtual network '${values.name}': ${small.text} is smaller than /29, the smallest supported IPv4 subnet.`,
      );
    if (own.length && s.ranges.some(r => !own.some(a => contains(a, r))))
      return refuse(
        'NetcfgSubnetRangeOutsideVnet',
        `Subnet '${s.name}' is not valid because its IP address range is outside the IP address range of virtual network '${values.name}'.`,
      );
    if (all.slice(i + 1).some(t => overlapping(s.ranges, t.ranges).length))
      return refuse(
        'NetcfgSubnetRangesOverlap',
        `Subnet '${s.name}' is not valid because its IP address range overlaps with that of an existing subnet in virtual network '${values.name}'.`,
      );
  }
  return null;
}

/** @param {Change} c */
export function subnet(c) {
  const network = virtualNetworkOf(c.id);
  if (!c.world.get(network))
    return refuse(
      'ParentResourceNotFound',
      `Failed to perform 'write' on resource(s) of type 'virtualNetworks/subnets', because the parent resource '${network}' could not be found.`,
    ); // (seen)
  if (
    !c.prior &&
    (c.world.get(network)?.values.subnet ?? []).some(
      (/** @type {any} */ s) => s.name === c.values.name,
    )
  )
    return refuse(
      'AlreadyExists',
      `A resource with the ID "${c.id}" already exists - to be managed via Terraform this resource needs to be imported into the State.`,
    );
  return subnetError(
    c,
    network,
    c.values.name,
    c.values.address_prefixes,
    c.id,
  );
}
