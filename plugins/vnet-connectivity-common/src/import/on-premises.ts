import { isDomainName } from '../azure';
import { parseAddress } from '../address';
import { patternOf } from '../patterns';
import { keyOf } from '../readers/arm/resources';
import {
  numberOf,
  propertiesOf,
  recordOf,
  recordsOf,
  textOf,
} from '../readers/arm/values';
import type { Values } from '../readers/arm/values';
import type {
  CircuitSpec,
  ConnectivitySpec,
  DeviceSpec,
  SiteSpec,
} from '../spec';
import type { Entry } from './entries';
import type { ExistingNetwork, NotTaken } from './existing';
import type { Keys } from './keys';
import type { PatternLayout } from './layout';
import { listOf } from './layout';

type OnPremises = NonNullable<ConnectivitySpec['onPremises']>;

/** A way in which a spec may have the connections to on-premises. */
export interface OnPremisesChoice {
  readonly via: OnPremises['via'];
  readonly backup?: 'vpn';
  readonly gateways?: OnPremises['gateways'];
  /** Network of the region with the gateway that the others use. */
  readonly gatewayRegion?: string;
  /** Sites, by name. */
  readonly sites: readonly string[];
  /** Circuits, by name. */
  readonly circuits: readonly string[];
}

/** The choices; the last one leaves out everything. */
export function onPremisesChoices(
  network: ExistingNetwork,
  layout: PatternLayout,
  entries: readonly Entry[],
): {
  readonly choices: readonly OnPremisesChoice[];
  readonly obstacles: readonly string[];
} {
  const overCircuits =
    patternOf({ interconnect: layout }).regionGateways === 'expressroute';
  const vpn = regionsOf(entries, 'vpn');
  const sites = [
    ...new Set(
      entries.flatMap(each => (each.kind === 'vpn' ? [each.site] : [])),
    ),
  ].sort();
  const circuits = [
    ...new Set(
      entries.flatMap(each => (each.kind === 'er' ? [each.circuit] : [])),
    ),
  ].sort();
  const siteProblems = sites.flatMap(site => siteObstacles(network, site));
  const known = circuits.filter(
    each => circuitObstacles(network, each).length === 0,
  );
  const obstacles = [
    ...siteProblems,
    ...circuits.flatMap(each => circuitObstacles(network, each)),
  ];
  const er = regionsOf(
    entries.filter(each => each.kind === 'er' && known.includes(each.circuit)),
    'er',
  );
  const joining = { circuits: overCircuits ? known : [] };
  const choices: OnPremisesChoice[] = [];
  if (known.length > 0) {
    const place = placement(layout, er);
    const common = { via: 'expressroute' as const, circuits: known };
    if (place) {
      if (siteProblems.length === 0 && er.join() === vpn.join()) {
        choices.push({ ...common, ...place, backup: 'vpn', sites });
      }
      const stated = circuitSites(network, known);
      choices.push({ ...common, ...place, sites: stated });
    } else obstacles.push(partly(layout, 'ExpressRoute', er));
  }
  if (sites.length > 0 && siteProblems.length === 0) {
    const place = placement(layout, vpn);
    if (place) choices.push({ via: 'vpn', ...place, sites, ...joining });
    else obstacles.push(partly(layout, 'VPN', vpn));
  }
  choices.push({ via: 'none', sites: [], ...joining });
  return { choices, obstacles };
}

/** The number of connections that a choice leaves out. */
export function leftEntries(
  { sites, circuits }: OnPremisesChoice,
  entries: readonly Entry[],
): number {
  return entries.filter(each =>
    each.kind === 'vpn'
      ? !sites.includes(each.site)
      : !circuits.includes(each.circuit),
  ).length;
}

function regionsOf(entries: readonly Entry[], kind: Entry['kind']): string[] {
  return [
    ...new Set(
      entries.filter(each => each.kind === kind).map(({ region }) => region),
    ),
  ].sort();
}

/** A gateway in each region, or one for all; undefined for anything between. */
function placement(
  { regions }: PatternLayout,
  entries: readonly string[],
): Pick<OnPremisesChoice, 'gateways' | 'gatewayRegion'> | undefined {
  if (entries.length === regions.length) return { gateways: 'per-region' };
  return entries.length === 1
    ? { gateways: 'transit', gatewayRegion: entries[0] }
    : undefined;
}

