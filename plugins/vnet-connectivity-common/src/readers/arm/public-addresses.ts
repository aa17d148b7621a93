import { contains, parseAddress, prefixOf } from '../../address';
import type { FoundGateway, Gateways } from './gateways';
import { connectedGateways } from './gateways';
import type { Missing } from './missing';
import type { Networks } from './networks';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf, parentKey } from './resources';
import { hasOpenPart } from './template/open';
import type { Values } from './values';
import {
  fieldOf,
  idIn,
  openExpression,
  propertiesOf,
  recordOf,
  recordsOf,
  spaceIn,
  textOf,
  textsOf,
} from './values';

/** The thing that a local network gateway stands for. */
export type Behind =
  /** A place on-premises. */
  | { readonly kind: 'site' }
  | { readonly kind: 'gateway'; readonly gateway: FoundGateway }
  /** The VPN gateway of a virtual hub, by its key. */
  | { readonly kind: 'hub'; readonly gateway: string }
  /** Perhaps the gateway of a network, the public address of which the document does not tell; or something else in Azure. */
  | {
      readonly kind: 'unclear';
      readonly vnets: readonly string[];
      readonly reason: string;
    };

/** The gateway of a network for which a VPN site stands, or perhaps. */
export type BehindSite = Extract<
  Behind,
  { readonly kind: 'gateway' | 'unclear' }
>;

/** Says of each local network gateway whether it stands for a gateway of the document, by its key. */
export function readBehind(
  document: ArmDocument,
  networks: Networks,
  { found }: Gateways,
): ReadonlyMap<string, Behind> {
  const gateways = [...found.values()]
    .filter(({ type }) => type === 'vpn')
    .map(gateway => ({
      gateway,
      addresses: addressesOf(document, gateway.resource),
    }));
  const others = addressesOfOthers(document);
  const hubs = new Map(
    document
      .ofType('vpngateways')
      .flatMap(({ key, properties }) =>
        addressesOfHub(properties).map(each => [each, key] as const),
      ),
  );
  const connectedTo = connectedGateways(document);
  return new Map(
    document.ofType('localnetworkgateways').map((local): [string, Behind] => {
      const device = deviceOf(local);
      const behind = gateways.find(
        ({ addresses }) => device !== undefined && addresses.known.has(device),
      );
      if (behind) {
        return [local.key, { kind: 'gateway', gateway: behind.gateway }];
      }
      const ofHub =
        (device === undefined ? undefined : hubs.get(device)) ??
        hubGatewayNamed(local);
      if (ofHub !== undefined) {
        return [local.key, { kind: 'hub', gateway: ofHub }];
      }
      const named = publicAddressNamed(openAddresses(local));
      const byName = gateways.find(({ addresses }) =>
        named.some(key => addresses.ids.has(key)),
      );
      if (byName)
        return [local.key, { kind: 'gateway', gateway: byName.gateway }];
      if (device !== undefined && others.has(device)) {
        const owner = others.get(device) ?? '';
        const reason = `It has the public address of ${owner}, which is no gateway of a network.`;
        const vnets = networksOfInterface(document, networks, owner);
        return [local.key, { kind: 'unclear', vnets, reason }];
      }
      // Nothing is connected to itself.
      const own = connectedTo.get(local.key);
      const address = textOf(local.properties, 'gatewayIpAddress');
      const isByName = address === undefined || hasOpenPart(address);
      const vnets = perhaps(
        networks,
        statedRanges(local),
        gateways.filter(
          ({ gateway, addresses }) =>
            !own?.has(gateway.resource.key) &&
            // A name may lead to any address, also to one that the document has.
            (isByName || !addresses.isComplete),
        ),
      );
      if (vnets.length > 0) {
        const reason = isByName
          ? `Its ranges are those of networks in Azure, and to which address ${
              device ?? 'it'
            } leads is not in the document: it may stand for the gateway in ${vnets.join(
              ' or ',
            )}.`
          : `Its ranges are those of networks in Azure, and the public address of the gateway in ${vnets.join(
              ' or ',
            )} is not in the document: it may stand for that gateway.`;
        return [local.key, { kind: 'unclear', vnets, reason }];
      }
      return [local.key, { kind: 'site' }];
    }),
  );
}

/**
 * Reports local network gateways and VPN sites that have the public address of a network interface: an appliance with
 * tunnels of its own joins its network to others in a way that no resource shows.
 */
