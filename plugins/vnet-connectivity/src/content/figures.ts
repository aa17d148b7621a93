import type { Source } from 'backstage-plugin-vnet-connectivity-common';
import {
  activeActiveTunnels,
  connectedGroupNetworks,
  defaultTraffic,
  exampleRoundTrip,
  expressRouteCircuitTierSource,
  expressRouteCircuitTiers,
  expressRouteGatewayPriceSource,
  expressRouteGatewaySkuSource,
  expressRouteGatewaySkus,
  findAzureRegion,
  findVpnGatewaySku,
  gatewayDefaults,
  hoursPerMonth,
  limits,
  nonZonalVpnGatewaysEnded,
  ownSources,
  peeringPrices,
  routeServerLimits,
  sources,
  virtualNetworkManagerNetworks,
  virtualWanBranches,
  virtualWanHub,
  vpnConnectionPrices,
  vpnGatewayCreation,
  vpnGatewayFailover,
  vpnGatewayPriceSource,
  vpnGatewaySkuSource,
  vpnGatewaySkus,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Message, FormatMessage } from './message';
import { formulas, reaches, units } from './units';

/*
 * The figures of the page, each made from the dated facts of the common package. The texts in this folder contain no
 * figure of their own: a test looks for them, and another follows each figure to its fact.
 */

/** Formats a figure in the language of the reader. */
type Words = (formatMessage: FormatMessage) => string;

const number =
  (value: number): Words =>
  formatMessage =>
    formatMessage(units.number, { value });
const price =
  (value: number, format: Intl.NumberFormatOptions): Words =>
  formatMessage =>
    formatMessage(units.dollars, {
      value,
      formatParams: {
        value: { currency: 'USD', currencyDisplay: 'code', ...format },
      },
    });
const dollars = (value: number) =>
  price(value, { minimumFractionDigits: 2, maximumFractionDigits: 3 });
const wholeDollars = (value: number) =>
  price(value, { maximumFractionDigits: 0 });
const gbps =
  (mbps: number): Words =>
  formatMessage =>
    formatMessage(units.gigabitsPerSecond, { value: mbps / 1000 });
const range =
  ({ from, to }: { from: number; to: number }, unit: Message): Words =>
  formatMessage =>
    formatMessage(unit, { from, to });
const perMonth =
  (hourlyUsd: number): Words =>
  formatMessage =>
    formatMessage(formulas.monthly, {
      price: dollars(hourlyUsd)(formatMessage),
      hours: hoursPerMonth,
    });

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

const { from: away, to: home } = exampleRoundTrip;
const exampleGigabytes = defaultTraffic.perPair;
const exampleVolume: Words = formatMessage =>
  formatMessage(units.gigabytes, { value: exampleGigabytes });
/** Peering is charged where traffic leaves and where it arrives. */
const peeringSides = 2;
const europeanZone = findAzureRegion(home)?.peeringPriceZone ?? 1;
const peeringRate = peeringPrices.globalUsdPerGb[europeanZone];

/** The subjects of the examples, by the names that Azure gives them. */
export const names = {
  homeRegion: findAzureRegion(home)?.displayName ?? home,
  awayRegion: findAzureRegion(away)?.displayName ?? away,
  vpnGatewaySku: gatewayDefaults.vpn.sku,
  expressRouteGatewaySku: smallestExpressRoute.name,
} as const;

/** A figure as it is shown, and the document that the fact behind it is from. */
export interface LearnFigure {
  readonly value: Words;
  readonly source: Source;
  /** The calculation from the fact; absent where it is the fact. */
  readonly formula?: Words;
}

