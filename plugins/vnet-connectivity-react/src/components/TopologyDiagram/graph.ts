import type {
  Topology,
  VirtualNetwork,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Join } from './joins';
import { joinsOf } from './joins';
import type { Chip } from './model';
import type { TranslateDiagram } from '../../texts/diagram';

/** A topology with indexes, which save a search for every region. */
export interface Graph extends Topology {
  readonly joins: readonly Join[];
  /** Keys of regions whose gateway other regions use. */
  readonly sharedGateways: ReadonlySet<string>;
  /** By key of the region. */
  readonly contents: ReadonlyMap<string, Contents>;
}

/** The content of a region. */
export interface Contents {
  readonly network?: VirtualNetwork;
  readonly spokes: readonly VirtualNetwork[];
  /** Chips with a label for a large box, and one for a small box. */
  readonly chips: readonly (Chip & { readonly short: string })[];
}

export function graphOf(t: TranslateDiagram, topology: Topology): Graph {
  const joins = joinsOf(topology);
  return {
    ...topology,
    joins,
    sharedGateways: new Set(
      joins.filter(({ kind }) => kind === 'gatewayTransit').map(({ to }) => to),
    ),
    contents: contentsOf(t, topology),
  };
}

function contentsOf(
  t: TranslateDiagram,
  topology: Topology,
): ReadonlyMap<string, Contents> {
  const contents = new Map(
    topology.regions.map(({ key }) => [
      key,
      {
        network: undefined as VirtualNetwork | undefined,
        spokes: [] as VirtualNetwork[],
        chips: [] as (Chip & { short: string })[],
      },
    ]),
  );
  for (const network of topology.virtualNetworks) {
    const region = contents.get(network.region);
    if (!region) continue;
    if (network.role === 'region') region.network = network;
    else region.spokes.push(network);
  }
  const add = (
    region: string,
    kind: Chip['kind'],
    id: string,
    size: string,
    short = size,
  ) =>
    contents.get(region)?.chips.push({
      id,
      kind,
      label: t(`diagram.chip.${kind}`, { size }),
      short,
    });
  for (const hub of topology.virtualWan?.hubs ?? []) {
    const { region, vpnGateway, expressRouteGateway, firewall } = hub;
    add(region, 'virtualHub', hub.id, hub.addressPrefix);
    if (vpnGateway) add(region, 'vpn', vpnGateway.id, unitsOf(t, vpnGateway));
    if (expressRouteGateway) {
      add(
        region,
        'expressRoute',
        expressRouteGateway.id,
        unitsOf(t, expressRouteGateway),
      );
    }
    if (firewall) add(region, 'firewall', firewall.id, firewall.tier);
  }
  for (const { id, region, sku } of topology.vpnGateways) {
    add(region, 'vpn', id, sku);
  }
  for (const { id, region, sku } of topology.expressRouteGateways) {
    add(region, 'expressRoute', id, sku);
  }
  for (const { id, region, tier } of topology.firewalls) {
    add(region, 'firewall', id, tier);
  }
  for (const { id, region, ipAddress } of topology.networkVirtualAppliances) {
    add(region, 'appliance', id, ipAddress);
  }
  for (const { id, region } of topology.routeServers) {
    add(region, 'routeServer', id, '', t('diagram.chip.routeServer'));
  }
  return contents;
}

function unitsOf(
  t: TranslateDiagram,
  { scaleUnits }: { readonly scaleUnits: number },
): string {
  return t('diagram.units', { count: scaleUnits });
}
