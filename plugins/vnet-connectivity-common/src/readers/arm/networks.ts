import { serviceSubnets } from '../../azure';
import type { Vnet } from '../../network/graph';
import { isRecord } from '../../records';
import type { Missing } from './missing';
import type { KnownAndOutside, Named } from './names';
import { lookupsOf, toName } from './names';
import type { ArmDocument, ArmResource } from './resources';
import { idUpTo, keyOf, parentKey } from './resources';
import type { Values } from './values';
import {
  fieldOf,
  flagOf,
  idIn,
  openExpression,
  rangesOf,
  recordsOf,
  spaceIn,
  textOf,
} from './values';

/** A subnet of a network of the graph. */
export interface SubnetPlace {
  /** Name of the network. */
  readonly vnet: string;
  /** Names under which the graph has it: one a range. */
  readonly names: readonly string[];
}

/** The virtual networks of a document, and those that it knows by their ids only. */
export interface Networks {
  /** Without gateways, by name. */
  readonly entries: ReadonlyMap<string, Omit<Vnet, 'gateways'>>;
  /** Name of the network that an id means, or in which what it means is. */
  readonly nameOf: (id: string) => string | undefined;
  /** The subnet that an id means. */
  readonly subnetOf: (id: string) => SubnetPlace | undefined;
  /** True if the network is known by its id only. */
  readonly isOutside: (name: string) => boolean;
  /** Ids by name. */
  readonly ids: Readonly<Record<string, string>>;
  readonly subnets: readonly (SubnetPlace & {
    readonly resource: ArmResource;
  })[];
  readonly resources: readonly (readonly [
    name: string,
    resource: ArmResource,
  ])[];
}

const segment = 'virtualNetworks';

/** Types that name networks which they are part of or lead to. */
const naming: ReadonlySet<string> = new Set(
  [
    'azurefirewalls',
    'networkmanagers/connectivityconfigurations',
    'networkmanagers/networkgroups/staticmembers',
    'virtualhubs/hubvirtualnetworkconnections',
    'virtualhubs/ipconfigurations',
    'virtualnetworkgateways',
    'virtualnetworks/subnets',
    'virtualnetworks/virtualnetworkpeerings',
  ].map(type => `microsoft.network/${type}`),
);

/**
 * The network that Azure manages for a virtual hub, by its name `HV_<hub>_<guid>`: a peering with it is the other side of
 * the hub's connection.
 */
export function hubOfManagedNetwork(id: string): string | undefined {
  return /\/virtualNetworks\/HV_(.+?)(?:_[0-9a-f]{8}-[0-9a-f-]{27})?\/?$/i.exec(
    id,
  )?.[1];
}

/** The elements to name: networks of the document first, then those that are known by their ids. */
export interface FoundNetworks extends KnownAndOutside {
  readonly named: readonly Named[];
}

export function findNetworks(document: ArmDocument): FoundNetworks {
  const known = document.ofType('virtualnetworks');
  const outside = new Map<string, string>();
  const mention = (text: string) => {
    const id = idUpTo(text, segment);
    if (id === undefined || openExpression(text) !== undefined) return;
    const key = keyOf(id);
    if (document.withKey(key) || hubOfManagedNetwork(id)) return;
    const before = outside.get(key);
    // Of several spellings the first in alphabetical order, whatever the order of the document is.
    if (before === undefined || id < before) outside.set(key, id);
  };
  for (const { id, type, properties } of document.resources) {
    if (!naming.has(type)) continue;
    mention(id);
    forEachText(properties, mention);
  }
  for (const { properties } of document.ofType('networkinterfaces')) {
    if (flagOf(properties, 'enableIPForwarding'))
      forEachText(properties, mention);
  }
  const ids = [...outside.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, id]) => id);
  const found = { known, outside: ids };
  return { ...found, named: toName(found) };
}

function forEachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (Array.isArray(value))
    value.forEach(each => forEachText(each, visit));
  else if (isRecord(value)) {
    Object.values(value).forEach(each => forEachText(each, visit));
  }
}

