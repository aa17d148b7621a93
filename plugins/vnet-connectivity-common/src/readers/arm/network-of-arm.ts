import { documentNames, everything } from '../../network/element-ids';
import type {
  DefaultSite,
  NetworkGraph,
  NetworkManager,
  UnknownPart,
  Vnet,
} from '../../network/graph';
import { nextHopsOf, readAppliances, reportNextHops } from './appliances';
import { readCircuits } from './circuits';
import { readConnections } from './connections';
import { gatewaysIn, readGateways } from './gateways';
import { connectionNextHops } from './hub-connections';
import type { ArmNote } from './missing';
import { Missing } from './missing';
import { uniqueNames } from './names';
import { readNetworkManagers, reportNetworkManagers } from './network-managers';
import { findNetworks, readNetworks } from './networks';
import { readPeerings } from './peerings';
import {
  readBehind,
  readBehindSites,
  reportBehindInterfaces,
} from './public-addresses';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf } from './resources';
import { peerAddresses, readRouteServers } from './route-servers';
import { readRouteTables } from './route-tables';
import type { Sites } from './sites';
import { findSites, readSites } from './sites';
import { doubtfulResources, reportUnmodelled } from './unmodelled';
import { idIn } from './values';
import { unclearGatewayRoutes } from '../gateway-routes';
import { findHubs, readVirtualWans } from './virtual-wans';

/** The network of Azure's resources, with the resources that the answers do not take into account. */
export interface ArmNetwork {
  readonly graph: NetworkGraph;
  readonly notes: readonly ArmNote[];
  /** Of the unknown parts those of resources that the model does not know, and of what the document leaves out. */
  readonly unread: readonly UnknownPart[];
  /** Configurations of Network Manager, each as if it were deployed. */
  readonly networkManagers: readonly NetworkManager[];
  /** Ids of virtual networks and circuits by their names in the graph. */
  readonly ids: {
    readonly vnets: Readonly<Record<string, string>>;
    readonly circuits: Readonly<Record<string, string>>;
  };
}

/** The network of a document of Azure's resources. Ends have the names that the resources have in Azure. */
export function networkOfArm(document: ArmDocument): ArmNetwork {
  const missing = new Missing();
  const circuits = readCircuits(document, missing);
  const foundNetworks = findNetworks(document);
  // A local network gateway stands for a gateway or a site: that is known once gateways are, and those need networks.
  const draft = new Missing();
  const unnamed = readNetworks(
    document,
    draft,
    foundNetworks,
    uniqueNames(foundNetworks.named),
  );
  const draftGateways = readGateways(document, draft, unnamed);
  const drafted = readBehind(document, unnamed, draftGateways);
  const draftedSites = readBehindSites(document, unnamed, draftGateways);
  const foundSites = findSites(
    document,
    circuits.peers,
    ({ key }) =>
      (drafted.get(key)?.kind ?? 'site') !== 'site' || draftedSites.has(key),
  );
  const names = uniqueNames([...foundNetworks.named, ...foundSites.named]);
  const networks = readNetworks(document, missing, foundNetworks, names);
  const sites = readSites(
    missing,
    foundSites,
    names.slice(foundNetworks.named.length),
  );
  const gateways = readGateways(document, missing, networks);
  const behind = readBehind(document, networks, gateways);
  reportBehindInterfaces(document, missing, networks);
  const peerings = readPeerings(document, missing, networks);
  const served = (vnet: string) => [
    vnet,
    ...peerings.entries.flatMap(({ from, to, useRemoteGateways }) =>
      to === vnet && useRemoteGateways ? [from] : [],
    ),
  ];
  const { entries: connections, hubTunnels } = readConnections(
    document,
    missing,
    {
      networks,
      gateways,
      circuits,
      sites,
      behind,
      served,
    },
  );
  const behindSites = readBehindSites(document, networks, gateways);
  const routeTables = readRouteTables(document, missing, networks);
  const wanted = new Set([
    ...nextHopsOf(routeTables),
    ...connectionNextHops(document, networks),
  ]);
  const appliances = readAppliances(
    document,
    missing,
    networks,
    new Set([...wanted, ...peerAddresses(document)]),
  );
  reportNextHops(missing, appliances, wanted);
  const hubs = findHubs(
    document,
    connections.map(({ id }) => id),
  );
  const virtualWans = readVirtualWans(document, missing, {
    hubs,
    networks,
    sites,
    circuits,
    hubSides: peerings.hubSides,
    behindSites,
    hubTunnels,
    served,
  });
  const routeServers = readRouteServers(
    document,
    missing,
    networks,
    appliances,
  );
  reportNetworkManagers(document, missing, networks, peerings.entries);
  const unread = new Missing();
  reportUnmodelled(document, unread, networks, hubs);
  const known: Omit<NetworkGraph, 'unknown'> = {
    vnets: Object.fromEntries(
      [...networks.entries].map(([name, vnet]): [string, Vnet] => [
        name,
        {
          ...vnet,
          gateways: gatewaysIn(gateways, name, gateway =>
            defaultSiteOf(gateway, sites),
          ),
        },
      ]),
    ),
    peerings: peerings.entries,
    connections,
    sites: Object.fromEntries(sites.entries),
    circuits: Object.fromEntries(
      [...circuits.entries].map(([name, circuit]) => [
        name,
        { ...circuit, sites: sites.byCircuit.get(name) ?? [] },
      ]),
    ),
    globalReach: circuits.globalReach,
    routeTables,
    nvas: appliances.entries,
    routeServers,
    virtualWans,
    networkManagers: [],
  };
  reportDocument(document, unread, known);
  return {
    graph: {
      ...known,
      unknown: [
        ...missing.parts,
        ...unclearGatewayRoutes(known),
        ...unread.parts,
      ],
    },
    notes: [...missing.notes, ...unread.notes],
    unread: unread.parts,
    networkManagers: readNetworkManagers(document, networks),
    ids: { vnets: networks.ids, circuits: circuits.ids },
  };
}

function defaultSiteOf(
  { properties }: ArmResource,
  sites: Sites,
): DefaultSite | undefined {
  const id = idIn(properties, 'gatewayDefaultSite');
  const site = id === undefined ? undefined : sites.withKey(keyOf(id))?.site;
  return site === undefined ? undefined : { key: site, written: site };
}

/** Pages that are missing may hold anything beside what is read; what cannot be evaluated may be anything at all. */
function reportDocument(
  document: ArmDocument,
  missing: Missing,
  {
    vnets,
    sites,
    circuits,
    virtualWans,
    routeServers,
  }: Omit<NetworkGraph, 'unknown'>,
): void {
  const { missing: pages, doubtful } = document;
  const about = { id: 'the document', type: 'document' };
  const hubs = virtualWans.flatMap(wan =>
    Object.keys(wan.hubs).map(documentNames.hub),
  );
  for (const page of pages) {
    missing.report(about, page, {
      more: true,
      joined: Object.keys(vnets),
      routing: hubs,
      routes: [
        ...Object.keys(vnets),
        ...Object.keys(sites),
        ...Object.keys(circuits).map(documentNames.circuit),
        ...routeServers.map(({ vnet }) => documentNames.routeServer(vnet)),
        ...hubs,
      ],
    });
  }
  for (const reason of doubtful)
    missing.report(about, reason, { more: true, routing: [everything] });
  for (const resource of doubtfulResources(document)) {
    missing.report(
      resource,
      `Whether it is there cannot be evaluated: ${resource.condition}.`,
      { routing: [everything] },
    );
  }
}
