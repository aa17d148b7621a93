import {
  activeActiveTunnels,
  connectedGroupNetworks,
  expressRouteCircuitTiers,
  expressRouteGatewaySkus,
  findAzureRegion,
  findVpnGatewaySku,
  limits,
  nonZonalVpnGatewaysEnded,
  peeringPrices,
  roundTripLatencyMs,
  routeServerLimits,
  virtualNetworkManagerNetworks,
  virtualWanBranches,
  virtualWanHub,
  vpnConnectionPrices,
  vpnGatewayCreationMinutes,
  vpnGatewayFailover,
  vpnGatewaySkus,
} from 'backstage-plugin-vnet-connectivity-common';
import { gatewayDefaults } from 'backstage-plugin-vnet-connectivity-common';

/*
 * The figures of the page, each made from the dated facts of the common package. The texts in this folder contain no
 * figure of their own: a test looks for them.
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

/** Average hours in a month, for turning hourly into monthly prices. */
const hoursPerMonth = (365 * 24) / 12;

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
const gigabytes = 1000;
const europeanZone = findAzureRegion(home)?.peeringPriceZone ?? 1;
const peeringRate = peeringPrices.globalUsdPerGb[europeanZone];

export const figures = {
  homeRegion: findAzureRegion(home)?.displayName ?? home,
  awayRegion: findAzureRegion(away)?.displayName ?? away,
  roundTrip: `${roundTripLatencyMs(away, home)} ms`,
  peerings: number.format(limits.peeringsPerVirtualNetwork.value),
  peeringsWithManager: number.format(
    limits.peeringsPerVirtualNetworkWithManager.value,
  ),
  regionalPeeringPrice: dollars.format(peeringPrices.sameRegionUsdPerGb),
  globalPeeringPrice: dollars.format(peeringRate),
  globalPeeringPrices: Object.values(peeringPrices.globalUsdPerGb)
    .map(price => dollars.format(price))
    .join(', '),
  exampleVolume: `${number.format(gigabytes)} GB`,
  examplePeeringCost: wholeDollars.format(gigabytes * peeringRate * 2),

  vpnAggregate: mbps(
    Math.max(...vpnGatewaySkus.map(({ aggregateMbps }) => aggregateMbps)),
  ),
  vpnOneTunnel: mbps(Math.max(...tunnelSpeeds)),
  vpnDefaultSku: defaultVpnSku?.name ?? '',
  vpnDefaultAggregate: mbps(defaultVpnSku?.aggregateMbps ?? 0),
  vpnDefaultHourly: dollars.format(defaultVpnSku?.hourlyUsd ?? 0),
  vpnDefaultMonthly: wholeDollars.format(
    (defaultVpnSku?.hourlyUsd ?? 0) * hoursPerMonth,
  ),
  vpnTunnels: range(
    {
      from: defaultVpnSku?.tunnels ?? 0,
      to: Math.max(...vpnGatewaySkus.map(({ tunnels }) => tunnels)),
    },
    'tunnels',
  ),
  vpnMostTunnels: number.format(
    Math.max(...vpnGatewaySkus.map(({ tunnels }) => tunnels)),
  ),
  vpnCreation: range(vpnGatewayCreationMinutes, 'minutes'),
  vpnPlannedFailover: range(vpnGatewayFailover.plannedSeconds, 'seconds'),
  vpnUnplannedFailover: range(vpnGatewayFailover.unplannedMinutes, 'minutes'),
  vpnActiveActiveTunnels: number.format(activeActiveTunnels.value),
  vpnIncludedTunnels: number.format(vpnConnectionPrices.includedTunnels),
  vpnFurtherTunnel: dollars.format(vpnConnectionPrices.furtherTunnelHourlyUsd),
  vpnCrossRegion: dollars.format(
    vpnConnectionPrices.crossRegionUsdPerGb[europeanZone],
  ),
  vpnBgpPrefixes: number.format(limits.vpnBgpPrefixesPerPeer.value),
  nonZonalEnded: nonZonalVpnGatewaysEnded.date,
  gatewaySubnet: `/${limits.gatewaySubnetPrefixLength.value}`,

  expressRouteFixed: range(
    {
      from: fixedExpressRoute[0].mbps / 1000,
      to: fixedExpressRoute[fixedExpressRoute.length - 1].mbps / 1000,
    },
    'Gbps',
  ),
  expressRouteScale: mbps((scale?.mbps ?? 0) * (scale?.maxScaleUnits ?? 1)),
  expressRouteSku: smallestExpressRoute.name,
  expressRouteHourly: dollars.format(smallestExpressRoute.hourlyUsd ?? 0),
  expressRouteMonthly: wholeDollars.format(
    (smallestExpressRoute.hourlyUsd ?? 0) * hoursPerMonth,
  ),
  circuitLinks: number.format(
    expressRouteCircuitTiers.Standard.virtualNetworks.to,
  ),
  premiumLinks: range(
    expressRouteCircuitTiers.Premium.virtualNetworks,
    'networks',
  ),
  localReach: expressRouteCircuitTiers.Local.reach,
  standardReach: expressRouteCircuitTiers.Standard.reach,
  premiumReach: expressRouteCircuitTiers.Premium.reach,

  virtualWanBranches: number.format(virtualWanBranches.value),
  virtualWanConnections: number.format(virtualWanHub.branchConnections.value),
  virtualWanRouter: mbps(virtualWanHub.routerMbps.value),
  networkManagerFrom: number.format(virtualNetworkManagerNetworks.value),
  connectedGroup: number.format(connectedGroupNetworks.default),
  connectedGroupMost: number.format(connectedGroupNetworks.most),
  routeServerPeers: number.format(routeServerLimits.bgpPeers.value),
  routeServerRoutes: number.format(routeServerLimits.routesPerPeer.value),
} as const;
