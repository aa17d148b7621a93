import { natGatewayPrices, sources, vpnConnectionPrices } from '../../azure';
import type { Topology } from '../../topology';
import { vpnTunnels } from '../../topology';
import type { Traffic } from '../comparison-options';
import type { Figure } from '../figure';
import { notesOf, uniqueSources } from '../figure';
import type { Ways } from '../ways';
import type { CostLine, Prices, Quantity } from './prices';
import { cents } from './prices';
import { trafficQuantities } from './traffic-cost';

/** The monthly cost, with every line of the bill. @public */
export interface CostFigure extends Figure {
  /**
   * Without traffic, and with the traffic that was given or assumed; what has no known price is in neither. Null where
   * nothing that is paid for has a known price.
   */
  readonly value: { readonly from: number; readonly to: number } | null;
  readonly lines: readonly CostLine[];
  /** The charges without a known price, which the value leaves out. */
  readonly unknown: readonly string[];
}

/** Monthly cost: from without traffic to with it. */
export function costFigure(
  topology: Topology,
  ways: Ways,
  prices: Prices,
  traffic: Traffic,
): CostFigure {
  const { quantities, withoutZone } = trafficQuantities(
    topology,
    ways,
    traffic,
  );
  const fixed = fixedQuantities(topology).map(quantity =>
    prices.line(quantity),
  );
  const moving = quantities.map(quantity => prices.line(quantity));
  const lines = [...fixed, ...moving];
  const from = total(lines.filter(line => !line.traffic));
  const to = total(lines);
  const unknown = lines.filter(({ usd }) => usd === null);
  const isUnknown = lines.length > 0 && unknown.length === lines.length;
  const spokes = topology.virtualNetworks.some(({ role }) => role === 'spoke');
  return {
    value: isUnknown ? null : { from, to },
    unit: 'USD a month',
    estimate: true,
    ...(unknown.length > 0 && !isUnknown ? { atLeast: true } : {}),
    formula: [
      `Without traffic: ${sumOf(lines.filter(line => !line.traffic))}.`,
      `With traffic: ${sumOf(lines.filter(line => line.traffic))} more.`,
    ].join(' '),
    ...notesOf(
      unknown.length > 0
        ? `Not in it, because no price is known: ${unknown
            .map(({ what }) => what)
            .join(', ')}.`
        : undefined,
      withoutZone.length > 0
        ? `The price zone of ${withoutZone.join(
            ', ',
          )} is not known; the dearest is counted.`
        : undefined,
      spokes
        ? 'Traffic between spokes and the network of their region is not counted.'
        : undefined,
      topology.natGateways.length > 0
        ? `What passes the NAT gateways (${natGatewayPrices.usdPerGb} USD a gigabyte) and what leaves for the internet is not counted: nobody has said how much that is.`
        : undefined,
      'Prices are examples, not quotes.',
    ),
    sources: uniqueSources(
      ...lines.flatMap(line => line.sources),
      ...(lines.length === 0 ? [sources.peeringPricing] : []),
    ),
    lines,
    unknown: unknown.map(({ what }) => what),
  };
}

function total(lines: readonly CostLine[]): number {
  return cents(lines.reduce((sum, { usd }) => sum + (usd ?? 0), 0));
}

function sumOf(lines: readonly CostLine[]): string {
  const known = lines.filter(({ usd }) => usd !== null);
  return known.length > 0
    ? known.map(({ what, formula }) => `${what}: ${formula}`).join('; ')
    : 'nothing with a known price';
}

function fixedQuantities(topology: Topology): Quantity[] {
  return [
    ...gateways(topology),
    ...furtherTunnels(topology),
    ...virtualWan(topology),
    ...circuits(topology),
    ...services(topology),
  ].filter(({ amount }) => amount > 0);
}

