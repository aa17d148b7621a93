import { documentNames } from '../../network/element-ids';
import type { BranchConnection } from '../../network/graph';
import type { Circuits } from './circuits';
import type { HubTables } from './hub-tables';
import type { Missing } from './missing';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf, parentKey } from './resources';
import type { Sites } from './sites';
import { linkName } from './sites';
import type { Values } from './values';
import {
  flagOf,
  idIn,
  propertiesOf,
  recordOf,
  recordsOf,
  textOf,
} from './values';
import type { FoundHub, Hubs } from './hubs';

interface Surroundings {
  readonly hubs: Hubs;
  readonly sites: Sites;
  readonly circuits: Circuits;
  readonly tables: HubTables;
}

/** Reads the connections of sites and circuits to virtual hubs. */
export function readBranches(
  document: ArmDocument,
  missing: Missing,
  surroundings: Surroundings,
): BranchConnection[] {
  const read =
    (branch: typeof vpnBranches) =>
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
      return branch(missing, resource, hub, surroundings);
    };
  return [
    ...document.ofType('vpngateways/vpnconnections').flatMap(read(vpnBranches)),
    ...document
      .ofType('expressroutegateways/expressrouteconnections')
      .flatMap(read(circuitBranch)),
  ];
}

/** Names of the site or circuit at the far end. */
function endsOf(
  { properties }: ArmResource,
  { sites, circuits }: Surroundings,
): string[] {
  const site = sites.withKey(
    keyOf(idIn(properties, 'remoteVpnSite') ?? ''),
  )?.site;
  const circuit = circuits.nameOf(
    idIn(properties, 'expressRouteCircuitPeering') ?? '',
  );
  return [
    ...(site === undefined ? [] : [site]),
    ...(circuit === undefined ? [] : [documentNames.circuit(circuit)]),
  ];
}

function reportOpen(
  missing: Missing,
  resource: ArmResource,
  hub: FoundHub,
  ends: string[],
): void {
  missing.report(
    resource,
    'Not all that it connects, or not all of its routing, is in the document.',
    {
      routes: [documentNames.hub(hub.name), ...ends],
      routing: [documentNames.hub(hub.name)],
    },
  );
}

/** One connection a link: the links of a VPN site are the ways to its devices. */
function vpnBranches(
  missing: Missing,
  resource: ArmResource,
  hub: FoundHub,
  surroundings: Surroundings,
): BranchConnection[] {
  const { properties } = resource;
  const { hubs, sites, tables } = surroundings;
  const place = sites.withKey(keyOf(idIn(properties, 'remoteVpnSite') ?? ''));
  const routing = tables.routingOf(
    hub,
    recordOf(properties, 'routingConfiguration'),
  );
  if (!place || !routing) {
    reportOpen(missing, resource, hub, endsOf(resource, surroundings));
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
        hub: hub.name,
        bgp: flagOf(values, 'enableBgp') ?? false,
        ...routing,
        enableInternetSecurity:
          flagOf(properties, 'enableInternetSecurity') ?? false,
      },
    ];
  });
}

function circuitBranch(
  missing: Missing,
  resource: ArmResource,
  hub: FoundHub,
  surroundings: Surroundings,
): BranchConnection[] {
  const { properties } = resource;
  const { hubs, circuits, tables } = surroundings;
  const circuit = circuits.nameOf(
    idIn(properties, 'expressRouteCircuitPeering') ?? '',
  );
  const routing = tables.routingOf(
    hub,
    recordOf(properties, 'routingConfiguration'),
  );
  if (circuit === undefined || !routing) {
    reportOpen(missing, resource, hub, endsOf(resource, surroundings));
    return [];
  }
  if (circuits.idle.has(circuit)) return [];
  return [
    {
      id: hubs.connectionNames.get(resource.key) ?? resource.name,
      kind: 'er',
      endpoint: {
        kind: 'circuit',
        key: circuit,
        written: documentNames.circuit(circuit),
      },
      hub: hub.name,
      bgp: true,
      ...routing,
      enableInternetSecurity:
        flagOf(properties, 'enableInternetSecurity') ?? false,
    },
  ];
}