/** Reads virtual networks and subnets, under the names that were chosen for them. */
export function readNetworks(
  document: ArmDocument,
  missing: Missing,
  { known, outside }: FoundNetworks,
  names: readonly string[],
): Networks {
  const { nameByKey, nameOf } = lookupsOf({ known, outside }, names, segment);
  const subnets = document
    .ofType('virtualnetworks/subnets')
    .flatMap(resource => {
      const vnet = nameByKey.get(parentKey(resource.key));
      return vnet === undefined ? [] : [readSubnet(missing, resource, vnet)];
    });
  const placeByKey = new Map(subnets.map(each => [each.resource.key, each]));
  const stated = statedRanges(document);
  const rangesIn = (vnet: string) =>
    Object.fromEntries(
      subnets
        .filter(each => each.vnet === vnet)
        .flatMap(each => each.ranges)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const outsideNames = new Set(names.slice(known.length));
  return {
    entries: new Map([
      ...known.map((resource): [string, Omit<Vnet, 'gateways'>] => {
        const name = nameByKey.get(resource.key) ?? resource.name;
        return [
          name,
          knownNetwork(document, missing, resource, name, rangesIn(name)),
        ];
      }),
      ...outside.map((id): [string, Omit<Vnet, 'gateways'>] => {
        const name = nameByKey.get(keyOf(id)) ?? id;
        const prefixes = stated.get(keyOf(id)) ?? [];
        missing.report(
          { id, type: 'microsoft.network/virtualnetworks' },
          prefixes.length > 0
            ? 'The virtual network is not in the document: of it no more is known than its ranges, from a peering.'
            : 'The virtual network is not in the document.',
          { flows: [name], routing: [name] },
        );
        return [name, { prefixes, subnets: rangesIn(name) }];
      }),
    ]),
    nameOf,
    subnetOf: id => {
      const place = placeByKey.get(keyOf(id));
      if (place) return place;
      const vnet = nameOf(id);
      const subnet = /\/subnets\/([^/]+)/i.exec(id)?.[1];
      return vnet === undefined || subnet === undefined
        ? undefined
        : { vnet, names: [canonicalName(subnet)] };
    },
    isOutside: name => outsideNames.has(name),
    ids: Object.fromEntries(
      [...known.map(({ id }) => id), ...outside].map((id, index) => [
        names[index],
        id,
      ]),
    ),
    subnets,
    resources: known.map(resource => [
      nameByKey.get(resource.key) ?? resource.name,
      resource,
    ]),
  };
}

/** The name of a subnet that Azure prescribes, in its own spelling. */
function canonicalName(name: string): string {
  return (
    Object.values(serviceSubnets)
      .map(each => each.name)
      .find(each => each.toLowerCase() === name.toLowerCase()) ?? name
  );
}

function readSubnet(missing: Missing, resource: ArmResource, vnet: string) {
  const { properties } = resource;
  const name = canonicalName(resource.name);
  const one = fieldOf(properties, 'addressPrefix');
  const many = fieldOf(properties, 'addressPrefixes');
  const { ranges, unread } = rangesOf([
    ...(one === undefined || one === null ? [] : [one]),
    ...(Array.isArray(many) ? many : []),
  ]);
  if (unread.length > 0) {
    missing.report(resource, `Its range is not known: ${unread.join(', ')}.`, {
      routing: [`${vnet}/${name}`],
    });
  }
  const pieces = ranges.map((range, index): [string, string] => [
    index === 0 ? name : `${name}#${index + 1}`,
    range,
  ]);
  return {
    vnet,
    names: pieces.length > 0 ? pieces.map(([piece]) => piece) : [name],
    ranges: pieces,
    resource,
  };
}

function knownNetwork(
  document: ArmDocument,
  missing: Missing,
  resource: ArmResource,
  name: string,
  subnets: Readonly<Record<string, string>>,
): Omit<Vnet, 'gateways'> {
  const { ranges, unread } = spaceIn(resource.properties, 'addressSpace');
  if (unread.length > 0 || ranges.length === 0) {
    missing.report(
      resource,
      unread.length > 0
        ? `Its address space is not known: ${unread.join(', ')}.`
        : 'Its address space is not in the document.',
      { flows: [name], routing: [name] },
    );
  }
  return {
    prefixes: ranges,
    ...(resource.location === undefined ? {} : { region: resource.location }),
    subnets,
    ...outboundOf(document.childrenOf(resource, 'subnets')),
  };
}

const services: ReadonlySet<string> = new Set(
  Object.values(serviceSubnets).map(({ name }) => name.toLowerCase()),
);

/** The outbound method of the workload subnets, if they all have the same and the document states it. */
function outboundOf(subnets: readonly ArmResource[]): Pick<Vnet, 'outbound'> {
  const workloads = subnets.filter(
    ({ name }) => !services.has(name.toLowerCase()),
  );
  if (workloads.length === 0) return {};
  const hasGateway = ({ properties }: ArmResource) =>
    idIn(properties, 'natGateway') !== undefined;
  if (workloads.every(hasGateway)) return { outbound: 'nat-gateway' };
  return workloads.every(
    each =>
      !hasGateway(each) &&
      flagOf(each.properties, 'defaultOutboundAccess') === false,
  )
    ? { outbound: 'none' }
    : {};
}

/** Address spaces of remote networks as peerings state them, by key. */
function statedRanges(document: ArmDocument): Map<string, readonly string[]> {
  const stated = new Map<string, readonly string[]>();
  for (const { properties } of document.ofType(
    'virtualnetworks/virtualnetworkpeerings',
  )) {
    const remote = idIn(properties, 'remoteVirtualNetwork');
    const ranges = remoteRanges(properties);
    if (remote !== undefined && ranges) stated.set(keyOf(remote), ranges);
  }
  return stated;
}

function remoteRanges(properties: Values): readonly string[] | undefined {
  for (const field of [
    'remoteVirtualNetworkAddressSpace',
    'remoteAddressSpace',
  ]) {
    const { ranges, unread } = spaceIn(properties, field);
    if (ranges.length > 0 && unread.length === 0) return ranges;
  }
  return undefined;
}

/** Resources in subnets that the document does not have, by the ids of their addresses. */
export function unseenIn(
  document: ArmDocument,
  subnet: ArmResource,
  type: string,
): readonly string[] {
  return recordsOf(subnet.properties, 'ipConfigurations').flatMap(each => {
    const id = textOf(each, 'id');
    const owner = id === undefined ? undefined : idUpTo(id, type);
    return owner === undefined || document.withKey(keyOf(owner)) ? [] : [owner];
  });
}
