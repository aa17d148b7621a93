import { documentNames } from '../../network/element-ids';
import type { BranchConnection } from '../../network/graph';
import type { Circuits } from './circuits';
import type { HubTunnel } from './connections';
import { translates } from './connection-state';
import type { HubTables } from './hub-tables';
import type { Missing } from './missing';
import type { Networks } from './networks';
import type { BehindSite } from './public-addresses';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf, parentKey } from './resources';
import type { Sites } from './sites';
import { linkName } from './sites';
import type { Values } from './values';
import {
  flagOf,
  idIn,
  idsIn,
  propertiesOf,
  recordOf,
  recordsOf,
  spaceIn,
  textOf,
} from './values';
import type { FoundHub, Hubs } from './hubs';

/** Everything that the connections of branches are read with. */
export interface BranchSurroundings {
  readonly hubs: Hubs;
  readonly networks: Networks;
  readonly sites: Sites;
  readonly circuits: Circuits;
  readonly tables: HubTables;
  /** VPN sites that stand for gateways of networks, by their keys. */
  readonly behindSites: ReadonlyMap<string, BehindSite>;
  readonly hubTunnels: readonly HubTunnel[];
  /** Networks that use the gateways of a network, and the network itself. */
  readonly served: (vnet: string) => readonly string[];
}

/** A branch at its hub, whatever is at its other end. */
type AtHub = Omit<BranchConnection, 'id' | 'kind' | 'endpoint' | 'bgp'>;

/** Reads the connections of sites and circuits to virtual hubs. */
export function readBranches(
  document: ArmDocument,
  missing: Missing,
  surroundings: BranchSurroundings,
): BranchConnection[] {
  const read =
    (branches: typeof vpnBranches) =>
    (resource: ArmResource): readonly BranchConnection[] => {
      const gateway = document.withKey(parentKey(resource.key));
      const hubId = gateway && idIn(gateway.properties, 'virtualHub');
      const hub =
        hubId === undefined
          ? undefined
          : surroundings.hubs.found.get(keyOf(hubId));
      if (!hub) {
        missing.report(resource, 'Its virtual hub is not in the document.', {
          routes: endsOf(resource, surroundings),
        });
        return [];
      }
      const { properties } = resource;
      reportMaps(missing, resource, hub, surroundings);
      const routing = surroundings.tables.routingOf(
        hub,
        recordOf(properties, 'routingConfiguration'),
      );
      const found =
        routing &&
        branches(
          missing,
          resource,
          surroundings,
          {
            hub: hub.name,
            ...routing,
            enableInternetSecurity:
              flagOf(properties, 'enableInternetSecurity') ?? false,
          },
          document,
        );
      if (!found) reportOpen(missing, resource, hub, surroundings);
      return found ?? [];
    };
  reportTunnelsAlone(document, missing, surroundings);
  return [
    ...document.ofType('vpngateways/vpnconnections').flatMap(read(vpnBranches)),
    ...document
      .ofType('expressroutegateways/expressrouteconnections')
      .flatMap(read(circuitBranch)),
  ];
}

/** Route maps may keep back, change or summarise what the hub has of a connection, and what that has of the hub. */
function reportMaps(
  missing: Missing,
  resource: ArmResource,
  { name }: FoundHub,
  { hubs }: BranchSurroundings,
): void {
  const configuration = recordOf(resource.properties, 'routingConfiguration');
  const isMapped = ['inboundRouteMap', 'outboundRouteMap'].some(
    field => idIn(configuration, field) !== undefined,
  );
  if (!isMapped) return;
  const id = hubs.connectionNames.get(resource.key) ?? resource.name;
  missing.report(resource, 'Its route maps are not modelled.', {
    routing: [documentNames.connection(id)],
    routes: [documentNames.hub(name)],
  });
}

