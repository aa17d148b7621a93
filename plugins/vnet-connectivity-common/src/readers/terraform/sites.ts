import { containsAddress, parseAddress, prefixOf } from '../../address';
import { ends } from '../../network/ends';
import type { Site } from '../../network/graph';
import { addressSpaceOf } from './address-space';
import type { CircuitPeer } from './circuits';
import type { Instance } from './instances';
import { uniqueKeys } from './keys';
import type { Networks } from './networks';
import {
  deviceOf,
  gatewayBehindSite,
  networkBehind,
  publicAddressesOfSite,
  publicAddressOf,
  subnetsBehind,
} from './public-addresses';
import type { Reader } from './reader';
import type { Reference } from './references';
import { nothing } from './concerns';
import { blocksOf, numberOf, rangesOf, textOf, textsOf } from './values';

/** One end on-premises in the document: a local network gateway, or the peer of a circuit. */
interface Attachment {
  readonly instance: Instance;
  readonly name: string;
  /** Public address or name of the device. */
  readonly device?: string;
  readonly circuit?: string;
  readonly asn?: number;
  readonly bgpAddress?: string;
  /** Ranges that Azure routes there by itself. */
  readonly ranges: readonly string[];
  /** Ranges of the links to a circuit. */
  readonly links: readonly string[];
}

type DeviceEnd = ReturnType<typeof ends.device>;

/** The sites on-premises that a document tells of. */
export interface Sites {
  readonly entries: ReadonlyMap<string, Site>;
  /** The end of a connection that the device of a local network gateway is. */
  readonly endOf: (localNetworkGateway: Instance) => DeviceEnd | undefined;
  /** Key of the site that a local network gateway or a VPN site is. */
  readonly keyOf: (resource: Instance) => string | undefined;
  /** Sites by the circuit on which they are. */
  readonly byCircuit: ReadonlyMap<string, readonly string[]>;
  /** Site and devices, by link, of a VPN site of a virtual WAN. */
  readonly vpnSiteOf: (reference: Reference) => VpnSite | undefined;
}

export interface VpnSite {
  readonly key: string;
  /** Devices by the name of the link. */
  readonly links: ReadonlyMap<string, string>;
}

export const localGatewayType = 'azurerm_local_network_gateway';
const apipa = prefixOf('169.254.0.0/16');

/**
 * Reads sites. Terraform has no resource for a site on a VPN gateway: there is a local network gateway for each
 * device and gateway. Those are one site that have the same device, or the same address space, or, where BGP
 * announces the ranges and there is no address space, the same ASN; a circuit's peer is the site that has its ASN.
 *
 * What a site announces by BGP is not in Terraform. Where nothing else is known of its ranges, the BGP addresses of
 * its devices, or the links of its circuit, stand for it.
 *
 * @param networks - which have their keys already, and for the gateways of which local network gateways may stand
 */