export const figures = {
  roundTrip: {
    value: formatMessage =>
      formatMessage(units.milliseconds, { value: exampleRoundTrip.ms }),
    source: exampleRoundTrip.source,
  },
  peerings: {
    value: number(limits.peeringsPerVirtualNetwork.value),
    source: limits.peeringsPerVirtualNetwork.source,
  },
  peeringsWithManager: {
    value: number(limits.peeringsPerVirtualNetworkWithManager.value),
    source: limits.peeringsPerVirtualNetworkWithManager.source,
  },
  regionalPeeringPrice: {
    value: dollars(peeringPrices.sameRegionUsdPerGb),
    source: peeringPrices.source,
  },
  globalPeeringPrice: {
    value: dollars(peeringRate),
    source: peeringPrices.source,
  },
  globalPeeringPrices: {
    value: formatMessage =>
      Object.values(peeringPrices.globalUsdPerGb)
        .map(perGb => dollars(perGb)(formatMessage))
        .join(', '),
    source: peeringPrices.source,
  },
  exampleVolume: {
    value: exampleVolume,
    source: ownSources.assumption,
  },
  examplePeeringCost: {
    value: wholeDollars(exampleGigabytes * peeringRate * peeringSides),
    source: peeringPrices.source,
    formula: formatMessage =>
      formatMessage(formulas.bothSides, {
        volume: exampleVolume(formatMessage),
        price: dollars(peeringRate)(formatMessage),
        sides: peeringSides,
      }),
  },
  vpnAggregate: {
    value: gbps(
      Math.max(...vpnGatewaySkus.map(({ aggregateMbps }) => aggregateMbps)),
    ),
    source: vpnGatewaySkuSource,
  },
  vpnOneTunnel: {
    value: gbps(Math.max(...tunnelSpeeds)),
    source: vpnGatewaySkuSource,
  },
  vpnDefaultAggregate: {
    value: gbps(defaultVpnSku?.aggregateMbps ?? 0),
    source: vpnGatewaySkuSource,
  },
  vpnDefaultHourly: {
    value: dollars(defaultVpnSku?.hourlyUsd ?? 0),
    source: vpnGatewayPriceSource,
  },
  vpnDefaultMonthly: {
    value: wholeDollars((defaultVpnSku?.hourlyUsd ?? 0) * hoursPerMonth),
    source: vpnGatewayPriceSource,
    formula: perMonth(defaultVpnSku?.hourlyUsd ?? 0),
  },
  vpnTunnels: {
    value: range(
      {
        from: defaultVpnSku?.tunnels ?? 0,
        to: Math.max(...vpnGatewaySkus.map(({ tunnels }) => tunnels)),
      },
      units.tunnels,
    ),
    source: vpnGatewaySkuSource,
  },
  vpnMostTunnels: {
    value: number(Math.max(...vpnGatewaySkus.map(({ tunnels }) => tunnels))),
    source: vpnGatewaySkuSource,
  },
  vpnCreation: {
    value: formatMessage =>
      formatMessage(units.minutesOrMore, { count: vpnGatewayCreation.minutes }),
    source: vpnGatewayCreation.source,
  },
  vpnPlannedFailover: {
    value: range(vpnGatewayFailover.plannedSeconds, units.seconds),
    source: sources.vpnHighlyAvailable,
  },
  vpnUnplannedFailover: {
    value: range(vpnGatewayFailover.unplannedMinutes, units.minutes),
    source: sources.vpnHighlyAvailable,
  },
  vpnActiveActiveTunnels: {
    value: number(activeActiveTunnels.value),
    source: activeActiveTunnels.source,
  },
  vpnIncludedTunnels: {
    value: number(vpnConnectionPrices.includedTunnels),
    source: vpnConnectionPrices.source,
  },
  vpnFurtherTunnel: {
    value: dollars(vpnConnectionPrices.furtherTunnelHourlyUsd),
    source: vpnConnectionPrices.source,
  },
  vpnCrossRegion: {
    value: dollars(vpnConnectionPrices.crossRegionUsdPerGb[europeanZone]),
    source: vpnConnectionPrices.source,
  },
  vpnBgpPrefixes: {
    value: number(limits.vpnBgpPrefixesPerPeer.value),
    source: limits.vpnBgpPrefixesPerPeer.source,
  },
  nonZonalEnded: {
    value: () => nonZonalVpnGatewaysEnded.date,
    source: vpnGatewaySkuSource,
  },
  gatewaySubnet: {
    value: () => `/${limits.gatewaySubnetPrefixLength.value}`,
    source: limits.gatewaySubnetPrefixLength.source,
  },
  expressRouteFixed: {
    value: range(
      {
        from: fixedExpressRoute[0].mbps / 1000,
        to: fixedExpressRoute[fixedExpressRoute.length - 1].mbps / 1000,
      },
      units.gigabitsPerSecondRange,
    ),
    source: expressRouteGatewaySkuSource,
  },
  expressRouteScale: {
    value: gbps((scale?.mbps ?? 0) * (scale?.maxScaleUnits ?? 1)),
    source: expressRouteGatewaySkuSource,
  },
  expressRouteHourly: {
    value: dollars(smallestExpressRoute.hourlyUsd ?? 0),
    source: expressRouteGatewayPriceSource,
  },
  expressRouteMonthly: {
    value: wholeDollars((smallestExpressRoute.hourlyUsd ?? 0) * hoursPerMonth),
    source: expressRouteGatewayPriceSource,
    formula: perMonth(smallestExpressRoute.hourlyUsd ?? 0),
  },
  circuitLinks: {
    value: number(expressRouteCircuitTiers.Standard.virtualNetworks.to),
    source: expressRouteCircuitTierSource,
  },
  premiumLinks: {
    value: range(
      expressRouteCircuitTiers.Premium.virtualNetworks,
      units.networks,
    ),
    source: expressRouteCircuitTierSource,
  },
  localReach: {
    value: formatMessage => formatMessage(reaches.Local),
    source: expressRouteCircuitTierSource,
  },
  standardReach: {
    value: formatMessage => formatMessage(reaches.Standard),
    source: expressRouteCircuitTierSource,
  },
  premiumReach: {
    value: formatMessage => formatMessage(reaches.Premium),
    source: expressRouteCircuitTierSource,
  },
  virtualWanBranches: {
    value: number(virtualWanBranches.value),
    source: virtualWanBranches.source,
  },
  virtualWanConnections: {
    value: number(virtualWanHub.branchConnections.value),
    source: virtualWanHub.branchConnections.source,
  },
  virtualWanRouter: {
    value: gbps(virtualWanHub.routerMbps.value),
    source: virtualWanHub.routerMbps.source,
  },
  networkManagerFrom: {
    value: number(virtualNetworkManagerNetworks.value),
    source: virtualNetworkManagerNetworks.source,
  },
  connectedGroup: {
    value: number(connectedGroupNetworks.default),
    source: connectedGroupNetworks.source,
  },
  connectedGroupMost: {
    value: number(connectedGroupNetworks.most),
    source: connectedGroupNetworks.source,
  },
  routeServerPeers: {
    value: number(routeServerLimits.bgpPeers.value),
    source: routeServerLimits.bgpPeers.source,
  },
  routeServerRoutes: {
    value: number(routeServerLimits.routesPerPeer.value),
    source: routeServerLimits.routesPerPeer.source,
  },
} as const satisfies Record<string, LearnFigure>;

/** Name of a figure in {@link figures}. */
export type FigureId = keyof typeof figures;
