import type { RetailItem } from '../retail-prices/retail-item';

/** An item as the API states it, with what the product does not read. */
export function retailItem(
  item: Pick<
    RetailItem,
    'serviceName' | 'productName' | 'skuName' | 'meterName' | 'retailPrice'
  > &
    Partial<RetailItem>,
) {
  return {
    currencyCode: 'USD',
    tierMinimumUnits: 0,
    unitPrice: item.retailPrice,
    armRegionName: 'westeurope',
    location: 'EU West',
    effectiveStartDate: '2024-01-01T00:00:00Z',
    meterId: '00000000-0000-0000-0000-000000000000',
    productId: 'DZH318Z0BXXX',
    skuId: 'DZH318Z0BXXX/0001',
    serviceId: 'DZH318Z0BYYY',
    serviceFamily: 'Networking',
    unitOfMeasure: '1 Hour',
    type: 'Consumption',
    isPrimaryMeterRegion: true,
    armSkuName: '',
    ...item,
  };
}

const vpn = { serviceName: 'VPN Gateway', productName: 'VPN Gateway' };
const wan = { serviceName: 'Virtual WAN', productName: 'Virtual WAN' };
const gateway = {
  serviceName: 'ExpressRoute',
  productName: 'ExpressRoute Gateway',
};
const firewall = {
  serviceName: 'Azure Firewall',
  productName: 'Azure Firewall',
};
const network = { serviceName: 'Virtual Network' };
const gigabyte = { unitOfMeasure: '1 GB' };

/** Prices of West Europe, the world and the zones, with what stands beside them in the list. None is a real price. */
export const retailItems = [
  ...[
    ['VpnGw1AZ', 1.1],
    ['VpnGw2AZ', 1.2],
    ['VpnGw3AZ', 1.3],
    ['VpnGw4AZ', 1.4],
    ['VpnGw5AZ', 1.5],
  ].flatMap(([sku, price]) => [
    retailItem({
      ...vpn,
      skuName: `${sku}`,
      meterName: `${sku}`,
      retailPrice: Number(price),
    }),
    retailItem({
      ...vpn,
      skuName: `${sku}`.replace('AZ', ''),
      meterName: `${sku}`.replace('AZ', ''),
      retailPrice: Number(price) + 10,
    }),
    retailItem({
      ...vpn,
      skuName: `${sku}`,
      meterName: 'S2S Connection',
      retailPrice: 0.11,
    }),
    retailItem({
      ...vpn,
      skuName: `${sku}`,
      meterName: 'P2S Connection',
      retailPrice: 0.99,
    }),
  ]),
  retailItem({
    ...vpn,
    skuName: 'Basic',
    meterName: 'Basic Gateway',
    retailPrice: 1.01,
  }),
  ...[1, 2, 3].map(zone =>
    retailItem({
      ...vpn,
      ...gigabyte,
      productName: 'VPN Gateway Bandwidth',
      skuName: 'Standard',
      meterName: 'Standard Inter-Virtual Network Data Transfer Out',
      armRegionName: `Zone ${zone}`,
      retailPrice: zone / 10,
    }),
  ),
  ...['Ingress', 'Egress'].flatMap(direction => [
    retailItem({
      ...network,
      ...gigabyte,
      productName: 'Virtual Network Peering',
      skuName: 'Intra-Region',
      meterName: `Intra-Region ${direction}`,
      armRegionName: 'Global',
      retailPrice: 0.02,
    }),
    // Zones 1, 1, 2 and 3.
    ...[
      ['westeurope', 0.3],
      ['eastus', 0.3],
      ['japaneast', 0.4],
      ['brazilsouth', 0.5],
    ].map(([location, price]) =>
      retailItem({
        ...network,
        ...gigabyte,
        productName: 'Global Virtual Network Peering',
        skuName: 'Inter-Region',
        meterName: `Inter-Region ${direction}`,
        armRegionName: `${location}`,
        retailPrice: Number(price),
      }),
    ),
  ]),
  retailItem({
    ...network,
    productName: 'IP Addresses',
    skuName: 'Standard',
    meterName: 'Standard IPv4 Static Public IP',
    retailPrice: 0.006,
  }),
  ...['ErGw1AZ', 'ErGw2AZ', 'ErGw3AZ'].map((sku, index) =>
    retailItem({
      ...gateway,
      skuName: sku,
      meterName: `${sku} Gateway`,
      retailPrice: 2 + index,
    }),
  ),
  // Not in West Europe.
  retailItem({
    ...gateway,
    skuName: 'ErGwScale',
    meterName: 'ErGwScale Unit',
    armRegionName: 'eastus',
    retailPrice: 0.7,
  }),
  retailItem({
    ...wan,
    skuName: 'Standard Hub',
    meterName: 'Standard Hub Unit',
    retailPrice: 0.25,
  }),
  retailItem({
    ...wan,
    ...gigabyte,
    skuName: 'Standard Hub',
    meterName: 'Standard Hub Data Processed',
    retailPrice: 0.021,
  }),
  ...[
    'VPN S2S Scale Unit',
    'VPN S2S Connection Unit',
    'ExpressRoute Scale Unit',
    'ExpressRoute Additional Scale Unit',
    'Routing Infrastructure Unit',
  ].map((name, index) =>
    retailItem({
      ...wan,
      skuName: name,
      meterName: name,
      retailPrice: 0.51 + index / 10,
    }),
  ),
  ...['Basic', 'Standard', 'Premium'].flatMap((tier, index) => [
    retailItem({
      ...firewall,
      skuName: tier,
      meterName: `${tier} Deployment`,
      retailPrice: 3 + index,
    }),
    retailItem({
      ...firewall,
      ...gigabyte,
      skuName: tier,
      meterName: `${tier} Data Processed`,
      retailPrice: 0.07,
    }),
  ]),
  retailItem({
    serviceName: 'Azure Route Server',
    productName: 'Azure Route Server',
    skuName: 'Basic',
    meterName: 'Basic Gateway',
    armRegionName: 'Global',
    retailPrice: 0.46,
  }),
  ...[
    ['Standard', 'Standard Gateway', 0.047],
    ['Standard', 'Standard Data Processed', 9],
    ['StandardV2', 'StandardV2 Log Enabled', 9],
  ].map(([skuName, meterName, retailPrice]) =>
    retailItem({
      serviceName: 'NAT Gateway',
      productName: 'NAT Gateway',
      skuName: `${skuName}`,
      meterName: `${meterName}`,
      armRegionName: 'Global',
      retailPrice: Number(retailPrice),
    }),
  ),
  ...[
    ['Standard', 'Standard Virtual Network', 0.021],
    ['Standard', 'Standard Subscription', 9],
    ['Managed IP', 'Managed IP Management', 9],
  ].map(([skuName, meterName, retailPrice]) =>
    retailItem({
      serviceName: 'Virtual Network',
      productName: 'Azure Virtual Network Manager',
      skuName: `${skuName}`,
      meterName: `${meterName}`,
      armRegionName: 'Global',
      retailPrice: Number(retailPrice),
    }),
  ),
];

