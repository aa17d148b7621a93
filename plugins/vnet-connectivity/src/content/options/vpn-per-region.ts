import { message } from '../message';
import { normally, regionsAndDataCentre } from '../situations';
import type { Option } from '../types';

export const vpnPerRegion = {
  id: 'vpn-per-region',
  title: message(
    'vpnPerRegion.title',
    'On-premises under peering: a VPN per region',
  ),
  short: message('vpnPerRegion.short', 'VPN per region'),
  lead: [
    {
      text: message(
        'vpnPerRegion.lead.preferred',
        'Each region has a [VPN](term:vpn) gateway and a tunnel of its own to [on-premises](term:onPremises); the regions talk to each other by peering. This is the design to prefer: better availability, less latency, more bandwidth.',
      ),
      sources: ['gatewayInOtherRegion', 'vpnHighlyAvailable'],
      basis: 'derived',
    },
    {
      text: message(
        'vpnPerRegion.lead.noFailover',
        "One thing people expect of it and do not get: when one region's VPN fails, that region does **not** reach on-premises through the other region's gateway.",
      ),
      sources: ['managePeering'],
      basis: 'derived',
    },
  ],
  picture: {
    example: 'vpnPerRegion',
    height: 530,
    caption: message(
      'vpnPerRegion.picture',
      'Each region has its own gateway and tunnel to the data centre.',
    ),
  },
  corrections: [],
  gains: [
    {
      text: message(
        'vpnPerRegion.gains.independence',
        'No region depends on another for its way to on-premises.',
      ),
      sources: ['managePeering'],
      basis: 'derived',
    },
    {
      text: message(
        'vpnPerRegion.gains.direct',
        'The direct way: no detour through another region, no time lost on it.',
      ),
      sources: ['latency'],
      basis: 'derived',
    },
    {
      text: message(
        'vpnPerRegion.gains.bandwidth',
        "A gateway's bandwidth for each region: [](figure:vpnDefaultAggregate) with [](name:vpnGatewaySku), up to [](figure:vpnAggregate) in [aggregate](term:aggregate) with the largest.",
      ),
      sources: ['vpnGatewaySkus'],
    },
  ],
  losses: [
    {
      text: message(
        'vpnPerRegion.losses.money',
        'Money and care: a gateway, a tunnel and a configuration at the other end for each region.',
      ),
      sources: ['vpnGatewayPricing'],
    },
    {
      text: message(
        'vpnPerRegion.losses.noFailover',
        'No failover from region to region. What does give it: [BGP over VNet-to-VNet connections](section:vnet-to-vnet), a [routing appliance or Route Server](section:routing-hub), or [Virtual WAN](section:virtual-wan).',
      ),
      sources: ['vpnBgp', 'routeServer', 'virtualWan'],
    },
  ],
  consequences: [
    {
      id: 'per-region-tunnel',
      title: message(
        'vpnPerRegion.consequences.perRegionTunnel.title',
        "One region's tunnel fails",
      ),
      situations: [
        normally('vpnPerRegion'),
        {
          label: message(
            'vpnPerRegion.consequences.perRegionTunnel.tunnel.label',
            "West Europe's tunnel has failed",
          ),
          action: message(
            'vpnPerRegion.consequences.perRegionTunnel.tunnel.action',
            "Fail West Europe's tunnel",
          ),
          example: 'vpnPerRegion',
          failed: ['connection:weu/hq'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'vpnPerRegion.consequences.perRegionTunnel.why',
          'West Europe still reaches North Europe, but not the data centre behind it: a network with a gateway of its own cannot use a remote one, and peering is not [transitive](term:transitive).',
        ),
        sources: ['managePeering'],
        basis: 'derived',
      },
    },
    {
      id: 'per-region-region',
      title: message(
        'vpnPerRegion.consequences.perRegionRegion.title',
        'A region fails',
      ),
      situations: [
        normally('vpnPerRegion'),
        {
          label: message(
            'vpnPerRegion.consequences.perRegionRegion.region.label',
            'West Europe has failed',
          ),
          action: message(
            'vpnPerRegion.consequences.perRegionRegion.region.action',
            'Fail West Europe',
          ),
          example: 'vpnPerRegion',
          failed: ['region:weu'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'vpnPerRegion.consequences.perRegionRegion.why',
          'North Europe has its own gateway and tunnel and does not notice. This is what the second gateway is paid for.',
        ),
        sources: ['managePeering'],
        basis: 'derived',
      },
    },
    {
      id: 'per-region-device',
      title: message(
        'vpnPerRegion.consequences.perRegionDevice.title',
        'The VPN device in the data centre fails',
      ),
      situations: [
        normally('vpnPerRegion'),
        {
          label: message(
            'vpnPerRegion.consequences.perRegionDevice.device.label',
            'The device has failed',
          ),
          action: message(
            'vpnPerRegion.consequences.perRegionDevice.device.action',
            'Fail the VPN device',
          ),
          example: 'vpnPerRegion',
          failed: ['device:hq/0'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'vpnPerRegion.consequences.perRegionDevice.why',
          'Both tunnels end at the same device here. A second device, best in another building, takes that away.',
        ),
        sources: ['vpnHighlyAvailable'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: message(
        'vpnPerRegion.costs.gateways',
        'A gateway by the hour for each region: [](name:vpnGatewaySku) about [](figure:vpnDefaultHourly), some [](figure:vpnDefaultMonthly) a month and region. Tunnels beyond [](figure:vpnIncludedTunnels) cost [](figure:vpnFurtherTunnel) an hour each.',
      ),
      sources: ['vpnGatewayPricing'],
    },
    {
      text: message(
        'vpnPerRegion.costs.peering',
        "The peering's price for what the regions send each other, as above; traffic to on-premises does not cross the peering.",
      ),
      sources: ['peeringPricing'],
    },
  ],
  limits: [
    {
      text: message(
        'vpnPerRegion.limits.tunnels',
        'One VPN gateway for each network, [](figure:vpnTunnels) by SKU. Beyond [](figure:vpnMostTunnels) tunnels Virtual WAN is the way.',
      ),
      sources: ['vpnGatewaySkus'],
    },
    {
      text: message(
        'vpnPerRegion.limits.subnet',
        'A [subnet](term:subnet) named GatewaySubnet, [](figure:gatewaySubnet) or larger, with no [network security group](term:nsg) and no default route of your own.',
      ),
      sources: ['vpnGatewaySettings'],
    },
    {
      text: message(
        'vpnPerRegion.limits.bgp',
        'With BGP, at most [](figure:vpnBgpPrefixes) routes from one neighbour, or the session drops. Both ends need different [ASNs](term:asn).',
      ),
      sources: ['vpnGatewayFaq'],
    },
  ],
  setUp: [
    {
      text: message(
        'vpnPerRegion.setUp.gateways',
        '[](figure:vpnCreation) for a gateway; those of several regions are created at the same time. The devices on the other side are your own pace.',
      ),
      sources: ['vpnGatewaySettings', 'vpnGatewayFaq'],
    },
  ],
  choose: [
    {
      text: message(
        'vpnPerRegion.choose.severalRegions',
        'On-premises matters to more than one region. This is the default advice under peering.',
      ),
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
    {
      text: message(
        'vpnPerRegion.choose.regionLost',
        'A region has to keep its way to on-premises when another region is lost.',
      ),
      sources: ['managePeering'],
      basis: 'derived',
    },
  ],
  avoid: [
    {
      text: message(
        'vpnPerRegion.avoid.ownTunnel',
        'A region must also survive the loss of its own tunnel by way of another region: that takes BGP across the regions, not peering.',
      ),
      sources: ['vpnBgp'],
    },
    {
      text: message(
        'vpnPerRegion.avoid.many',
        'Regions or branches are many: from about [](figure:virtualWanBranches) branches on Microsoft recommends Virtual WAN.',
      ),
      sources: ['networkTopology'],
    },
  ],
  choice: {
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'vpn', gateways: 'per-region' },
  },
} as const satisfies Option;