export function reportBehindInterfaces(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
): void {
  const interfaces = document.ofType('networkinterfaces');
  for (const type of ['localnetworkgateways', 'vpnsites']) {
    for (const resource of document.ofType(type)) {
      const values = addressValuesOf(resource);
      const named = publicAddressNamed(
        values.flatMap(each => openExpression(each) ?? []),
      );
      const addresses = document
        .ofType('publicipaddresses')
        .filter(
          ({ key, properties }) =>
            named.includes(key) ||
            values.includes(textOf(properties, 'ipAddress')),
        );
      const vnets = addresses.flatMap(address =>
        interfaces
          .filter(each => hasPublicAddress(each, address.key))
          .flatMap(({ properties }) =>
            recordsOf(properties, 'ipConfigurations'),
          )
          .flatMap(each => idIn(propertiesOf(each), 'subnet') ?? [])
          .flatMap(subnet => networks.nameOf(subnet) ?? []),
      );
      if (vnets.length === 0) continue;
      missing.report(
        resource,
        'It has a public address of a network interface in Azure: what passes between the network of that and its tunnels is not known.',
        { flows: [...new Set(vnets)] },
      );
    }
  }
}

function hasPublicAddress({ properties }: ArmResource, key: string): boolean {
  return recordsOf(properties, 'ipConfigurations').some(
    each => keyOf(idIn(propertiesOf(each), 'publicIPAddress') ?? '') === key,
  );
}

/** The addresses and names that a local network gateway, or a VPN site with its links, states. */
function addressValuesOf({ properties }: ArmResource): readonly unknown[] {
  return [
    properties,
    ...recordsOf(properties, 'vpnSiteLinks').map(propertiesOf),
  ].flatMap(each =>
    ['gatewayIpAddress', 'ipAddress', 'fqdn'].flatMap(
      field => fieldOf(each, field) ?? [],
    ),
  );
}

/** The public address, or the name of it, at which a local network gateway says that its device is. */
function deviceOf({ properties }: ArmResource): string | undefined {
  return (
    textOf(properties, 'gatewayIpAddress') ?? textOf(properties, 'fqdn')
  )?.toLowerCase();
}

/** The address of a local network gateway where a template leaves it open. */
function openAddresses({ properties }: ArmResource): string[] {
  return ['gatewayIpAddress', 'fqdn'].flatMap(
    field => openExpression(fieldOf(properties, field)) ?? [],
  );
}