function gateways({ vpnGateways, expressRouteGateways }: Topology): Quantity[] {
  return [
    // All gateways have one SKU.
    ...vpnGateways.slice(0, 1).map(({ sku }) => ({
      what: `VPN gateways ${sku}`,
      price: `vpn-gateway/${sku}`,
      amount: vpnGateways.length,
    })),
    ...expressRouteGateways.slice(0, 1).map(({ sku, minScaleUnits = 1 }) => ({
      what: `ExpressRoute gateways ${sku}`,
      price: `expressroute-gateway/${sku}`,
      amount: expressRouteGateways.length * minScaleUnits,
    })),
  ];
}

function furtherTunnels(topology: Topology): Quantity[] {
  const { includedTunnels } = vpnConnectionPrices;
  const amount = [...vpnTunnels(topology).values()]
    .map(tunnels => Math.max(0, tunnels - includedTunnels))
    .reduce((sum, tunnels) => sum + tunnels, 0);
  return [
    {
      what: `VPN tunnels above ${includedTunnels} of a gateway`,
      price: 'vpn-tunnel',
      amount,
    },
  ];
}

function virtualWan({
  virtualWan: wan,
  siteConnections,
  circuitConnections,
}: Topology): Quantity[] {
  const hubs = wan?.hubs ?? [];
  const units = (gateway: 'vpnGateway' | 'expressRouteGateway') =>
    hubs.reduce((sum, hub) => sum + (hub[gateway]?.scaleUnits ?? 0), 0);
  return [
    { what: 'virtual hubs', price: 'virtual-hub', amount: hubs.length },
    {
      what: 'scale units of VPN gateways in virtual hubs',
      price: 'virtual-hub-vpn-scale-unit',
      amount: units('vpnGateway'),
    },
    {
      what: 'scale units of ExpressRoute gateways in virtual hubs',
      price: 'virtual-hub-expressroute-scale-unit',
      amount: units('expressRouteGateway'),
    },
    {
      what: 'ExpressRoute connections of virtual hubs',
      price: 'virtual-hub-expressroute-connection',
      amount: wan ? circuitConnections.length : 0,
    },
    {
      what: 'VPN connections of virtual hubs',
      price: 'virtual-hub-vpn-connection',
      amount: wan ? new Set(siteConnections.map(({ id }) => id)).size : 0,
    },
  ];
}

function circuits({ circuits: all }: Topology): Quantity[] {
  return all.flatMap(({ key }) => [
    {
      what: `circuit ${key}`,
      price: `expressroute-circuit/${key}`,
      amount: 1,
    },
    {
      what: `provider of circuit ${key}`,
      price: `expressroute-provider/${key}`,
      amount: 1,
    },
  ]);
}

function services({
  firewalls,
  virtualWan: wan,
  routeServers,
  networkManager,
  vpnGateways,
  natGateways,
}: Topology): Quantity[] {
  const inHubs = (wan?.hubs ?? []).flatMap(({ firewall }) => firewall ?? []);
  const [firewall] = [...firewalls, ...inHubs];
  return [
    ...(firewall
      ? [
          {
            what: `Azure Firewalls ${firewall.tier}`,
            price: `firewall/${firewall.tier}`,
            amount: firewalls.length + inHubs.length,
          },
        ]
      : []),
    {
      what: 'Route Servers',
      price: 'route-server',
      amount: routeServers.length,
    },
    {
      what: 'NAT gateways',
      price: 'nat-gateway',
      amount: natGateways.length,
    },
    {
      what: 'networks of the Virtual Network Manager',
      price: 'network-manager',
      amount: networkManager
        ? networkManager.members.length + (networkManager.hub ? 1 : 0)
        : 0,
    },
    {
      what: 'public addresses',
      price: 'public-ip',
      amount:
        vpnGateways.reduce(
          (sum, { activeActive }) => sum + (activeActive ? 2 : 1),
          0,
        ) +
        firewalls.length +
        routeServers.length +
        natGateways.length,
    },
  ];
}
