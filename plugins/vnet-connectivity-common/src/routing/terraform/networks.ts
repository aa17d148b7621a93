import { serviceSubnets } from '../../azure';
import type { Peering, Vnet } from '../../network/graph';
import { isRecord } from '../../records';
import type { Instance } from './instances';
import type { IdArgument, NameArgument } from './keyed-resources';
import { readKeyed } from './keyed-resources';
import type { Block, Concerns, Reader, Reference } from './reader';
import { nothing, onlyBlock } from './reader';
import { nameIn, sameInAnyCase } from './resource-id';
import type { Values } from './values';
import {
  blocksOf,
  flagOf,
  locationOf,
  rangesOf,
  textOf,
  textsOf,
} from './values';

const vnetType = 'azurerm_virtual_network';
/** The name of the type in ids. */
const segment = 'virtualNetworks';
const subnetType = 'azurerm_subnet';

/** A subnet of a network of the graph. */
export interface SubnetPlace {
  /** Key of the network. */
  readonly vnet: string;
  readonly name: string;
}

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

/** Arguments that name the network in which something lies. */
const byName: readonly NameArgument[] = [
  [subnetType, 'virtual_network_name'],
  ['azurerm_virtual_network_peering', 'virtual_network_name'],
];

/** Reads virtual networks and subnets. A network that is known by its id only has no address space. */
export function readNetworks(reader: Reader): Networks {
  const { known, outside, keyOf, idOf } = readKeyed(reader, vnetType, segment, {
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
  const { ranges, others } = rangesOf(textsOf(values, 'address_space'));
  if (others.length > 0) {
    reader.report(
      instance,
      `The model knows IPv4 only: ${others.join(', ')} is left out.`,
      nothing,
    );
  }
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

/**
 * Address spaces of remote networks as peerings state them, by id in lower case. The provider's documentation of
 * azurerm_virtual_network_peering has this trigger for syncing a peering when the remote address space changes.
 */
function statedRanges(reader: Reader): Map<string, readonly string[]> {
  const stated = new Map<string, readonly string[]>();
  for (const { values } of reader.ofType('azurerm_virtual_network_peering')) {
    const id = textOf(values, 'remote_virtual_network_id');
    const triggers = isRecord(values.triggers) ? values.triggers : {};
    const text = textOf(triggers, 'remote_address_space');
    if (id === undefined || text === undefined) continue;
    const { ranges, others } = rangesOf(
      text.split(',').map(each => each.trim()),
    );
    if (others.length === 0) stated.set(sameInAnyCase(id), ranges);
  }
  return stated;
}

function subnetEntries(
  subnets: readonly SubnetRanges[],
): Record<string, string> {
  return Object.fromEntries(
    subnets
      .flatMap(({ name, ranges }) =>
        // The model has one range a subnet.
        ranges.map((range, index): [string, string] => [
          index === 0 ? name : `${name}#${index + 1}`,
          range,
        ]),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

interface SubnetRanges {
  readonly name: string;
  readonly ranges: readonly string[];
}

function rangesOfSubnet(values: Values): string[] {
  return rangesOf([
    ...textsOf(values, 'address_prefixes'),
    ...(textOf(values, 'address_prefix')?.split(',') ?? []),
  ]).ranges;
}

function inlineSubnets({ values }: Instance): SubnetRanges[] {
  return blocksOf(values, 'subnet').map(subnet => ({
    name: textOf(subnet, 'name') ?? '',
    ranges: rangesOfSubnet(subnet),
  }));
}

function readSubnets(reader: Reader, keyOf: Networks['keyOf']) {
  const of = new Map<string, SubnetRanges[]>();
  const place = new Map<Instance, SubnetPlace>();
  for (const subnet of reader.ofType(subnetType)) {
    const parent =
      reader.parentById(subnet, segment, vnetType) ??
      reader.findByName(subnet, 'virtual_network_name', {
        types: [vnetType],
        segment,
        without: 'the subnet is left out',
        concerns: nothing,
      });
    const vnet = keyOf(parent);
    const name = textOf(subnet.values, 'name');
    if (vnet === undefined && parent.kind === 'outside') {
      reader.report(
        subnet,
        `${parent.id} may be several virtual networks; the subnet is left out.`,
        nothing,
      );
    }
    if (vnet === undefined || name === undefined) continue;
    place.set(subnet, { vnet, name });
    of.set(vnet, [
      ...(of.get(vnet) ?? []),
      { name, ranges: rangesOfSubnet(subnet.values) },
    ]);
  }
  return { of, place };
}

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

/** Reads the halves of peerings. */
export function readPeerings(reader: Reader, networks: Networks): Peering[] {
  const halves = reader
    .ofType('azurerm_virtual_network_peering')
    .filter(({ mode }) => mode === 'managed')
    .flatMap(instance => readHalf(reader, networks, instance));
  return halves.flatMap(({ instance, entry }) => {
    const { from, to } = entry;
    const other = halves.some(
      ({ entry: each }) => each.from === to && each.to === from,
    );
    if (!other && networks.isForeign(to)) {
      reader.report(
        instance,
        `The other half of the peering, in ${to}, is not in the document; the peering is left out.`,
        halfKnown(entry),
      );
      return [];
    }
    return [entry];
  });
}

/**
 * Two networks that were only read as data may be peered by somebody else. Where both halves, or gateways of both, are in
 * the document, it says how they are joined.
 */
export function reportBetweenRead(
  reader: Reader,
  { read }: Networks,
  peerings: readonly Peering[],
  hasGateway: (key: string) => boolean,
): void {
  read.forEach((a, index) =>
    read.slice(index + 1).forEach(b => {
      const isKnown =
        peerings.some(({ from, to }) => from === a.key && to === b.key) ||
        (hasGateway(a.key) && hasGateway(b.key));
      if (isKnown) return;
      reader.report(
        a.instance,
        `Both it and ${b.key} were only read: whether they are peered is not known.`,
        { as: ['peering'], of: [{ name: a.key }, { name: b.key }] },
      );
    }),
  );
}

/**
 * The parts that depend on a peering: the path between the networks, and the gateway routes of the one that uses
 * gateways.
 */
function peeringConcerns(usesGateways: boolean): Concerns {
  return { as: usesGateways ? ['peering', 'routes'] : ['peering'] };
}

/**
 * The parts that depend on the other half of a peering. Only a network with this half can use the gateways of the
 * other.
 */
function halfKnown({ from, to, useRemoteGateways }: Peering): Concerns {
  return {
    ...peeringConcerns(useRemoteGateways),
    of: [{ name: from }, { name: to }],
  };
}

function readHalf(
  reader: Reader,
  networks: Networks,
  instance: Instance,
): { readonly instance: Instance; readonly entry: Peering }[] {
  const { values } = instance;
  const without = 'the peering is left out';
  const concerns = peeringConcerns(
    flagOf(values, 'use_remote_gateways') ?? false,
  );
  const owner =
    reader.parentById(instance, segment, vnetType) ??
    reader.findByName(instance, 'virtual_network_name', {
      types: [vnetType],
      segment,
      without,
      concerns,
    });
  const from = networks.keyOf(owner);
  if (from === undefined) {
    if (owner.kind === 'outside') {
      reader.report(
        instance,
        `${owner.id} may be several virtual networks; ${without}.`,
        { ...concerns, also: ['every network'] },
      );
    }
    return [];
  }
  const to = networks.keyOf(
    reader.find(instance, 'remote_virtual_network_id', {
      types: [vnetType],
      // No network is peered with itself.
      accepts: each => owner.kind !== 'resource' || each !== owner.instance,
      without,
      concerns: { ...concerns, also: [{ name: from }] },
    }),
  );
  if (to === undefined) return [];
  if (flagOf(values, 'peer_complete_virtual_networks_enabled') === false) {
    reader.report(
      instance,
      `It peers single subnets, which the model does not know; ${without}.`,
      { ...concerns, of: [{ name: from }, { name: to }] },
    );
    return [];
  }
  if (flagOf(values, 'only_ipv6_peering_enabled')) {
    reader.report(instance, `It is for IPv6 only; ${without}.`, nothing);
    return [];
  }
  return [
    {
      instance,
      entry: {
        from,
        to,
        allowVnetAccess: flagOf(values, 'allow_virtual_network_access') ?? true,
        allowForwardedTraffic:
          flagOf(values, 'allow_forwarded_traffic') ?? false,
        allowGatewayTransit: flagOf(values, 'allow_gateway_transit') ?? false,
        useRemoteGateways: flagOf(values, 'use_remote_gateways') ?? false,
      },
    },
  ];
}