/** Tunnels to a hub that does not know the gateway as a VPN site of a connection. */
function reportTunnelsAlone(
  document: ArmDocument,
  missing: Missing,
  { hubs, hubTunnels, behindSites }: BranchSurroundings,
): void {
  for (const { resource, from, hubGateway } of hubTunnels) {
    const id = idIn(
      document.withKey(hubGateway)?.properties ?? {},
      'virtualHub',
    );
    const hub = id === undefined ? undefined : hubs.found.get(keyOf(id));
    const isKnown = document
      .ofType('vpngateways/vpnconnections')
      .some(({ key, properties }) => {
        const behind = behindSites.get(
          keyOf(idIn(properties, 'remoteVpnSite') ?? ''),
        );
        return (
          parentKey(key) === hubGateway &&
          behind?.kind === 'gateway' &&
          behind.gateway.resource.key === from.resource.key
        );
      });
    if (isKnown) continue;
    missing.report(
      resource,
      'The connection of the virtual hub at its other end is not in the document.',
      {
        routes: [
          documentNames.gateway(from.vnet, from.type),
          ...(hub ? [documentNames.hub(hub.name)] : []),
        ],
      },
    );
  }
}

/** A VPN site that stands for the gateway of a network: the tunnel needs the connection of that gateway, too. */
function networkBranches(
  missing: Missing,
  resource: ArmResource,
  surroundings: BranchSurroundings,
  atHub: AtHub,
  sitePrefixes: readonly string[],
): BranchConnection[] {
  const { behindSites, hubTunnels, hubs } = surroundings;
  const { properties } = resource;
  const behind = behindSites.get(
    keyOf(idIn(properties, 'remoteVpnSite') ?? ''),
  );
  if (!behind) return [];
  const hub = documentNames.hub(atHub.hub);
  if (behind.kind === 'unclear') {
    missing.report(resource, behind.reason, { routes: [hub, ...behind.vnets] });
    return [];
  }
  const { vnet, type } = behind.gateway;
  const written = documentNames.gateway(vnet, type);
  const tunnels = hubTunnels.filter(
    each =>
      each.from.resource.key === behind.gateway.resource.key &&
      each.hubGateway === parentKey(resource.key),
  );
  if (tunnels.length === 0) {
    missing.report(
      resource,
      `The connection of the gateway in ${vnet} to the hub is not in the document.`,
      { routes: [hub, written] },
    );
    return [];
  }
  const links = linksOf(resource);
  const bgp =
    links.every(link => flagOf(link, 'enableBgp') ?? false) &&
    tunnels.every(each => each.bgp);
  const isTranslated =
    links.some(linkTranslates) ||
    tunnels.some(each => translates(each.resource));
  if (isTranslated) {
    reportTranslated(missing, resource, surroundings, {
      known: surroundings.served(vnet),
      routes: bgp ? [hub, written] : [],
    });
    return [];
  }
  return [
    {
      id: hubs.connectionNames.get(resource.key) ?? resource.name,
      kind: 'vpn',
      endpoint: { kind: 'gateway', key: vnet, type, written },
      bgp,
      sitePrefixes,
      lngPrefixes: tunnels.flatMap(({ ranges }) => ranges),
      ...atHub,
    },
  ];
}

function linksOf({ properties }: ArmResource): readonly Values[] {
  const listed = recordsOf(properties, 'vpnLinkConnections');
  return listed.length > 0 ? listed.map(propertiesOf) : [properties];
}

function linkTranslates(link: Values): boolean {
  return (
    idsIn(link, 'ingressNatRules').length +
      idsIn(link, 'egressNatRules').length >
    0
  );
}

/** Reports what the hub and all that is beyond it know by other addresses. */
function reportTranslated(
  missing: Missing,
  resource: ArmResource,
  { networks, sites }: BranchSurroundings,
  {
    known,
    routes,
  }: { readonly known: readonly string[]; readonly routes: readonly string[] },
): void {
  const others = [...networks.entries.keys(), ...sites.entries.keys()];
  missing.report(
    resource,
    'Its NAT rules translate addresses, which the model does not do.',
    {
      between: { a: known, b: others.filter(each => !known.includes(each)) },
      routes,
    },
  );
}

