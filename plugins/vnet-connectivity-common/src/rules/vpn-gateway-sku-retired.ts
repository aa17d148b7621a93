import { findVpnGatewaySku, nonZonalVpnGatewaySkusEndedOn } from '../azure';
import type { Rule } from './rule';

export const why = `Since ${nonZonalVpnGatewaySkusEndedOn} Azure creates VPN gateways with an AZ SKU only. These exist in every region: zone-redundant where it has availability zones, regional where it has none.`;

/** New gateways need an AZ SKU. */
export const vpnGatewaySkuRetired: Rule = {
  id: 'vpn-gateway-sku-retired',
  severity: 'error',
  kind: 'azure-refuses',
  title: 'VPN gateways have a SKU that Azure still creates',
  source: 'vpnGatewaySkus',
  *check({ planned, topology }) {
    const { sku } = planned.gateways.vpn;
    if (
      topology.vpnGateways.length === 0 ||
      findVpnGatewaySku(sku)?.creatable !== false
    ) {
      return;
    }
    const successor = `${sku}AZ`;
    yield {
      path: ['gateways', 'vpn', 'sku'],
      message: `Azure has created no new ${sku} gateways since ${nonZonalVpnGatewaySkusEndedOn}. Use ${successor}, which has the same throughput and exists in every region.`,
      fix: {
        title: `Use ${successor}`,
        changes: [{ path: ['gateways', 'vpn', 'sku'], value: successor }],
      },
    };
  },
};
