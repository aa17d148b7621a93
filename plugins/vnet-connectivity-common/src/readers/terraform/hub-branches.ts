import { ends } from '../../network/ends';
import type { BranchConnection } from '../../network/graph';
import { placedBlocks } from './blocks';
import { circuitTypes } from './circuits';
import { connectionConcerns, nothing, withoutConnection } from './concerns';
import type { HubContext } from './hub-context';
import { gatewayTypes } from './hub-gateways';
import type { HubTunnel } from './hub-tunnels';
import type { Instance } from './instances';
import { translates } from './nat-rules';
import { gatewayBehindSite } from './public-addresses';
import type { Reader } from './reader';
import type { Reference } from './references';
import { nameIn } from './resource-id';
import type { VpnSite } from './sites';
import type { Values } from './values';
import {
  blocksOf,
  flagOf,
  numberOf,
  rangesOf,
  textOf,
  textsOf,
} from './values';
import type { OfHub } from './virtual-hubs';

/** One connection a link: the links of a VPN site are the ways to its devices. */
export function vpnConnections(
  context: HubContext,
  instance: Instance,
): OfHub<BranchConnection>[] {
  const { reader, sites, tables, ids, gateways } = context;
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
  const behind =
    found.kind === 'resource'
      ? gatewayBehindSite(reader, found.instance)
      : undefined;
  if (hub === undefined || (!site && !behind)) return [];
  const routing = tables.routingOf(instance, hub, 'associated_route_table');
  if (!routing) return [];
  if (blocksOf(values, 'traffic_selector_policy').length > 0) {
    reader.report(
      instance,
      'Its traffic selectors are not known to carry everything that its routes lead into it.',
    );
  }
  const isTranslated = placedBlocks(instance, 'vpn_link').some(block =>
    translates(reader, instance, block),
  );
  if (isTranslated) reportTranslated(context, instance, found, behind);
  const links = blocksOf(values, 'vpn_link');
  const id = ids.get(instance);
  const ofLink = (
    link: Values,
    index: number,
    end: Pick<BranchConnection, 'endpoint' | 'sitePrefixes' | 'lngPrefixes'>,
  ) => ({
    hub,
    entry: {
      id: links.length === 1 ? id : `${id}#${textOf(link, 'name') ?? index}`,
      kind: 'vpn' as const,
      ...end,
      hub,
      bgp: flagOf(link, 'bgp_enabled') ?? false,
      ...routing,
      enableInternetSecurity:
        flagOf(values, 'internet_security_enabled') ?? false,
    },
  });
  if (behind) {
    const tunnels = tunnelsBack(context, instance, behind, gateway);
    const [first] = tunnels;
    return first === undefined || found.kind !== 'resource'
      ? []
      : links
          .map((link, index) =>
            ofLink(link, index, {
              endpoint: first.from,
              sitePrefixes: rangesOf(
                textsOf(found.instance.values, 'address_cidrs'),
              ).ranges,
              lngPrefixes: tunnels.flatMap(({ ranges }) => ranges),
            }),
          )
          .map(({ entry, ...each }) => ({
            ...each,
            entry: {
              ...entry,
              bgp: entry.bgp && tunnels.every(({ bgp }) => bgp),
            },
          }));
  }
  const devices = site ? devicesOf(reader, instance, site, links) : [];
  return links.flatMap((link, index) => {
    const device = devices[index];
    return site === undefined || device === undefined
      ? []
      : [ofLink(link, index, { endpoint: ends.device(site.key, device) })];
  });
}

/** Reports a site, or a network behind one, that the hub and what is beyond it know by other addresses. */
function reportTranslated(
  { reader, networkGateways }: HubContext,
  instance: Instance,
  site: Reference,
  behind: Instance | undefined,
): void {
  const network = behind && networkGateways.endOf(behind)?.key;
  reader.report(instance, 'NAT rules are not modelled.', {
    as: ['flows'],
    of: [
      ...(network === undefined ? [] : [{ name: network }]),
      ...(behind === undefined && site.kind === 'resource'
        ? [site.instance]
        : []),
    ],
  });
  // What comes from it by BGP is translated as well.
  reader.report(
    instance,
    'The routes that come through its NAT rules are not modelled.',
    { as: ['routing'] },
  );
}

/** The tunnels of a network's gateway to the hub that knows it as a VPN site: alone, neither side carries anything. */
function tunnelsBack(
  { reader, networkGateways, hubTunnels }: HubContext,
  instance: Instance,
  behind: Instance,
  hubGateway: Reference,
): readonly HubTunnel[] {
  const end = networkGateways.endOf(behind);
  const tunnels = hubTunnels.filter(
    each =>
      end?.written === each.from.written &&
      hubGateway.kind === 'resource' &&
      each.hubGateway === hubGateway.instance,
  );
  if (tunnels.length === 0) {
    reader.report(
      instance,
      `The connection of ${behind.address} to the hub is not in the document; ${withoutConnection}.`,
      { as: ['routes'], also: [behind] },
    );
  }
  return tunnels;
}

/** Tunnels to a hub that does not know the gateway as a VPN site of a connection. */
export function reportTunnelsAlone(
  { reader, gateways, hubTunnels }: HubContext,
  branches: readonly OfHub<BranchConnection>[],
): void {
  for (const { instance, from, hubGateway } of hubTunnels) {
    const hub = gateways.hubOf.get(hubGateway);
    const isKnown = branches.some(
      ({ entry }) =>
        entry.hub === hub && entry.endpoint.written === from.written,
    );
    if (isKnown) continue;
    reader.report(
      instance,
      `The connection of the hub of ${hubGateway.address} to it is not in the document; ${withoutConnection}.`,
      { as: ['routes'], also: [hubGateway] },
    );
  }
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
