import { serviceSubnets } from '../../azure';
import { formatAddress, prefixOf, hostOf } from '../../address';
import type { Nva, RouteTable } from '../../network/graph';
import type { Missing } from './missing';
import type { Networks, SubnetPlace } from './networks';
import { namedBy, uniqueNames } from './names';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf, parentKey } from './resources';
import type { Values } from './values';
import {
  fieldOf,
  flagOf,
  idIn,
  idsIn,
  numberOf,
  openExpression,
  propertiesOf,
  recordOf,
  recordsOf,
  textOf,
} from './values';

/** The appliances that forward packets in virtual networks. */
export interface Appliances {
  readonly entries: readonly Nva[];
  /** Name of the appliance at an address of a network. */
  readonly at: (address: string) => string | undefined;
  /** Addresses of load balancers and interfaces of the document. */
  readonly addresses: ReadonlySet<string>;
}

interface Found {
  readonly resource: ArmResource;
  readonly place: SubnetPlace;
  readonly ip: string;
  readonly frontends: readonly string[];
  readonly ipForwarding: boolean;
  readonly stateful: boolean;
}

/**
 * Reads network interfaces, the load balancers before them, and Azure Firewall in virtual networks. Of interfaces that do
 * not forward those are read that something sends to: they drop it.
 */
export function readAppliances(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
  wanted: ReadonlySet<string>,
): Appliances {
  const frontends = readFrontends(document);
  const found = [
    ...document
      .ofType('azurefirewalls')
      .flatMap(each => firewall(missing, networks, each)),
    ...document
      .ofType('networkinterfaces')
      .flatMap(each => networkInterface(networks, frontends, each, wanted)),
  ]
    // Behind a load balancer, too, what does not forward drops its share.
    .sort((a, b) => Number(a.ipForwarding) - Number(b.ipForwarding));
  const names = uniqueNames(
    found.map(({ resource: { id, name } }) => namedBy(id, name)),
  );
  const entries = found.map(
    ({ place, ip, frontends: before, ipForwarding, stateful }, index): Nva => ({
      id: names[index],
      vnet: place.vnet,
      subnet: place.names[0],
      ip,
      frontends: before,
      ipForwarding,
      stateful,
      advertises: [],
      advertise: [],
    }),
  );
  return {
    entries,
    at: address => entries.find(({ ip }) => ip === address)?.id,
    addresses: new Set(
      entries.flatMap(({ ip, frontends: before }) => [ip, ...before]),
    ),
  };
}

/** Says of every address that something is sent to and that nothing of the document has that it is not known what is there. */
export function reportNextHops(
  missing: Missing,
  { addresses }: Appliances,
  wanted: ReadonlySet<string>,
): void {
  for (const address of [...wanted].sort()) {
    if (addresses.has(address)) continue;
    missing.report(
      { id: address, type: 'address of a next hop' },
      'Nothing in the document has the address, so that it is not known whether something there forwards.',
      { nextHops: [address] },
    );
  }
}

/** Addresses to which route tables send. */
export function nextHopsOf(tables: readonly RouteTable[]): Set<string> {
  return new Set(
    tables.flatMap(({ routes }) =>
      routes.flatMap(({ nextHopType, nextHop }) =>
        nextHopType === 'VirtualAppliance' && nextHop !== undefined
          ? [nextHop]
          : [],
      ),
    ),
  );
}

function firewall(
  missing: Missing,
  networks: Networks,
  resource: ArmResource,
): Found[] {
  const found = firewallAddress(networks, resource);
  if (!found) return [];
  const { place, ip } = found;
  if (ip === undefined) {
    missing.note(resource, 'Its private address is not in the document.');
    return [];
  }
  return [
    { resource, place, ip, frontends: [], ipForwarding: true, stateful: true },
  ];
}

/**
 * The address of a next hop; where it is an expression, that of the firewall, interface or load balancer of the document
 * to which it refers.
 */
export function addressIn(
  document: ArmDocument,
  networks: Networks,
  values: Values,
): string | undefined {
  const written = textOf(values, 'nextHopIpAddress');
  const open = openExpression(fieldOf(values, 'nextHopIpAddress'));
  if (written !== undefined || open === undefined) return written;
  const [id, field] =
    /\/subscriptions\/[^'"]*?\/(azureFirewalls|networkInterfaces|loadBalancers)\/[^'"/]+/i.exec(
      open,
    ) ?? [];
  const resource = id === undefined ? undefined : document.withKey(keyOf(id));
  const isPrivate = /\.privateIPAddress$/i.test(open.slice(0, -1).trim());
  if (!resource || field === undefined || !isPrivate) return undefined;
  if (/^azureFirewalls$/i.test(field)) {
    return firewallAddress(networks, resource)?.ip;
  }
  const [, place] = /onfigurations\[(\d+)\]/i.exec(open) ?? [];
  const parts = ['ipConfigurations', 'frontendIPConfigurations'].flatMap(each =>
    recordsOf(resource.properties, each),
  );
  const part = place === undefined ? undefined : parts[Number(place)];
  return part && textOf(propertiesOf(part), 'privateIPAddress');
}

/** Place and address of a firewall in a virtual network. */
function firewallAddress(
  networks: Networks,
  { properties }: ArmResource,
):
  | { readonly place: SubnetPlace; readonly ip: string | undefined }
  | undefined {
  // A firewall in a virtual hub belongs to the hub.
  if (idIn(properties, 'virtualHub') !== undefined) return undefined;
  for (const part of recordsOf(properties, 'ipConfigurations')) {
    const configuration = propertiesOf(part);
    const subnet = idIn(configuration, 'subnet');
    const place = subnet === undefined ? undefined : networks.subnetOf(subnet);
    if (!place) continue;
    return {
      place,
      ip:
        textOf(configuration, 'privateIPAddress') ??
        firstAddress(networks, place),
    };
  }
  return undefined;
}