/** Keys of public addresses to which expressions refer. */
function publicAddressNamed(open: readonly string[]): string[] {
  return open.flatMap(text =>
    [
      ...text.matchAll(
        /\/subscriptions\/[^'"]*?\/publicIPAddresses\/[^'"/]+/gi,
      ),
    ].map(([id]) => keyOf(id)),
  );
}

/** Key of the hub's gateway to an address of which a template refers. */
function hubGatewayNamed(local: ArmResource): string | undefined {
  const [id] = openAddresses(local).flatMap(
    text =>
      /\/subscriptions\/[^'"]*?\/vpnGateways\/[^'"/]+/i.exec(text)?.[0] ?? [],
  );
  return id === undefined ? undefined : keyOf(id);
}

/** Public addresses of the instances of a hub's VPN gateway. */
function addressesOfHub(properties: Values): string[] {
  return [
    ...recordsOf(
      recordOf(properties, 'bgpSettings'),
      'bgpPeeringAddresses',
    ).flatMap(each => textsOf(each, 'tunnelIpAddresses')),
    ...recordsOf(properties, 'ipConfigurations').flatMap(
      each => textOf(each, 'publicIpAddress') ?? [],
    ),
  ];
}

/**
 * Gateways of networks for which VPN sites of a virtual WAN stand, by the keys of the sites. Source: Connect a VPN Gateway
 * (virtual network gateway) to Virtual WAN.
 */
export function readBehindSites(
  document: ArmDocument,
  networks: Networks,
  { found }: Gateways,
): ReadonlyMap<string, BehindSite> {
  const gateways = [...found.values()]
    .filter(({ type }) => type === 'vpn')
    .map(gateway => ({
      gateway,
      addresses: addressesOf(document, gateway.resource),
    }));
  return new Map(
    document.ofType('vpnsites').flatMap((site): [string, BehindSite][] => {
      const places = [
        site.properties,
        ...recordsOf(site.properties, 'vpnSiteLinks').map(propertiesOf),
      ];
      const values = places.flatMap(each =>
        ['ipAddress', 'fqdn'].map(field => fieldOf(each, field)),
      );
      const known = values.filter(each => typeof each === 'string');
      const open = known.flatMap(each => openExpression(each) ?? []);
      const named = publicAddressNamed(open);
      const behind = gateways.find(
        ({ addresses }) =>
          known.some(each => addresses.known.has(each.toLowerCase())) ||
          named.some(key => addresses.ids.has(key)),
      );
      if (behind) {
        return [[site.key, { kind: 'gateway', gateway: behind.gateway }]];
      }
      const isOpen = open.length > 0 || known.some(hasOpenPart);
      const vnets = perhaps(
        networks,
        siteRanges(site),
        gateways.filter(({ addresses }) => isOpen || !addresses.isComplete),
      );
      const reason = `Its ranges are those of networks in Azure, and its public address is not known to be another: it may stand for the gateway in ${vnets.join(
        ' or ',
      )}.`;
      return vnets.length > 0
        ? [[site.key, { kind: 'unclear', vnets, reason }]]
        : [];
    }),
  );
}

/** Ranges of a VPN site, or the BGP address that stands for them. */
function siteRanges({ properties }: ArmResource): readonly string[] {
  const { ranges } = spaceIn(properties, 'addressSpace');
  if (ranges.length > 0) return ranges;
  return [
    recordOf(properties, 'bgpProperties'),
    ...recordsOf(properties, 'vpnSiteLinks').map(link =>
      recordOf(propertiesOf(link), 'bgpProperties'),
    ),
  ].flatMap(bgp => hostRange(textOf(bgp, 'bgpPeeringAddress')));
}

/** Ranges of a local network gateway, or the BGP address that stands for them. */
function statedRanges({ properties }: ArmResource): readonly string[] {
  const { ranges } = spaceIn(properties, 'localNetworkAddressSpace');
  return ranges.length > 0
    ? ranges
    : hostRange(
        textOf(recordOf(properties, 'bgpSettings'), 'bgpPeeringAddress'),
      );
}

function hostRange(address: string | undefined): string[] {
  return parseAddress(address ?? '') === undefined ? [] : [`${address}/32`];
}

interface Addresses {
  /** Addresses and names of addresses, in lower case. */
  readonly known: ReadonlySet<string>;
  /** Keys of the resources. */
  readonly ids: ReadonlySet<string>;
  readonly isComplete: boolean;
}

function addressesOf(
  document: ArmDocument,
  { properties }: ArmResource,
): Addresses {
  const ids = recordsOf(properties, 'ipConfigurations').flatMap(each => {
    const id = idIn(propertiesOf(each), 'publicIPAddress');
    return id === undefined ? [] : [keyOf(id)];
  });
  const tunnels = recordsOf(
    recordOf(properties, 'bgpSettings'),
    'bgpPeeringAddresses',
  ).flatMap(each => textsOf(each, 'tunnelIpAddresses'));
  const known = new Set(tunnels);
  let isComplete = tunnels.length > 0 || ids.length > 0;
  for (const id of ids) {
    const values = document.withKey(id)?.properties ?? {};
    const address = textOf(values, 'ipAddress');
    const name = textOf(recordOf(values, 'dnsSettings'), 'fqdn');
    if (address !== undefined) known.add(address);
    if (name !== undefined) known.add(name.toLowerCase());
    if (address === undefined && tunnels.length === 0) isComplete = false;
  }
  return { known, ids: new Set(ids), isComplete };
}

/** Ids of what has a public address and is no gateway of a network, by the address. */
function addressesOfOthers(document: ArmDocument): ReadonlyMap<string, string> {
  return new Map(
    document
      .ofType('publicipaddresses')
      .flatMap(({ properties }): [string, string][] => {
        const address = textOf(properties, 'ipAddress');
        const owner = idIn(properties, 'ipConfiguration');
        return address === undefined ||
          owner === undefined ||
          /\/virtualNetworkGateways\//i.test(owner)
          ? []
          : [[address, owner]];
      }),
  );
}

/** The network in which the interface of an address stands. */
function networksOfInterface(
  document: ArmDocument,
  networks: Networks,
  configuration: string,
): readonly string[] {
  const owner = document.withKey(parentKey(keyOf(configuration)));
  return recordsOf(owner?.properties ?? {}, 'ipConfigurations')
    .flatMap(each => idIn(propertiesOf(each), 'subnet') ?? [])
    .flatMap(subnet => networks.nameOf(subnet) ?? [])
    .slice(0, 1);
}

/** Networks the gateway of which, among those given, a local network gateway may stand for by its ranges. */
function perhaps(
  networks: Networks,
  ranges: readonly string[],
  gateways: readonly { readonly gateway: FoundGateway }[],
): readonly string[] {
  const owners = ranges.map(range =>
    [...networks.entries].flatMap(([name, { prefixes }]) =>
      prefixes.some(each => contains(prefixOf(each), prefixOf(range)))
        ? [name]
        : [],
    ),
  );
  if (owners.length === 0 || owners.some(each => each.length === 0)) return [];
  return [
    ...new Set(
      gateways
        .map(({ gateway }) => gateway.vnet)
        .filter(vnet => owners.some(each => each.includes(vnet))),
    ),
  ].sort();
}
