import { containsAddress, parseAddress, prefixOf } from '../../address';
import type { Site } from '../../network/graph';
import type { CircuitPeer } from './circuits';
import { connectedGateways } from './gateways';
import type { Missing } from './missing';
import type { Named } from './names';
import { namedBy } from './names';
import type { ArmDocument, ArmResource } from './resources';
import {
  numberOf,
  propertiesOf,
  recordOf,
  recordsOf,
  spaceIn,
  textOf,
} from './values';

/** One place on-premises as the document describes it. */
interface Place {
  readonly resource: ArmResource;
  readonly named: Named;
  /** Device by the name of the link, or its address. */
  readonly devices: ReadonlyMap<string, string>;
  readonly asn?: number;
  readonly ranges: readonly string[];
  /** Addresses that stand for the ranges where BGP announces them. */
  readonly standIns: readonly string[];
  readonly circuit?: string;
}

/** The places on-premises of a document, before they have names. */
export interface FoundSites {
  /** Places that are one site, the first of which gives it its name. */
  readonly groups: readonly (readonly Place[])[];
  /** A name for each place, in the order of the groups. */
  readonly named: readonly Named[];
}

/** The sites of a document. */
export interface Sites {
  readonly entries: ReadonlyMap<string, Site>;
  /** The site of a local network gateway or a VPN site, by its key, with its devices by the name of the link. */
  readonly withKey: (
    key: string,
  ) =>
    | { readonly site: string; readonly devices: ReadonlyMap<string, string> }
    | undefined;
  readonly byCircuit: ReadonlyMap<string, readonly string[]>;
}

const apipa = prefixOf('169.254.0.0/16');

/**
 * Finds the sites: local network gateways that stand for no gateway of the document, VPN sites, and what circuits peer
 * with. Local network gateways of one device, or of one range at one gateway, are one site.
 *
 * @param isAzure - true for a local network gateway or a VPN site that stands for a gateway in Azure
 */
export function findSites(
  document: ArmDocument,
  peers: readonly CircuitPeer[],
  isAzure: (place: ArmResource) => boolean,
): FoundSites {
  const gatewaysOf = connectedGateways(document);
  const local = document
    .ofType('localnetworkgateways')
    .filter(each => !isAzure(each))
    .map(localPlace);
  const groups = [
    ...grouped(local, gatewaysOf),
    ...document
      .ofType('vpnsites')
      .filter(each => !isAzure(each))
      .map(each => [vpnSite(each)]),
    ...peers.map(peer => [circuitPlace(peer)]),
  ];
  return { groups, named: groups.flat().map(({ named }) => named) };
}

function localPlace(resource: ArmResource): Place {
  const { id, name, properties } = resource;
  const bgp = recordOf(properties, 'bgpSettings');
  const bgpAddress = textOf(bgp, 'bgpPeeringAddress');
  const device =
    textOf(properties, 'gatewayIpAddress') ??
    textOf(properties, 'fqdn') ??
    name;
  return {
    resource,
    named: namedBy(id, name),
    devices: new Map([['', device]]),
    asn: numberOf(bgp, 'asn'),
    // Azure adds the route to the BGP address by itself; people list it all the same.
    ranges: spaceIn(properties, 'localNetworkAddressSpace').ranges.filter(
      range => range !== `${bgpAddress}/32`,
    ),
    standIns: hostRange(bgpAddress),
  };
}

function vpnSite(resource: ArmResource): Place {
  const { id, name, properties } = resource;
  const links = recordsOf(properties, 'vpnSiteLinks');
  const bgps = [
    recordOf(properties, 'bgpProperties'),
    ...links.map(link => recordOf(propertiesOf(link), 'bgpProperties')),
  ];
  const devices =
    links.length > 0
      ? links.map((link): [string, string] => {
          const own = (textOf(link, 'name') ?? '').toLowerCase();
          const at = propertiesOf(link);
          return [own, textOf(at, 'ipAddress') ?? textOf(at, 'fqdn') ?? own];
        })
      : [['', textOf(properties, 'ipAddress') ?? name] as [string, string]];
  return {
    resource,
    named: namedBy(id, name),
    devices: new Map(devices),
    asn: bgps
      .map(each => numberOf(each, 'asn'))
      .find(asn => asn !== undefined && asn > 0),
    ranges: spaceIn(properties, 'addressSpace').ranges,
    standIns: bgps.flatMap(each =>
      hostRange(textOf(each, 'bgpPeeringAddress')),
    ),
  };
}

