import type { Vnet } from '../../network/graph';
import { addressSpaceOf } from './address-space';
import type { Instance } from './instances';
import type { IdArgument } from './keyed-resources';
import { readKeyed } from './keyed-resources';
import { statedRanges } from './stated-ranges';
import type { Reader } from './reader';
import type { Reference } from './references';
import { nameIn, sameInAnyCase } from './resource-id';
import type { SubnetPlace, SubnetRanges } from './subnets';
import {
  inlineSubnets,
  readSubnets,
  subnetEntries,
  subnetType,
  vnetType,
} from './subnets';
import { locationOf } from './values';

type VnetSettings = Omit<Vnet, 'gateways'>;

/** The virtual networks of a document. */
export interface Networks {
  /** Entries without gateways, by key. */
  readonly entries: ReadonlyMap<string, VnetSettings>;
  /** Key of the network that a reference means; undefined where it means none. */
  readonly keyOf: (reference: Reference) => string | undefined;
  /** Id of the network of a key; without its subscription, or absent, where the document does not tell it. */
  readonly idOf: (key: string) => string | undefined;
  /** The subnet that a reference means. */
  readonly subnetOf: (reference: Reference) => SubnetPlace | undefined;
  /** The network is known by its id only, or was read as data: its peerings and gateways may be elsewhere. */
  readonly isForeign: (key: string) => boolean;
  /** Networks that were read as data. */
  readonly read: readonly {
    readonly key: string;
    readonly instance: Instance;
  }[];
}

/** Arguments that name a network, or a subnet in one, by id. */
const byId: readonly IdArgument[] = [
  ['azurerm_subnet', 'id'],
  ['azurerm_virtual_network_peering', 'id'],
  ['azurerm_virtual_network_peering', 'remote_virtual_network_id'],
  ['azurerm_virtual_network_gateway', 'subnet_id', 'ip_configuration'],
  ['azurerm_firewall', 'subnet_id', 'ip_configuration'],
  ['azurerm_network_interface', 'subnet_id', 'ip_configuration'],
  ['azurerm_route_server', 'subnet_id'],
  ['azurerm_subnet_route_table_association', 'subnet_id'],
  ['azurerm_virtual_hub_connection', 'remote_virtual_network_id'],
  ['azurerm_network_manager_static_member', 'target_virtual_network_id'],
  ['azurerm_network_manager_connectivity_configuration', 'resource_id', 'hub'],
];

/** Types of what lies in a network and names it. */
const byName: readonly string[] = [
  subnetType,
  'azurerm_virtual_network_peering',
];

/** Reads virtual networks and subnets. A network that is known by its id only has no address space. */
export function readNetworks(reader: Reader): Networks {
  const { known, outside, keyOf, idOf } = readKeyed(reader, vnetType, {
    byId,
    byName,
  });
  const subnets = readSubnets(reader, keyOf);
  const stated = statedRanges(reader);
  return {
    entries: new Map([
      ...known.map(({ instance, key }): [string, VnetSettings] => [
        key,
        vnetEntry(reader, instance, [
          ...inlineSubnets(instance),
          ...(subnets.of.get(key) ?? []),
        ]),
      ]),
      ...outside.map(({ id, key }): [string, VnetSettings] => [
        key,
        outsideEntry(
          reader,
          { id: sameInAnyCase(id), key },
          stated.get(sameInAnyCase(id)),
          subnets.of.get(key) ?? [],
        ),
      ]),
    ]),
    keyOf,
    idOf,
    subnetOf: reference => {
      if (reference.kind === 'resource') {
        return subnets.place.get(reference.instance);
      }
      if (reference.kind !== 'outside') return undefined;
      const vnet = keyOf(reference);
      const name = nameIn(reference.id, 'subnets');
      return vnet === undefined || name === undefined
        ? undefined
        : { vnet, name };
    },
    isForeign: key =>
      known.find(each => each.key === key)?.instance.mode !== 'managed',
    read: known.filter(({ instance }) => instance.mode !== 'managed'),
  };
}

function vnetEntry(
  reader: Reader,
  instance: Instance,
  subnets: readonly SubnetRanges[],
): VnetSettings {
  const { values } = instance;
  const ranges = addressSpaceOf(reader, instance);
  if (ranges.length === 0) {
    reader.report(
      instance,
      'Its address space is unknown, so no route leads to it.',
      { as: ['flows'] },
    );
  }
  return {
    prefixes: ranges,
    region: locationOf(values),
    subnets: subnetEntries(subnets),
  };
}

/** A network that is known by its id, and by what peerings and subnets say of it. */
function outsideEntry(
  reader: Reader,
  { id, key }: { readonly id: string; readonly key: string },
  stated: readonly string[] | undefined,
  subnets: readonly SubnetRanges[],
): VnetSettings {
  reader.report(
    { address: id, type: vnetType },
    stated
      ? 'The virtual network is known by its id only: its address space is taken from triggers.remote_address_space of a peering; its location, and what else it is connected to, are not known.'
      : 'The virtual network is known by its id only: its address space, its gateways and its peerings are not known.',
    { as: ['flows', 'routing'], of: [{ name: key }] },
  );
  return {
    prefixes: [...(stated ?? [])],
    ...(subnets.length > 0 ? { subnets: subnetEntries(subnets) } : {}),
  };
}
