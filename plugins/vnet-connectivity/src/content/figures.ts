import type { Source } from 'backstage-plugin-vnet-connectivity-common';
import {
  activeActiveTunnels,
  connectedGroupNetworks,
  defaultTraffic,
  expressRouteCircuitTierSource,
  expressRouteCircuitTiers,
  expressRouteGatewayPriceSource,
  expressRouteGatewaySkuSource,
  expressRouteGatewaySkus,
  findAzureRegion,
  findVpnGatewaySku,
  gatewayDefaults,
  hoursPerMonth,
  latencySource,
  limits,
  nonZonalVpnGatewaysEnded,
  ownSources,
  peeringPrices,
  roundTripLatencyMs,
  routeServerLimits,
  sources,
  virtualNetworkManagerNetworks,
  virtualWanBranches,
  virtualWanHub,
  vpnConnectionPrices,
  vpnGatewayCreationMinutes,
  vpnGatewayFailover,
  vpnGatewayPriceSource,
  vpnGatewaySkuSource,
  vpnGatewaySkus,
} from 'backstage-plugin-vnet-connectivity-common';

/*
 * The figures of the page, each made from the dated facts of the common package. The texts in this folder contain no
 * figure of their own: a test looks for them, and another follows each figure to its fact.
 */

const number = new Intl.NumberFormat('en');
const dollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  currencyDisplay: 'code',
  maximumFractionDigits: 3,
  minimumFractionDigits: 2,
});
const wholeDollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  currencyDisplay: 'code',
  maximumFractionDigits: 0,
});

const mbps = (value: number) =>
  value >= 1000
    ? `${number.format(value / 1000)} Gbps`
    : `${number.format(value)} Mbps`;
const range = ({ from, to }: { from: number; to: number }, unit: string) =>
  `${from}–${to} ${unit}`;

const tunnelSpeeds = vpnGatewaySkus.flatMap(
  ({ tunnelMbps }) => tunnelMbps ?? [],
);
const defaultVpnSku = findVpnGatewaySku(gatewayDefaults.vpn.sku);
const scale = expressRouteGatewaySkus.find(
  ({ maxScaleUnits }) => maxScaleUnits,
);
const smallestExpressRoute = expressRouteGatewaySkus[0];
const fixedExpressRoute = expressRouteGatewaySkus.filter(
  ({ maxScaleUnits }) => !maxScaleUnits,
);

const home = 'westeurope';
const away = 'northeurope';
const exampleGigabytes = defaultTraffic.perPair;
const europeanZone = findAzureRegion(home)?.peeringPriceZone ?? 1;
const peeringRate = peeringPrices.globalUsdPerGb[europeanZone];

/** What the examples speak of, by the names that Azure gives it. */
export const names = {
  homeRegion: findAzureRegion(home)?.displayName ?? home,
  awayRegion: findAzureRegion(away)?.displayName ?? away,
  vpnGatewaySku: gatewayDefaults.vpn.sku,
  expressRouteGatewaySku: smallestExpressRoute.name,
} as const;

/** A figure as it is shown, and the document that the fact behind it is from. */
export interface LearnFigure {
  readonly value: string;
  readonly source: Source;
  /** How it follows from the fact; absent where it is the fact. */
  readonly formula?: string;
}

