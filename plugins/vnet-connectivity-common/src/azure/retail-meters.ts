import { expressRouteGatewaySkus } from './express-route';
import { firewallTiers } from './firewall';
import type { PeeringPriceZone } from './peering';
import type { Price } from './prices';
import { vpnGatewaySkus } from './vpn-gateway';

/** The scope of a meter of the Azure Retail Prices API: a price for every location, one for all, or one for a zone. @public */
export type RetailScope =
  | 'location'
  | 'global'
  | { readonly zone: PeeringPriceZone };

/** The name of one price in the Azure Retail Prices API. The values are compared exactly, as the API does. @public */
export interface RetailMeter {
  /** Name of the price: one of `priceNames`. */
  readonly price: string;
  readonly per: Price['per'];
  readonly serviceName: string;
  readonly productName: string;
  /** All SKUs where it is absent. */
  readonly skuName?: string;
  /** Meters that must all be there and cost the same; each with every name that it goes by. */
  readonly meterNames: readonly (readonly string[])[];
  readonly scope: RetailScope;
}

const zones = [1, 2, 3] as const;

/**
 * The meters of all prices that have one. Not among them, because no single meter is their price: what leaves for the
 * internet or over metered circuits (volumes and zones), circuits (a meter for each bandwidth, tier and zone), and VPN
 * within a location. Meter names are not documented: they are as third parties captured them. Where Azure has renamed a
 * meter, its price is not found, and nothing worse happens.
 *
 * @public
 */
export const retailMeters: readonly RetailMeter[] = [
  ...vpnGatewaySkus.map(({ name }) => ({
    ...hourly(`vpn-gateway/${name}`, 'VPN Gateway'),
    skuName: name,
    meterNames: [[name === 'Basic' ? 'Basic Gateway' : name]],
  })),
  {
    ...hourly('vpn-tunnel', 'VPN Gateway'),
    meterNames: [['S2S Connection']],
  },
  ...zones.map(
    (zone): RetailMeter => ({
      price: `vpn-outbound/zone-${zone}`,
      per: 'gigabyte',
      serviceName: 'VPN Gateway',
      productName: 'VPN Gateway Bandwidth',
      meterNames: [
        [
          'Inter-Virtual Network Data Transfer Out',
          'Standard Inter-Virtual Network Data Transfer Out',
        ],
      ],
      scope: { zone },
    }),
  ),
  {
    price: 'peering/same-region',
    per: 'gigabyte',
    serviceName: 'Virtual Network',
    productName: 'Virtual Network Peering',
    meterNames: [['Intra-Region Ingress'], ['Intra-Region Egress']],
    scope: 'global',
  },
  ...zones.map(
    (zone): RetailMeter => ({
      price: `peering/zone-${zone}`,
      per: 'gigabyte',
      serviceName: 'Virtual Network',
      productName: 'Global Virtual Network Peering',
      meterNames: [['Inter-Region Ingress'], ['Inter-Region Egress']],
      scope: { zone },
    }),
  ),
  ...expressRouteGatewaySkus.map(({ name }) => ({
    ...hourly(
      `expressroute-gateway/${name}`,
      'ExpressRoute',
      'ExpressRoute Gateway',
    ),
    skuName: name,
    meterNames: [[name === 'ErGwScale' ? 'ErGwScale Unit' : `${name} Gateway`]],
  })),
  {
    ...hourly('virtual-hub', 'Virtual WAN'),
    skuName: 'Standard Hub',
    meterNames: [['Standard Hub Unit']],
  },
  {
    ...hourly('virtual-hub-vpn-scale-unit', 'Virtual WAN'),
    meterNames: [['VPN S2S Scale Unit']],
  },
  {
    ...hourly('virtual-hub-vpn-connection', 'Virtual WAN'),
    meterNames: [['VPN S2S Connection Unit']],
  },
  {
    // From the sixth unit on they are cheaper; that is not counted.
    ...hourly('virtual-hub-expressroute-scale-unit', 'Virtual WAN'),
    meterNames: [['ExpressRoute Scale Unit']],
  },
  {
    ...hourly('virtual-hub-traffic', 'Virtual WAN'),
    per: 'gigabyte',
    skuName: 'Standard Hub',
    meterNames: [['Standard Hub Data Processed']],
  },
  ...firewallTiers.map(({ name }) => ({
    ...hourly(`firewall/${name}`, 'Azure Firewall'),
    skuName: name,
    meterNames: [[`${name} Deployment`]],
  })),
  {
    ...hourly('public-ip', 'Virtual Network', 'IP Addresses'),
    skuName: 'Standard',
    meterNames: [['Standard IPv4 Static Public IP']],
  },
  {
    ...hourly('route-server', 'Azure Route Server'),
    skuName: 'Basic',
    meterNames: [['Basic Gateway']],
    scope: 'global',
  },
  {
    // Both SKUs of a NAT gateway have the meter of Standard.
    ...hourly('nat-gateway', 'NAT Gateway'),
    skuName: 'Standard',
    meterNames: [['Standard Gateway']],
    scope: 'global',
  },
  {
    // For each network; instances made before that may be charged by subscription until February 2028.
    ...hourly(
      'network-manager',
      'Virtual Network',
      'Azure Virtual Network Manager',
    ),
    skuName: 'Standard',
    meterNames: [['Standard Virtual Network']],
    scope: 'global',
  },
];

/** A meter that is charged by the hour, at the price of the location. */
function hourly(
  price: string,
  serviceName: string,
  productName: string = serviceName,
): Omit<RetailMeter, 'meterNames'> {
  return { price, per: 'hour', serviceName, productName, scope: 'location' };
}
