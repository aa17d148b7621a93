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

/** A branch at its hub, whatever is at its other end. */
type AtHub = Omit<BranchConnection, 'id' | 'kind' | 'endpoint' | 'bgp'>;

/** Reads the connections of sites and circuits to virtual hubs. */
export function readBranches(
  document: ArmDocument,
  missing: Missing,
  surroundings: Surroundings,
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
      const routing = surroundings.tables.routingOf(
        hub,
        recordOf(properties, 'routingConfiguration'),
      );
      const found =
        routing &&
        branches(missing, resource, surroundings, {
          hub: hub.name,
          ...routing,
          enableInternetSecurity:
            flagOf(properties, 'enableInternetSecurity') ?? false,
        });
      if (!found) reportOpen(missing, resource, hub, surroundings);
      return found ?? [];
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
  surroundings: Surroundings,
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
  { hubs, sites }: Surroundings,
  atHub: AtHub,
): BranchConnection[] | undefined {
  const { properties } = resource;
  const place = sites.withKey(keyOf(idIn(properties, 'remoteVpnSite') ?? ''));
  if (!place) return undefined;
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
  { hubs, circuits }: Surroundings,
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
