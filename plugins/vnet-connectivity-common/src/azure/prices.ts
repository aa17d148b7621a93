import {
  expressRouteGatewayPriceSource,
  expressRouteGatewaySkus,
} from './express-route';
import { natGatewayPrices } from './nat-gateway';
import { peeringPrices } from './peering';
import type { Source } from './sources';
import { vpnGatewayPriceSource, vpnGatewaySkus } from './vpn-gateway';
import { vpnConnectionPrices } from './vpn-gateway-connections';

/** What something costs: an example that a portal owner may override. */
export interface Price {
  readonly usd: number;
  readonly per: 'hour' | 'month' | 'gigabyte';
  readonly source: Source;
}

/** Average hours of a month: 365 days of 24 hours in twelve months. */
export const hoursPerMonth = (365 * 24) / 12;

/**
 * Prices by what is charged, such as `vpn-gateway/VpnGw2AZ`. They are those that stand beside the facts of each service;
 * what is not among them is not known, and nobody may guess it.
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
  'nat-gateway': {
    usd: natGatewayPrices.hourlyUsd,
    per: 'hour',
    source: natGatewayPrices.source,
  },
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