function partly(
  { regions }: PatternLayout,
  kind: string,
  entries: readonly string[],
): string {
  return `On-premises is connected by ${kind} in ${listOf(entries)}, of ${
    regions.length
  } regions: a spec has a gateway in each region, or one that all use.`;
}

/** The sites at circuits of which a document states the ranges: what is announced over a circuit is in no resource of Azure. */
function circuitSites(
  { form, graph }: ExistingNetwork,
  circuits: readonly string[],
): string[] {
  return form === 'topology'
    ? [...new Set(circuits.flatMap(each => graph.circuits[each].sites))].sort()
    : [];
}

function siteObstacles(network: ExistingNetwork, site: string): string[] {
  const { graph } = network;
  const { prefixes, devices } = graph.sites[site];
  const nameless = devices.filter(each => !isAddress(each));
  return [
    ...(prefixes.length === 0
      ? [`The ranges of site ${site} are not in the document.`]
      : []),
    ...(nameless.length > 0
      ? [
          `The public address of ${listOf(
            nameless,
          )} of site ${site} is not in the document.`,
        ]
      : []),
  ];
}

function isAddress(device: string): boolean {
  return parseAddress(device) !== undefined || isDomainName(device);
}

/** The values that a spec must have of a circuit and that the document does not tell. */
export function circuitObstacles(
  { graph, ids }: ExistingNetwork,
  circuit: string,
): string[] {
  const { peeringLocation, bandwidthMbps } = graph.circuits[circuit];
  const missing = [
    ...(peeringLocation === undefined ? ['its peering location'] : []),
    ...(bandwidthMbps === undefined ? ['its bandwidth'] : []),
    ...(ids.circuits[circuit] === undefined ? ['its resource id'] : []),
  ];
  return missing.length > 0
    ? [
        `Of circuit ${circuit} the document does not tell ${missing.join(
          ' and ',
        )}, which a spec has.`,
      ]
    : [];
}

/** The section `onPremises` of a spec. */
export function onPremisesOf(
  network: ExistingNetwork,
  choice: OnPremisesChoice,
  entries: readonly Entry[],
  keys: Keys,
): OnPremises | undefined {
  const { via, backup, gateways, gatewayRegion, sites } = choice;
  if (via === 'none') return undefined;
  return {
    via,
    ...(gateways ? { gateways } : {}),
    ...(gatewayRegion === undefined
      ? {}
      : { gatewayRegion: keys.vnets.get(gatewayRegion) }),
    ...(backup ? { backup } : {}),
    sites: Object.fromEntries(
      sites.map(site => [keys.sites.get(site), siteOf(network, site, entries)]),
    ),
  };
}

function siteOf(
  network: ExistingNetwork,
  site: string,
  entries: readonly Entry[],
): SiteSpec {
  const { prefixes } = network.graph.sites[site];
  const devices = entries.flatMap(each =>
    each.kind === 'vpn' && each.site === site ? [each] : [],
  );
  const addresses = [...new Set(devices.map(({ device }) => device))].sort();
  return {
    addressSpace: [...prefixes],
    ...(addresses.length > 0
      ? {
          devices: addresses.map(address =>
            deviceOf(
              network,
              address,
              devices.some(each => each.device === address && each.bgp),
            ),
          ),
        }
      : {}),
  };
}

function deviceOf(
  network: ExistingNetwork,
  ipAddress: string,
  speaksBgp: boolean,
): DeviceSpec {
  const bgp = speaksBgp ? bgpOfDevice(network, ipAddress) : {};
  const asn = numberOf(bgp, 'asn');
  const bgpPeerAddress = textOf(bgp, 'bgpPeeringAddress');
  return {
    ipAddress,
    ...(asn === undefined || bgpPeerAddress === undefined
      ? {}
      : { asn, bgpPeerAddress }),
  };
}

