import { headquarters, vpnTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { patternNotAvailableYet } from './pattern-not-available-yet';

testRule(patternNotAvailableYet, {
  accepted: [
    { name: 'peered regions with a VPN to on-premises', changes: vpnTo() },
    {
      name: 'one subscription for all regions, however its letters are written',
      changes: {
        regions: {
          weu: { subscriptionId: '0000aaaa-0000-0000-0000-000000000000' },
          neu: { subscriptionId: '0000AAAA-0000-0000-0000-000000000000' },
        },
      },
    },
  ],
  refused: [
    {
      name: 'VNet-to-VNet connections',
      changes: { interconnect: { pattern: 'vnet-to-vnet', bgp: true } },
      path: 'interconnect.pattern',
      message: ['VNet-to-VNet', 'Use interconnect.pattern: global-peering.'],
      fix: 'Use global peering',
    },
    {
      name: 'regions joined by ExpressRoute',
      changes: { interconnect: { pattern: 'expressroute' } },
      path: 'interconnect.pattern',
      message: 'ExpressRoute',
      fix: 'Use global peering',
    },
    {
      name: 'Virtual WAN',
      changes: { interconnect: { pattern: 'virtual-wan' } },
      path: 'interconnect.pattern',
      message: 'Virtual WAN',
      fix: 'Use global peering',
    },
    {
      name: 'ExpressRoute to sites that have VPN devices',
      changes: vpnTo({ hq: headquarters }, { via: 'expressroute' }),
      path: 'onPremises.via',
      message: 'Use onPremises.via: vpn.',
      fix: 'Use VPN to on-premises',
    },
    {
      name: 'ExpressRoute to sites without VPN devices, where VPN takes more than a click',
      changes: vpnTo(
        { hq: { addressSpace: ['192.168.0.0/16'] } },
        { via: 'expressroute' },
      ),
      path: 'onPremises.via',
      message: 'ExpressRoute to on-premises',
    },
    {
      name: 'circuits',
      changes: {
        circuits: {
          ams: {
            peeringLocation: 'Amsterdam',
            bandwidthMbps: 1000,
            regions: ['weu'],
          },
        },
      },
      path: 'circuits.ams',
      message: 'ExpressRoute circuits',
      fix: 'Remove the circuits',
    },
    {
      name: 'virtual networks that exist already',
      changes: {
        regions: {
          weu: {
            existingVnetId:
              '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet',
          },
        },
      },
      path: 'regions.weu.existingVnetId',
      message: 'Leave existingVnetId out',
    },
    {
      name: 'regions in different subscriptions',
      changes: {
        regions: {
          neu: { subscriptionId: '00000000-0000-0000-0000-000000000000' },
        },
      },
      path: 'regions.neu.subscriptionId',
      message: 'different subscriptions',
    },
    {
      name: 'Bicep',
      changes: { delivery: { iac: ['terraform', 'bicep'] } },
      path: 'delivery.iac[1]',
      message: 'Bicep',
      fix: 'Use Terraform',
    },
  ],
});