function circuitPlace({ circuit, resource, asn, links }: CircuitPeer): Place {
  return {
    resource,
    named: namedBy(resource.id, `${circuit}-on-premises`),
    devices: new Map(),
    asn,
    ranges: [],
    standIns: links,
    circuit,
  };
}

/** A BGP address as a range. APIPA addresses are for the tunnel only. */
function hostRange(address: string | undefined): string[] {
  const parsed = parseAddress(address ?? '');
  return parsed === undefined || containsAddress(apipa, parsed)
    ? []
    : [`${address}/32`];
}

function grouped(
  places: readonly Place[],
  gatewaysOf: ReadonlyMap<string, ReadonlySet<string>>,
): Place[][] {
  const groups: { marks: Set<string>; members: Place[] }[] = [];
  for (const place of places) {
    const marks = [
      ...[...place.devices.values()].map(
        device => `device ${device.toLowerCase()}`,
      ),
      ...[...(gatewaysOf.get(place.resource.key) ?? [])].flatMap(own => {
        const mark = place.ranges.length > 0 ? place.ranges.join() : place.asn;
        return mark === undefined ? [] : [`${own} ${mark}`];
      }),
    ];
    const joined = groups.filter(group =>
      marks.some(mark => group.marks.has(mark)),
    );
    const [first = { marks: new Set<string>(), members: [] }, ...others] =
      joined;
    if (joined.length === 0) groups.push(first);
    for (const other of others) {
      first.members.push(...other.members);
      other.marks.forEach(mark => first.marks.add(mark));
      groups.splice(groups.indexOf(other), 1);
    }
    first.members.push(place);
    marks.forEach(mark => first.marks.add(mark));
  }
  return groups.map(({ members }) => members);
}

/** Reads the sites under the names that were chosen for their places. */
export function readSites(
  missing: Missing,
  { groups }: FoundSites,
  names: readonly string[],
): Sites {
  const entries = new Map<string, Site>();
  const places = new Map<
    string,
    { site: string; devices: ReadonlyMap<string, string> }
  >();
  const byCircuit = new Map<string, string[]>();
  let next = 0;
  for (const group of groups) {
    const [site, ...alsoNamed] = names.slice(next, next + group.length);
    next += group.length;
    entries.set(site, siteOf(missing, group, site, alsoNamed));
    for (const { resource, devices, circuit } of group) {
      places.set(resource.key, { site, devices });
      if (circuit !== undefined) {
        byCircuit.set(circuit, [...(byCircuit.get(circuit) ?? []), site]);
      }
    }
  }
  return { entries, withKey: key => places.get(key), byCircuit };
}

function siteOf(
  missing: Missing,
  group: readonly Place[],
  name: string,
  alsoNamed: readonly string[],
): Site {
  const ranges = sortedSet(group.flatMap(each => each.ranges));
  const standIns = sortedSet(group.flatMap(each => each.standIns));
  const asn = group.find(each => each.asn !== undefined)?.asn;
  if (ranges.length === 0) {
    const [{ resource }] = group;
    if (standIns.length > 0) {
      missing.note(
        resource,
        `What the site announces by BGP is in no resource of Azure; ${standIns.join(
          ' and ',
        )} stand for it.`,
      );
    } else {
      missing.report(
        resource,
        'The ranges of the site are not in the document.',
        {
          flows: [name],
        },
      );
    }
  }
  return {
    prefixes: ranges.length > 0 ? ranges : standIns,
    ...(asn === undefined ? {} : { asn }),
    devices: sortedSet(group.flatMap(({ devices }) => [...devices.values()])),
    ...(alsoNamed.length > 0 ? { alsoNamed } : {}),
    advertise: {},
  };
}

function sortedSet(texts: Iterable<string>): string[] {
  return [...new Set(texts)].sort();
}

/** The own part of a place that a VPN site link's id names. */
export function linkName(id: string | undefined): string {
  return (/\/vpnSiteLinks\/([^/]+)/i.exec(id ?? '')?.[1] ?? '').toLowerCase();
}
