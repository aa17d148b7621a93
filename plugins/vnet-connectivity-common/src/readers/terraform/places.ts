import { containsAddress, parseAddress, prefixOf } from '../../address';
import { serviceSubnets } from '../../azure';
import type { Block } from './blocks';
import { onlyBlock, placedBlocks } from './blocks';
import type { Concerns } from './concerns';
import type { Instance } from './instances';
import type { Networks } from './networks';
import type { Reader } from './reader';
import type { Reference } from './references';
import type { SubnetPlace } from './subnets';
import { inlineSubnets, rangesOfSubnet, subnetType, vnetType } from './subnets';
import { textOf } from './values';

/** The subnet in which a resource is. */
export function placeOf(
  reader: Reader,
  networks: Networks,
  from: Instance,
  {
    block,
    subnetName,
    address,
    without,
    concerns,
  }: {
    readonly block?: Block;
    /** Name that Azure prescribes for the subnet. */
    readonly subnetName?: string;
    /** Its address in the subnet, where the document has it. */
    readonly address?: string;
    readonly without: string;
    readonly concerns: Concerns;
  },
): SubnetPlace | undefined {
  const found = reader.find(from, 'subnet_id', {
    types: [subnetType, vnetType],
    block,
    accepts: mayStandIn(subnetName, address),
    near: true,
    without,
    concerns,
  });
  const place = placeOfReference(networks, found, subnetName, address);
  if (!place && found.kind !== 'undecided') {
    reader.report(from, `Its subnet is not known; ${without}.`, concerns);
  }
  return place;
}

function placeOfReference(
  networks: Networks,
  found: Reference,
  subnetName: string | undefined,
  address: string | undefined,
): SubnetPlace | undefined {
  if (found.kind !== 'resource' || found.instance.type !== vnetType) {
    return networks.subnetOf(found);
  }
  const vnet = networks.keyOf(found);
  const name = inlineSubnet(found.instance, subnetName, address);
  return vnet === undefined || name === undefined ? undefined : { vnet, name };
}

/** The subnet of a name in a network's own blocks, or the only one that can hold the address. */
function inlineSubnet(
  vnet: Instance,
  subnetName: string | undefined,
  address: string | undefined,
): string | undefined {
  const names = inlineSubnets(vnet)
    .filter(({ ranges }) => mayHold(ranges, address))
    .map(({ name }) => name);
  if (subnetName !== undefined) return names.find(each => each === subnetName);
  return names.length === 1 ? names[0] : undefined;
}

/** Subnets, and networks with subnets of their own, in which a network interface may stand. */
export function subnetsMeantBy(
  reader: Reader,
  networkInterface: Instance,
): readonly Instance[] {
  return placedBlocks(networkInterface, 'ip_configuration').flatMap(block =>
    reader.meant(networkInterface, 'subnet_id', {
      types: [subnetType, vnetType],
      block,
      accepts: mayStandIn(
        undefined,
        textOf(block.values, 'private_ip_address'),
      ),
    }),
  );
}

/** True for a subnet, or a network with one of its own, that has this name and can hold this address. */
function mayStandIn(
  subnetName: string | undefined,
  address: string | undefined,
): (instance: Instance) => boolean {
  return each =>
    each.type === subnetType
      ? (subnetName === undefined ||
          textOf(each.values, 'name') === subnetName) &&
        mayHold(rangesOfSubnet(each.values), address)
      : inlineSubnet(each, subnetName, address) !== undefined;
}

/** True if the address can be one of a subnet: nothing says that it is outside. */
function mayHold(
  ranges: readonly string[],
  address: string | undefined,
): boolean {
  const number = address === undefined ? undefined : parseAddress(address);
  return (
    number === undefined ||
    ranges.length === 0 ||
    ranges.some(range => containsAddress(prefixOf(range), number))
  );
}

/** The network in which a gateway stands. */
export function networkOfGateway(
  reader: Reader,
  networks: Networks,
  gateway: Instance,
): string | undefined {
  return placeOf(reader, networks, gateway, {
    block: onlyBlock(gateway, 'ip_configuration'),
    subnetName: serviceSubnets.gateway.name,
    without: 'the gateway is left out',
    concerns: { as: ['routes'] },
  })?.vnet;
}