export function readSites(
  reader: Reader,
  peers: readonly CircuitPeer[],
  networks: Networks,
): Sites {
  const groups = grouped([
    ...reader
      .ofType(localGatewayType)
      .flatMap(instance => localGateway(reader, networks, instance)),
    ...peers.map(({ circuit, instance, asn, links }) => ({
      instance,
      name: `${circuit}-on-premises`,
      circuit,
      asn,
      ranges: [],
      links,
    })),
  ]);
  const vpnSites = reader
    .ofType('azurerm_vpn_site')
    .filter(each => gatewayBehindSite(reader, each) === undefined);
  vpnSites.forEach(site => reportBehind(reader, site));
  const others = [...networks.entries.keys()];
  const keys = uniqueKeys([
    ...others.map(name => ({ name, qualifiers: [] })),
    ...groups.map(group => ({
      name: commonName(localNames(group)),
      qualifiers: ['on-premises', group[0].instance.address],
    })),
    ...vpnSites.map(({ address, name, values }) => ({
      name: textOf(values, 'name') ?? name,
      qualifiers: ['on-premises', address],
    })),
  ]).slice(others.length);
  const keyOfGroup = new Map(groups.map((group, at) => [group, keys[at]]));
  const endOf = new Map(
    groups.flatMap(group =>
      group.map(({ instance, device = '' }): [Instance, DeviceEnd] => [
        instance,
        ends.device(keyOfGroup.get(group)!, device),
      ]),
    ),
  );
  const sitesOfWan = new Map(
    vpnSites.map((instance, at) => [
      instance,
      { key: keys[groups.length + at], links: linksOf(instance) },
    ]),
  );
  const byCircuit = new Map<string, string[]>();
  for (const group of groups) {
    for (const { circuit } of group) {
      if (circuit === undefined) continue;
      byCircuit.set(circuit, [
        ...(byCircuit.get(circuit) ?? []),
        keyOfGroup.get(group)!,
      ]);
    }
  }
  return {
    entries: new Map([
      ...groups.map((group): [string, Site] => [
        keyOfGroup.get(group)!,
        siteOfGroup(reader, group),
      ]),
      ...[...sitesOfWan].map(([instance, { key }]): [string, Site] => [
        key,
        siteOfWan(reader, instance),
      ]),
    ]),
    endOf: instance => endOf.get(instance),
    keyOf: instance =>
      sitesOfWan.get(instance)?.key ?? endOf.get(instance)?.key,
    byCircuit,
    vpnSiteOf: reference =>
      reference.kind === 'resource'
        ? sitesOfWan.get(reference.instance)
        : undefined,
  };
}

/** Reports a VPN site that stands for something in a network of the document, which is not its gateway. */
function reportBehind(reader: Reader, site: Instance): void {
  const subnets = publicAddressesOfSite(reader, site).flatMap(address =>
    subnetsBehind(reader, address),
  );
  if (subnets.length === 0) return;
  reader.report(
    site,
    'It has a public address of a network interface in Azure: what passes between the network of that and the site is not known.',
    { as: ['flows'], of: subnets },
  );
}

function localGateway(
  reader: Reader,
  networks: Networks,
  instance: Instance,
): Attachment[] {
  const { values } = instance;
  const device = deviceOf(instance);
  const [bgp] = blocksOf(values, 'bgp_settings');
  const bgpAddress = bgp && textOf(bgp, 'bgp_peering_address');
  const ranges = addressSpaceOf(reader, instance);
  const azureAddress = publicAddressOf(reader, instance);
  if (azureAddress) {
    const subnets = subnetsBehind(reader, azureAddress);
    reader.report(
      instance,
      `It stands for another gateway in Azure (${azureAddress.address}), not for a site.`,
      // The connections to it are read as those between the gateways, or left out.
      subnets.length > 0 ? { as: ['flows'], of: subnets } : nothing,
    );
    return [];
  }
  if (device === undefined) {
    reader.report(
      instance,
      'Its gateway_address is unknown until apply, so it cannot be told which device it stands for; it is left out.',
      // So is the connection to it, on which more depends.
      nothing,
    );
    return [];
  }
  const vnet = networkBehind(reader, networks, instance);
  if (vnet !== undefined) {
    reader.report(
      instance,
      `Its ranges are those of networks in Azure, and the public address of the gateway of ${vnet} is not in the document: it may stand for that gateway; it is left out.`,
      { as: ['routes'], of: [{ name: ends.gateway(vnet, 'vpn').written }] },
    );
    return [];
  }
  return [
    {
      instance,
      name: textOf(values, 'name') ?? instance.name,
      device,
      asn: bgp && numberOf(bgp, 'asn'),
      bgpAddress,
      // Azure adds the route to the BGP address by itself; people list it all the same.
      ranges: ranges.filter(range => range !== `${bgpAddress}/32`),
      links: [],
    },
  ];
}

/** The marks by which attachments of one site are recognised. */
function marksOf({ device, asn, ranges }: Attachment): string[] {
  const ofSite =
    ranges.length > 0 ? `ranges ${ranges.join()}` : asn && `asn ${asn}`;
  return [
    ...(device === undefined ? [] : [`device ${device.toLowerCase()}`]),
    ...(ofSite === undefined ? [] : [String(ofSite)]),
  ];
}