/** The address that a firewall gets before it exists: the first that its subnet has to give. */
function firstAddress(
  networks: Networks,
  { vnet }: SubnetPlace,
): string | undefined {
  const range =
    networks.entries.get(vnet)?.subnets?.[serviceSubnets.firewall.name];
  return range === undefined
    ? undefined
    : formatAddress(hostOf(prefixOf(range)));
}

function networkInterface(
  networks: Networks,
  frontends: ReadonlyMap<string, readonly string[]>,
  resource: ArmResource,
  wanted: ReadonlySet<string>,
): Found[] {
  const { key, properties } = resource;
  const ipForwarding = flagOf(properties, 'enableIPForwarding') ?? false;
  const before = frontends.get(key) ?? [];
  const configurations = recordsOf(properties, 'ipConfigurations').map(
    propertiesOf,
  );
  const main = [
    ...configurations.filter(each => flagOf(each, 'primary')),
    ...configurations,
  ];
  const addresses = configurations.flatMap(
    each => textOf(each, 'privateIPAddress') ?? [],
  );
  const isWanted = [...addresses, ...before].some(each => wanted.has(each));
  if (!ipForwarding && !isWanted) return [];
  const [first] = main;
  const subnet = first && idIn(first, 'subnet');
  const place = subnet === undefined ? undefined : networks.subnetOf(subnet);
  const ip = first && textOf(first, 'privateIPAddress');
  if (!place || ip === undefined) return [];
  return [
    {
      resource,
      place,
      ip,
      frontends: [
        ...new Set([...addresses.filter(each => each !== ip), ...before]),
      ],
      ipForwarding,
      stateful: false,
    },
  ];
}

/**
 * Addresses of internal load balancers by the key of the interface among which they share all traffic: those of rules for
 * high-availability ports. Source: High availability ports overview, 2024-09.
 */
function readFrontends(document: ArmDocument): Map<string, readonly string[]> {
  const frontends = new Map<string, string[]>();
  for (const balancer of document.ofType('loadbalancers')) {
    const { properties } = balancer;
    const addresses = new Map(
      recordsOf(properties, 'frontendIPConfigurations').map(each => [
        partKey(balancer, 'frontendIPConfigurations', each),
        textOf(propertiesOf(each), 'privateIPAddress'),
      ]),
    );
    for (const rule of recordsOf(properties, 'loadBalancingRules').map(
      propertiesOf,
    )) {
      const frontend = idIn(rule, 'frontendIPConfiguration');
      const address =
        frontend === undefined ? undefined : addresses.get(keyOf(frontend));
      if (!isForAllPorts(rule) || address === undefined) continue;
      const pools = [
        ...[idIn(rule, 'backendAddressPool') ?? []].flat(),
        ...idsIn(rule, 'backendAddressPools'),
      ].map(keyOf);
      for (const member of membersOf(document, balancer, new Set(pools))) {
        const known = frontends.get(member) ?? [];
        if (!known.includes(address))
          frontends.set(member, [...known, address].sort());
      }
    }
  }
  return frontends;
}

function isForAllPorts(rule: Values): boolean {
  return (
    textOf(rule, 'protocol')?.toLowerCase() === 'all' &&
    numberOf(rule, 'frontendPort') === 0 &&
    numberOf(rule, 'backendPort') === 0
  );
}

/** The key of a part of a resource that is no resource of its own. */
function partKey(owner: ArmResource, field: string, part: Values): string {
  return keyOf(
    textOf(part, 'id') ?? `${owner.id}/${field}/${textOf(part, 'name')}`,
  );
}

/** Keys of the interfaces in pools: the pool lists their addresses, or the interface its pools. */
function membersOf(
  document: ArmDocument,
  balancer: ArmResource,
  pools: ReadonlySet<string>,
): readonly string[] {
  const listed = recordsOf(balancer.properties, 'backendAddressPools')
    .filter(pool => pools.has(partKey(balancer, 'backendAddressPools', pool)))
    .flatMap(pool => [
      ...idsIn(propertiesOf(pool), 'backendIPConfigurations').map(each =>
        parentKey(keyOf(each)),
      ),
      ...byAddress(document, propertiesOf(pool)),
    ]);
  const naming = document
    .ofType('networkinterfaces')
    .flatMap(({ key, properties }) =>
      recordsOf(properties, 'ipConfigurations')
        .map(propertiesOf)
        .some(each =>
          idsIn(each, 'loadBalancerBackendAddressPools').some(pool =>
            pools.has(keyOf(pool)),
          ),
        )
        ? [key]
        : [],
    );
  return [...new Set([...listed, ...naming])];
}

/** Members of a pool that names them by address. */
function byAddress(document: ArmDocument, pool: Values): readonly string[] {
  const addresses = new Set(
    recordsOf(pool, 'loadBalancerBackendAddresses').flatMap(
      each =>
        textOf(recordOf(each, 'properties'), 'ipAddress') ??
        textOf(each, 'ipAddress') ??
        [],
    ),
  );
  if (addresses.size === 0) return [];
  return document
    .ofType('networkinterfaces')
    .filter(({ properties }) =>
      recordsOf(properties, 'ipConfigurations').some(each =>
        addresses.has(textOf(propertiesOf(each), 'privateIPAddress') ?? ''),
      ),
    )
    .map(({ key }) => key);
}
