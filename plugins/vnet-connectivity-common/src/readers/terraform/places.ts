import { serviceSubnets } from '../../azure';
import type { Block } from './blocks';
import { onlyBlock } from './blocks';
import type { Concerns } from './concerns';
import type { Instance } from './instances';
import type { Networks } from './networks';
import type { Reader } from './reader';
import type { Reference } from './references';
import type { SubnetPlace } from './subnets';
import { inlineSubnets, subnetType, vnetType } from './subnets';
import { textOf } from './values';

/** The subnet in which a resource is. */
export function placeOf(
  reader: Reader,
  networks: Networks,
  from: Instance,
  {
    block,
    subnetName,
    without,
    concerns,
  }: {
    readonly block?: Block;
    /** Name that Azure prescribes for the subnet. */
    readonly subnetName?: string;
    readonly without: string;
    readonly concerns: Concerns;
  },
): SubnetPlace | undefined {
  const found = reader.find(from, 'subnet_id', {
    types: [subnetType, vnetType],
    block,
    accepts: each =>
      each.type === subnetType
        ? subnetName === undefined || textOf(each.values, 'name') === subnetName
        : inlineSubnet(each, subnetName) !== undefined,
    without,
    concerns,
  });
  const place = placeOfReference(networks, found, subnetName);
  if (!place && found.kind !== 'undecided') {
    reader.report(from, `Its subnet is not known; ${without}.`, concerns);
  }
  return place;
}

function placeOfReference(
  networks: Networks,
  found: Reference,
  subnetName: string | undefined,
): SubnetPlace | undefined {
  if (found.kind !== 'resource' || found.instance.type !== vnetType) {
    return networks.subnetOf(found);
  }
  const vnet = networks.keyOf(found);
  const name = inlineSubnet(found.instance, subnetName);
  return vnet === undefined || name === undefined ? undefined : { vnet, name };
}

/** The subnet of a name in a network's own blocks, or the only one that there is. */
function inlineSubnet(
  vnet: Instance,
  subnetName: string | undefined,
): string | undefined {
  const names = inlineSubnets(vnet).map(({ name }) => name);
  if (subnetName !== undefined) return names.find(each => each === subnetName);
  return names.length === 1 ? names[0] : undefined;
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
