import {
  expressRouteGatewayPriceSource,
  expressRouteGatewaySkus,
} from './express-route';
import { natGatewayPrices } from './nat-gateway';
import { firewallPrices, firewallTiers } from './firewall';
import { peeringPrices } from './peering';
import { publicAddressPrice } from './public-address';
import { routeServerPrice } from './route-server';
import type { Source } from './sources';
import { virtualHubPrices } from './virtual-wan';
import {
  vpnGatewayPriceSource,
  vpnGatewaySkus,
  vpnConnectionPrices,
} from './vpn-gateway';

/** A price: an example that a portal owner may override. @public */
export interface Price {
  readonly usd: number;
  readonly per: 'hour' | 'month' | 'gigabyte';
  readonly source: Source;
}

/** Average hours of a month: 365 days of 24 hours in twelve months. @public */
export const hoursPerMonth = (365 * 24) / 12;

/**
 * Prices by what is charged, such as `vpn-gateway/VpnGw2AZ`. They are those that stand beside the facts of each
 * service; a price that is not among them is unknown, and is never guessed.
 */
export const knownPrices: Readonly<Record<string, Price>> = {
  ...Object.fromEntries(
    vpnGatewaySkus.flatMap(({ name, hourlyUsd }) =>
      entry(`vpn-gateway/${name}`, hourlyUsd, 'hour', vpnGatewayPriceSource),
    ),
  ),
  ...Object.fromEntries(
    expressRouteGatewaySkus.flatMap(({ name, hourlyUsd }) =>
      entry(
        `expressroute-gateway/${name}`,
        hourlyUsd,
        'hour',
        expressRouteGatewayPriceSource,
      ),
    ),
  ),
  ...Object.fromEntries(
    ([1, 2, 3] as const).flatMap(zone => [
      ...entry(
        `peering/zone-${zone}`,
        peeringPrices.globalUsdPerGb[zone],
        'gigabyte',
        peeringPrices.source,
      ),
      ...entry(
        `vpn-outbound/zone-${zone}`,
        vpnConnectionPrices.crossRegionUsdPerGb[zone],
        'gigabyte',
        vpnConnectionPrices.source,
      ),
    ]),
  ),
  'peering/same-region': {
    usd: peeringPrices.sameRegionUsdPerGb,
    per: 'gigabyte',
    source: peeringPrices.source,
  },
  'route-server': {
    usd: routeServerPrice.hourlyUsd,
    per: 'hour',
    source: routeServerPrice.source,
  },
  'nat-gateway': {
    usd: natGatewayPrices.hourlyUsd,
    per: 'hour',
    source: natGatewayPrices.source,
  },
  ...Object.fromEntries([
    ...firewallTiers.flatMap(({ name, hourlyUsd }) =>
      entry(`firewall/${name}`, hourlyUsd, 'hour', firewallPrices.source),
    ),
    ...entry(
      'firewall-traffic',
      firewallPrices.processedUsdPerGb,
      'gigabyte',
      firewallPrices.source,
    ),
    ...(
      [
        ['virtual-hub', virtualHubPrices.hourlyUsd, 'hour'],
        [
          'virtual-hub-vpn-scale-unit',
          virtualHubPrices.vpnScaleUnitHourlyUsd,
          'hour',
        ],
        [
          'virtual-hub-expressroute-scale-unit',
          virtualHubPrices.expressRouteScaleUnitHourlyUsd,
          'hour',
        ],
        [
          'virtual-hub-vpn-connection',
          virtualHubPrices.connectionHourlyUsd,
          'hour',
        ],
        [
          'virtual-hub-expressroute-connection',
          virtualHubPrices.connectionHourlyUsd,
          'hour',
        ],
        ['virtual-hub-traffic', virtualHubPrices.processedUsdPerGb, 'gigabyte'],
      ] as const
    ).flatMap(([name, usd, per]) =>
      entry(name, usd, per, virtualHubPrices.source),
    ),
    ...entry(
      'public-ip',
      publicAddressPrice.hourlyUsd,
      'hour',
      publicAddressPrice.source,
    ),
  ]),
  'vpn-tunnel': {
    usd: vpnConnectionPrices.furtherTunnelHourlyUsd,
    per: 'hour',
    source: vpnConnectionPrices.source,
  },
};

function entry(
  name: string,
  usd: number | undefined,
  per: Price['per'],
  source: Source,
): [string, Price][] {
  return usd === undefined ? [] : [[name, { usd, per, source }]];
}