/** Names of the site or circuit at the far end. */
function endsOf(
  { properties }: ArmResource,
  { sites, circuits, behindSites }: BranchSurroundings,
): string[] {
  const behind = behindSites.get(
    keyOf(idIn(properties, 'remoteVpnSite') ?? ''),
  );
  const vnets =
    behind?.kind === 'gateway' ? [behind.gateway.vnet] : behind?.vnets ?? [];
  const site = sites.withKey(
    keyOf(idIn(properties, 'remoteVpnSite') ?? ''),
  )?.site;
  const circuit = circuits.nameOf(
    idIn(properties, 'expressRouteCircuitPeering') ?? '',
  );
  return [
    ...vnets,
    ...(site === undefined ? [] : [site]),
    ...(circuit === undefined ? [] : [documentNames.circuit(circuit)]),
  ];
}

function reportOpen(
  missing: Missing,
  resource: ArmResource,
  hub: FoundHub,
  surroundings: BranchSurroundings,
): void {
  missing.report(
    resource,
    'Not all that it connects, or not all of its routing, is in the document.',
    {
      routes: [documentNames.hub(hub.name), ...endsOf(resource, surroundings)],
      routing: [documentNames.hub(hub.name)],
    },
  );
}

/**
 * One connection a link: the links of a VPN site are the ways to its devices. Undefined where the site is not in the
 * document.
 */
function vpnBranches(
  missing: Missing,
  resource: ArmResource,
  surroundings: BranchSurroundings,
  atHub: AtHub,
  document: ArmDocument,
): BranchConnection[] | undefined {
  const { hubs, sites, behindSites } = surroundings;
  const { properties } = resource;
  const siteKey = keyOf(idIn(properties, 'remoteVpnSite') ?? '');
  if (behindSites.has(siteKey)) {
    const stated = document.withKey(siteKey)?.properties ?? {};
    const { ranges } = spaceIn(stated, 'addressSpace');
    return networkBranches(missing, resource, surroundings, atHub, ranges);
  }
  const place = sites.withKey(siteKey);
  if (!place) return undefined;
  if (linksOf(resource).some(linkTranslates)) {
    reportTranslated(missing, resource, surroundings, {
      known: [place.site],
      routes: linksOf(resource).some(link => flagOf(link, 'enableBgp'))
        ? [documentNames.hub(atHub.hub)]
        : [],
    });
    return [];
  }
  const name = hubs.connectionNames.get(resource.key) ?? resource.name;
  const listed = recordsOf(properties, 'vpnLinkConnections');
  const links: readonly Values[] = listed.length > 0 ? listed : [properties];
  return links.flatMap((link): BranchConnection[] => {
    const values = propertiesOf(link);
    const status = textOf(values, 'connectionStatus');
    if (/^(NotConnected|Connecting)$/i.test(status ?? '')) {
      missing.note(
        resource,
        `The connection is ${status}: it carries nothing.`,
      );
      return [];
    }
    const own = linkName(idIn(values, 'vpnSiteLink'));
    const [first] = place.devices.values();
    const device = place.devices.get(own) ?? first;
    const id =
      links.length === 1 ? name : `${name}#${textOf(link, 'name') ?? own}`;
    if (status !== undefined && !/^Connected$/i.test(status)) {
      missing.report(
        resource,
        `The status of the connection is ${status}: it is not known whether it carries anything.`,
        { routing: [documentNames.connection(id)] },
      );
    }
    return [
      {
        id,
        kind: 'vpn',
        endpoint: {
          kind: 'site',
          key: place.site,
          device,
          written: `${place.site}/${device}`,
        },
        bgp: flagOf(values, 'enableBgp') ?? false,
        ...atHub,
      },
    ];
  });
}

/** Undefined where the circuit is not in the document. */
function circuitBranch(
  _: Missing,
  { key, name, properties }: ArmResource,
  { hubs, circuits }: BranchSurroundings,
  atHub: AtHub,
): BranchConnection[] | undefined {
  const circuit = circuits.nameOf(
    idIn(properties, 'expressRouteCircuitPeering') ?? '',
  );
  if (circuit === undefined) return undefined;
  if (circuits.idle.has(circuit)) return [];
  return [
    {
      id: hubs.connectionNames.get(key) ?? name,
      kind: 'er',
      endpoint: {
        kind: 'circuit',
        key: circuit,
        written: documentNames.circuit(circuit),
      },
      bgp: true,
      ...atHub,
    },
  ];
}