/** Attachments that have a mark in common, directly or through others, in the order of the first of each. */
function grouped(all: readonly Attachment[]): Attachment[][] {
  const groups: { marks: Set<string>; members: Attachment[] }[] = [];
  for (const attachment of all) {
    const marks = marksOf(attachment);
    const joined = groups.filter(group =>
      marks.some(mark => group.marks.has(mark)),
    );
    const [first = { marks: new Set(), members: [] }, ...others] = joined;
    if (joined.length === 0) groups.push(first);
    for (const other of others) {
      first.members.push(...other.members);
      other.marks.forEach(mark => first.marks.add(mark));
      groups.splice(groups.indexOf(other), 1);
    }
    first.members.push(attachment);
    marks.forEach(mark => first.marks.add(mark));
  }
  return groups.map(({ members }) => members);
}

/** Names of the local network gateways of a site; the circuit's where there is none. */
function localNames(group: readonly Attachment[]): string[] {
  const local = group.filter(({ circuit }) => circuit === undefined);
  return (local.length > 0 ? local : group).map(({ name }) => name).sort();
}

/** The common part of several names: `lgw-hq` for `lgw-weu-hq-0` and `lgw-neu-hq-1`. */
function commonName(names: readonly string[]): string {
  const [first, ...others] = [...new Set(names)];
  if (others.length === 0) return first;
  const wordsOf = (name: string) => name.split(/[^A-Za-z0-9]+/);
  return (
    wordsOf(first)
      .filter(word => others.every(other => wordsOf(other).includes(word)))
      .join('-') || first
  );
}

function siteOfGroup(reader: Reader, group: readonly Attachment[]): Site {
  const ranges = sortedSet(group.flatMap(each => each.ranges));
  const standIns = sortedSet(
    group.flatMap(({ bgpAddress, links }) => [
      ...hostRange(bgpAddress),
      ...links,
    ]),
  );
  if (ranges.length === 0) reportStandIns(reader, group[0].instance, standIns);
  return {
    prefixes: ranges.length > 0 ? ranges : standIns,
    asn: group.find(({ asn }) => asn !== undefined)?.asn,
    devices: sortedSet(group.flatMap(({ device }) => device ?? [])),
    advertise: {},
  };
}

function reportStandIns(
  reader: Reader,
  instance: Instance,
  standIns: readonly string[],
): void {
  reader.report(
    instance,
    standIns.length > 0
      ? `What the site announces by BGP is not in Terraform; ${standIns.join(
          ' and ',
        )} stand for it.`
      : 'What the site announces by BGP is not in Terraform, so no route leads to it.',
    standIns.length > 0 ? nothing : { as: ['flows'] },
  );
}

/** A BGP address as a range. APIPA addresses are for the tunnel only. */
function hostRange(address: string | undefined): string[] {
  const parsed = parseAddress(address ?? '');
  return parsed === undefined || containsAddress(apipa, parsed)
    ? []
    : [`${address}/32`];
}

function linksOf({ values }: Instance): Map<string, string> {
  return new Map(
    blocksOf(values, 'link').map(link => {
      const name = textOf(link, 'name') ?? '';
      return [name, textOf(link, 'ip_address', 'fqdn') ?? name];
    }),
  );
}

function siteOfWan(reader: Reader, instance: Instance): Site {
  const { values } = instance;
  const { ranges } = rangesOf(textsOf(values, 'address_cidrs'));
  const bgp = blocksOf(values, 'link').flatMap(link => blocksOf(link, 'bgp'));
  const standIns = sortedSet(
    bgp.flatMap(each => hostRange(textOf(each, 'peering_address'))),
  );
  if (ranges.length === 0) reportStandIns(reader, instance, standIns);
  return {
    prefixes: ranges.length > 0 ? ranges : standIns,
    asn: bgp.map(each => numberOf(each, 'asn')).find(asn => asn !== undefined),
    devices: sortedSet(linksOf(instance).values()),
    advertise: {},
  };
}

function sortedSet(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort();
}