/** The prices that the comparison has after that. */
export const expectedPrices: Readonly<
  Record<string, readonly [number, string]>
> = {
  'vpn-gateway/Basic': [1.01, 'hour'],
  'vpn-gateway/VpnGw1AZ': [1.1, 'hour'],
  'vpn-gateway/VpnGw2AZ': [1.2, 'hour'],
  'vpn-gateway/VpnGw3AZ': [1.3, 'hour'],
  'vpn-gateway/VpnGw4AZ': [1.4, 'hour'],
  'vpn-gateway/VpnGw5AZ': [1.5, 'hour'],
  'vpn-gateway/VpnGw1': [11.1, 'hour'],
  'vpn-gateway/VpnGw2': [11.2, 'hour'],
  'vpn-gateway/VpnGw3': [11.3, 'hour'],
  'vpn-gateway/VpnGw4': [11.4, 'hour'],
  'vpn-gateway/VpnGw5': [11.5, 'hour'],
  'vpn-tunnel': [0.11, 'hour'],
  'vpn-outbound/zone-1': [0.1, 'gigabyte'],
  'vpn-outbound/zone-2': [0.2, 'gigabyte'],
  'vpn-outbound/zone-3': [0.3, 'gigabyte'],
  'peering/same-region': [0.02, 'gigabyte'],
  'peering/zone-1': [0.3, 'gigabyte'],
  'peering/zone-2': [0.4, 'gigabyte'],
  'peering/zone-3': [0.5, 'gigabyte'],
  'expressroute-gateway/ErGw1AZ': [2, 'hour'],
  'expressroute-gateway/ErGw2AZ': [3, 'hour'],
  'expressroute-gateway/ErGw3AZ': [4, 'hour'],
  'expressroute-gateway/ErGwScale': [0.7, 'hour'],
  'virtual-hub': [0.25, 'hour'],
  'virtual-hub-traffic': [0.021, 'gigabyte'],
  'virtual-hub-vpn-scale-unit': [0.51, 'hour'],
  'virtual-hub-vpn-connection': [0.61, 'hour'],
  'virtual-hub-expressroute-scale-unit': [0.71, 'hour'],
  'firewall/Basic': [3, 'hour'],
  'firewall/Standard': [4, 'hour'],
  'firewall/Premium': [5, 'hour'],
  'public-ip': [0.006, 'hour'],
  'route-server': [0.46, 'hour'],
  'nat-gateway': [0.047, 'hour'],
  'network-manager': [0.021, 'hour'],
};