export const figures = {
  roundTrip: {
    value: `${roundTripLatencyMs(away, home)} ms`,
    source: latencySource,
  },
  peerings: {
    value: number.format(limits.peeringsPerVirtualNetwork.value),
    source: limits.peeringsPerVirtualNetwork.source,
  },
  peeringsWithManager: {
    value: number.format(limits.peeringsPerVirtualNetworkWithManager.value),
    source: limits.peeringsPerVirtualNetworkWithManager.source,
  },
  regionalPeeringPrice: {
    value: dollars.format(peeringPrices.sameRegionUsdPerGb),
    source: peeringPrices.source,
  },
  globalPeeringPrice: {
    value: dollars.format(peeringRate),
    source: peeringPrices.source,
  },
  globalPeeringPrices: {
    value: Object.values(peeringPrices.globalUsdPerGb)
      .map(price => dollars.format(price))
      .join(', '),
    source: peeringPrices.source,
  },
  exampleVolume: {
    value: `${number.format(exampleGigabytes)} GB`,
    source: ownSources.assumption,
  },
  examplePeeringCost: {
    value: wholeDollars.format(exampleGigabytes * peeringRate * 2),
    source: peeringPrices.source,
    formula: `${number.format(exampleGigabytes)} GB × ${dollars.format(
      peeringRate,
    )} × 2 sides`,
  },
  vpnAggregate: {
    value: mbps(
      Math.max(...vpnGatewaySkus.map(({ aggregateMbps }) => aggregateMbps)),
    ),
    source: vpnGatewaySkuSource,
  },
  vpnOneTunnel: {
    value: mbps(Math.max(...tunnelSpeeds)),
    source: vpnGatewaySkuSource,
  },
  vpnDefaultAggregate: {
    value: mbps(defaultVpnSku?.aggregateMbps ?? 0),
    source: vpnGatewaySkuSource,
  },
  vpnDefaultHourly: {
    value: dollars.format(defaultVpnSku?.hourlyUsd ?? 0),
    source: vpnGatewayPriceSource,
  },
  vpnDefaultMonthly: {
    value: wholeDollars.format((defaultVpnSku?.hourlyUsd ?? 0) * hoursPerMonth),
    source: vpnGatewayPriceSource,
    formula: `${dollars.format(
      defaultVpnSku?.hourlyUsd ?? 0,
    )} × ${hoursPerMonth} hours`,
  },
  vpnTunnels: {
    value: range(
      {
        from: defaultVpnSku?.tunnels ?? 0,
        to: Math.max(...vpnGatewaySkus.map(({ tunnels }) => tunnels)),
      },
      'tunnels',
    ),
    source: vpnGatewaySkuSource,
  },
  vpnMostTunnels: {
    value: number.format(
      Math.max(...vpnGatewaySkus.map(({ tunnels }) => tunnels)),
    ),
    source: vpnGatewaySkuSource,
  },
  vpnCreation: {
    value: range(vpnGatewayCreationMinutes, 'minutes'),
    source: sources.vpnGatewayFaq,
  },
  vpnPlannedFailover: {
    value: range(vpnGatewayFailover.plannedSeconds, 'seconds'),
    source: sources.vpnHighlyAvailable,
  },
  vpnUnplannedFailover: {
    value: range(vpnGatewayFailover.unplannedMinutes, 'minutes'),
    source: sources.vpnHighlyAvailable,
  },
  vpnActiveActiveTunnels: {
    value: number.format(activeActiveTunnels.value),
    source: activeActiveTunnels.source,
  },
  vpnIncludedTunnels: {
    value: number.format(vpnConnectionPrices.includedTunnels),
    source: vpnConnectionPrices.source,
  },
  vpnFurtherTunnel: {
    value: dollars.format(vpnConnectionPrices.furtherTunnelHourlyUsd),
    source: vpnConnectionPrices.source,
  },
  vpnCrossRegion: {
    value: dollars.format(
      vpnConnectionPrices.crossRegionUsdPerGb[europeanZone],
    ),
    source: vpnConnectionPrices.source,
  },
  vpnBgpPrefixes: {
    value: number.format(limits.vpnBgpPrefixesPerPeer.value),
    source: limits.vpnBgpPrefixesPerPeer.source,
  },
  nonZonalEnded: {
    value: nonZonalVpnGatewaysEnded.date,
    source: vpnGatewaySkuSource,
  },
  gatewaySubnet: {
    value: `/${limits.gatewaySubnetPrefixLength.value}`,
    source: limits.gatewaySubnetPrefixLength.source,
  },
  expressRouteFixed: {
    value: range(
      {
        from: fixedExpressRoute[0].mbps / 1000,
        to: fixedExpressRoute[fixedExpressRoute.length - 1].mbps / 1000,
      },
      'Gbps',
    ),
    source: expressRouteGatewaySkuSource,
  },
  expressRouteScale: {
    value: mbps((scale?.mbps ?? 0) * (scale?.maxScaleUnits ?? 1)),
    source: expressRouteGatewaySkuSource,
  },
  expressRouteHourly: {
    value: dollars.format(smallestExpressRoute.hourlyUsd ?? 0),
    source: expressRouteGatewayPriceSource,
  },
  expressRouteMonthly: {
    value: wholeDollars.format(
      (smallestExpressRoute.hourlyUsd ?? 0) * hoursPerMonth,
    ),
    source: expressRouteGatewayPriceSource,
    formula: `${dollars.format(
      smallestExpressRoute.hourlyUsd ?? 0,
    )} × ${hoursPerMonth} hours`,
  },
  circuitLinks: {
    value: number.format(expressRouteCircuitTiers.Standard.virtualNetworks.to),
    source: expressRouteCircuitTierSource,
  },
  premiumLinks: {
    value: range(expressRouteCircuitTiers.Premium.virtualNetworks, 'networks'),
    source: expressRouteCircuitTierSource,
  },
  localReach: {
    value: expressRouteCircuitTiers.Local.reach,
    source: expressRouteCircuitTierSource,
  },
  standardReach: {
    value: expressRouteCircuitTiers.Standard.reach,
    source: expressRouteCircuitTierSource,
  },
  premiumReach: {
    value: expressRouteCircuitTiers.Premium.reach,
    source: expressRouteCircuitTierSource,
  },
  virtualWanBranches: {
    value: number.format(virtualWanBranches.value),
    source: virtualWanBranches.source,
  },
  virtualWanConnections: {
    value: number.format(virtualWanHub.branchConnections.value),
    source: virtualWanHub.branchConnections.source,
  },
  virtualWanRouter: {
    value: mbps(virtualWanHub.routerMbps.value),
    source: virtualWanHub.routerMbps.source,
  },
  networkManagerFrom: {
    value: number.format(virtualNetworkManagerNetworks.value),
    source: virtualNetworkManagerNetworks.source,
  },
  connectedGroup: {
    value: number.format(connectedGroupNetworks.default),
    source: connectedGroupNetworks.source,
  },
  connectedGroupMost: {
    value: number.format(connectedGroupNetworks.most),
    source: connectedGroupNetworks.source,
  },
  routeServerPeers: {
    value: number.format(routeServerLimits.bgpPeers.value),
    source: routeServerLimits.bgpPeers.source,
  },
  routeServerRoutes: {
    value: number.format(routeServerLimits.routesPerPeer.value),
    source: routeServerLimits.routesPerPeer.source,
  },
} as const satisfies Record<string, LearnFigure>;

/** Name of a figure in {@link figures}. */
export type FigureId = keyof typeof figures;