/** The BGP settings of a local network gateway, or of the link of a VPN site. */
function bgpOfDevice({ resources }: ExistingNetwork, address: string): Values {
  const isIt = (values: Values) =>
    [textOf(values, 'gatewayIpAddress'), textOf(values, 'ipAddress')].includes(
      address,
    ) || textOf(values, 'fqdn') === address;
  const local = resources
    .ofType('localnetworkgateways')
    .map(({ properties }) => properties)
    .filter(isIt)
    .map(each => recordOf(each, 'bgpSettings'));
  const links = resources.ofType('vpnsites').flatMap(({ properties }) => [
    ...(isIt(properties) ? [recordOf(properties, 'bgpProperties')] : []),
    ...recordsOf(properties, 'vpnSiteLinks')
      .map(propertiesOf)
      .filter(isIt)
      .map(each => recordOf(each, 'bgpProperties')),
  ]);
  return (
    [...local, ...links].find(
      each => textOf(each, 'bgpPeeringAddress') !== undefined,
    ) ?? {}
  );
}

/** The section `circuits` of a spec. */
export function circuitsOf(
  network: ExistingNetwork,
  { circuits, sites, backup }: OnPremisesChoice,
  entries: readonly Entry[],
  keys: Keys,
): Record<string, CircuitSpec> {
  const { graph, ids, resources } = network;
  return Object.fromEntries(
    circuits.map(name => {
      const {
        peeringLocation = '',
        bandwidthMbps = 0,
        sku,
      } = graph.circuits[name];
      const row = resources.withKey(keyOf(ids.circuits[name] ?? ''));
      const family = textOf(row?.sku ?? {}, 'family');
      const behind = backup
        ? []
        : graph.circuits[name].sites.filter(site => sites.includes(site));
      const circuit: CircuitSpec = {
        peeringLocation,
        ...(ids.circuits[name] === undefined
          ? {}
          : { existingCircuitId: ids.circuits[name] }),
        bandwidthMbps,
        ...(sku ? { tier: sku } : {}),
        ...(family === 'MeteredData' || family === 'UnlimitedData'
          ? { family }
          : {}),
        regions: regionsOn(entries, name).map(
          each => keys.vnets.get(each) ?? each,
        ),
        ...(behind.length > 0
          ? { sites: behind.map(each => keys.sites.get(each) ?? each) }
          : {}),
      };
      return [keys.circuits.get(name), circuit];
    }),
  );
}

function regionsOn(entries: readonly Entry[], circuit: string): string[] {
  return [
    ...new Set(
      entries.flatMap(each =>
        each.kind === 'er' && each.circuit === circuit ? [each.region] : [],
      ),
    ),
  ].sort();
}

/** Parts of sites of which the spec says something else, or nothing. */
export function siteRemarks(
  network: ExistingNetwork,
  { sites, circuits, via }: OnPremisesChoice,
  entries: readonly Entry[],
): NotTaken[] {
  const { graph, form, resources } = network;
  const regions = regionsOf(entries, 'vpn');
  return [
    ...sites.flatMap((site): NotTaken[] => {
      const own = entries.flatMap(each =>
        each.kind === 'vpn' && each.site === site ? [each] : [],
      );
      const devices = [...new Set(own.map(({ device }) => device))];
      const missing = regions.flatMap(region =>
        devices
          .filter(
            device =>
              !own.some(
                each => each.region === region && each.device === device,
              ),
          )
          .map(device => ({
            id: site,
            why: `The document connects device ${device} not with ${region}; in a spec every device is connected with the gateway of every region.`,
          })),
      );
      const announced =
        form !== 'topology' &&
        own.some(({ bgp }) => bgp) &&
        graph.sites[site].prefixes.every(each => each.endsWith('/32'))
          ? [
              {
                id: site,
                why: `What the site announces by BGP is in no resource of Azure: ${graph.sites[
                  site
                ].prefixes.join(
                  ', ',
                )} of its devices stand for its address space, which has to be written down.`,
              },
            ]
          : [];
      return [...missing, ...announced];
    }),
    ...(via === 'expressroute' && form !== 'topology' && resources
      ? circuits.flatMap(circuit =>
          graph.circuits[circuit].sites.map(site => ({
            id: site,
            why: `What on-premises announces over circuit ${circuit} is in no resource of Azure: add the site with its address space to onPremises.sites, and to the sites of the circuit.`,
          })),
        )
      : []),
  ];
}
