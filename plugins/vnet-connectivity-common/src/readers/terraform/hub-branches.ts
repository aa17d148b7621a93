import { ends } from '../../network/ends';
import type { BranchConnection } from '../../network/graph';
import { circuitTypes } from './circuits';
import { connectionConcerns, nothing, withoutConnection } from './concerns';
import type { HubContext } from './hub-context';
import { gatewayTypes } from './hub-gateways';
import type { Instance } from './instances';
import type { Reader } from './reader';
import { nameIn } from './resource-id';
import type { VpnSite } from './sites';
import type { Values } from './values';
import { blocksOf, flagOf, numberOf, textOf } from './values';
import type { OfHub } from './virtual-hubs';

/** One connection a link: the links of a VPN site are the ways to its devices. */
export function vpnConnections(
  { reader, sites, tables, ids, gateways }: HubContext,
  instance: Instance,
): OfHub<BranchConnection>[] {
  const { values } = instance;
  const gateway = reader.find(instance, 'vpn_gateway_id', {
    types: [gatewayTypes.vpn],
    without: withoutConnection,
    concerns: connectionConcerns,
  });
  const found = reader.find(instance, 'remote_vpn_site_id', {
    types: ['azurerm_vpn_site'],
    without: withoutConnection,
    concerns: connectionConcerns,
  });
  const site = sites.vpnSiteOf(found);
  if (gateway.kind === 'outside' || found.kind === 'outside') {
    reader.report(
      instance,
      `Its gateway or its site is not in the document; ${withoutConnection}.`,
      connectionConcerns,
    );
  }
  const hub =
    gateway.kind === 'resource'
      ? gateways.hubOf.get(gateway.instance)
      : undefined;
  if (hub === undefined || !site) return [];
  const routing = tables.routingOf(instance, hub, 'associated_route_table');
  if (!routing) return [];
  if (blocksOf(values, 'traffic_selector_policy').length > 0) {
    reader.report(
      instance,
      'Traffic selectors are not modelled: the tunnel is taken to carry everything.',
    );
  }
  const links = blocksOf(values, 'vpn_link');
  const devices = devicesOf(reader, instance, site, links);
  return links.flatMap((link, index) => {
    const device = devices[index];
    if (device === undefined) return [];
    const id = ids.get(instance);
    return [
      {
        hub,
        entry: {
          id:
            links.length === 1 ? id : `${id}#${textOf(link, 'name') ?? index}`,
          kind: 'vpn' as const,
          endpoint: ends.device(site.key, device),
          hub,
          bgp: flagOf(link, 'bgp_enabled') ?? false,
          ...routing,
          enableInternetSecurity:
            flagOf(values, 'internet_security_enabled') ?? false,
        },
      },
    ];
  });
}

/** The device of each link: by id, or, where ids are unknown, because every link of the site is used. */
function devicesOf(
  reader: Reader,
  instance: Instance,
  site: VpnSite,
  links: readonly Values[],
): (string | undefined)[] {
  const byId = links.map(link =>
    site.links.get(
      nameIn(textOf(link, 'vpn_site_link_id') ?? '', 'vpnSiteLinks') ?? '',
    ),
  );
  const all = [...site.links.values()];
  const alike =
    new Set(links.map(link => flagOf(link, 'bgp_enabled') ?? false)).size === 1;
  if (byId.every(device => device !== undefined)) return byId;
  const isUnknown = links.every(link => !('vpn_site_link_id' in link));
  if (isUnknown && alike && all.length === links.length) return all;
  reader.report(
    instance,
    'vpn_link.vpn_site_link_id does not show which link of the site is meant; the link is left out.',
    connectionConcerns,
  );
  return byId;
}

/** The connection of a circuit to a hub. */
export function circuitConnection(
  { reader, circuits, tables, ids, gateways }: HubContext,
  instance: Instance,
): OfHub<BranchConnection>[] {
  const { values } = instance;
  const gateway = reader.find(instance, 'express_route_gateway_id', {
    types: [gatewayTypes.er],
    without: withoutConnection,
    concerns: connectionConcerns,
  });
  if (gateway.kind === 'outside') {
    reader.report(
      instance,
      `Its gateway is not in the document; ${withoutConnection}.`,
      connectionConcerns,
    );
  }
  const circuit = circuits.keyOf(
    reader.find(instance, 'express_route_circuit_peering_id', {
      types: circuitTypes,
      means: circuits.meantBy,
      without: withoutConnection,
      concerns: connectionConcerns,
    }),
  );
  const hub =
    gateway.kind === 'resource'
      ? gateways.hubOf.get(gateway.instance)
      : undefined;
  if (hub === undefined || circuit === undefined) return [];
  const routing = tables.routingOf(instance, hub, 'associated_route_table_id');
  if (!routing) return [];
  if ((numberOf(values, 'routing_weight') ?? 0) > 0) {
    reader.report(
      instance,
      'The model knows no routing weight for connections of a virtual hub.',
      // It chooses among ways that all lead there.
      nothing,
    );
  }
  return [
    {
      hub,
      entry: {
        id: ids.get(instance),
        kind: 'er',
        endpoint: ends.circuit(circuit),
        hub,
        bgp: true,
        ...routing,
        enableInternetSecurity:
          flagOf(
            values,
            'internet_security_enabled',
            'enable_internet_security',
          ) ?? false,
      },
    },
  ];
}
