import { message } from '../message';
import { normally } from '../situations';
import type { Option } from '../types';

export const gatewayTransit = {
  id: 'gateway-transit',
  title: message(
    'gatewayTransit.title',
    'On-premises under peering: gateway transit',
  ),
  short: message('gatewayTransit.short', 'Gateway transit'),
  lead: [
    {
      text: message(
        'gatewayTransit.lead.oneGateway',
        'One region has a [VPN](term:vpn) or [ExpressRoute](term:expressRoute) gateway to [on-premises](term:onPremises), and the regions peered with it use that gateway too. This is [gateway transit](term:gatewayTransit): a flag on either side of the peering.',
      ),
      sources: ['gatewayInOtherRegion'],
    },
    {
      text: message(
        'gatewayTransit.lead.exception',
        "Advised against as the rule, because it makes one region a [single point of failure](term:singlePointOfFailure) for everyone's way to on-premises. Right as an exception: the second region exists for a service or a size of machine that only it offers, while most of the application runs in the first.",
      ),
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
  ],
  picture: {
    example: 'gatewayTransit',
    height: 560,
    caption: message(
      'gatewayTransit.picture',
      'West Europe has the gateway; North Europe reaches the data centre through it.',
    ),
  },
  corrections: [
    {
      read: message(
        'gatewayTransit.corrections.global.read',
        'Gateway transit does not work over global peering.',
      ),
      today: {
        text: message(
          'gatewayTransit.corrections.global.today',
          'It does, for VPN and ExpressRoute gateways. Some documents, among them pages of the Terraform provider, still say otherwise. ExpressRoute loses [FastPath](term:fastPath) on the way.',
        ),
        sources: ['gatewayInOtherRegion'],
      },
    },
    {
      read: message(
        'gatewayTransit.corrections.bandwidth.read',
        'A VPN gateway carries ten gigabits per second.',
      ),
      today: {
        text: message(
          'gatewayTransit.corrections.bandwidth.today',
          '[](figure:vpnAggregate) is the [aggregate](term:aggregate) of the largest [SKU](term:sku) over all its [tunnels](term:tunnel). One tunnel was observed at [](figure:vpnOneTunnel) at most.',
        ),
        sources: ['vpnGatewaySkus'],
      },
    },
    {
      read: message(
        'gatewayTransit.corrections.sku.read',
        'Take a VpnGw SKU without AZ where the region has no zones.',
      ),
      today: {
        text: message(
          'gatewayTransit.corrections.sku.today',
          'Since [](figure:nonZonalEnded) new gateways need an AZ SKU, in every region; where there are no [availability zones](term:availabilityZone) it is deployed without them.',
        ),
        sources: ['vpnGatewaySkus'],
      },
    },
  ],
  gains: [
    {
      text: message(
        'gatewayTransit.gains.oneTunnel',
        'One gateway to pay for and one tunnel to run, however many regions use it.',
      ),
      sources: ['gatewayInOtherRegion'],
    },
    {
      text: message(
        'gatewayTransit.gains.oneEnd',
        'One end to configure in the data centre, and one set of keys to look after.',
      ),
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
  ],
  losses: [
    {
      text: message(
        'gatewayTransit.losses.availability',
        "Availability: when the gateway's region fails, every region loses on-premises, also those that run on.",
      ),
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
    {
      text: message(
        'gatewayTransit.losses.detour',
        "Time: for the other regions the way is a detour through the gateway's region. From [](name:awayRegion) through [](name:homeRegion) it adds about [](figure:roundTrip) to each round trip.",
      ),
      sources: ['latency'],
    },
    {
      text: message(
        'gatewayTransit.losses.bandwidth',
        'Bandwidth: one gateway is the limit for all together. [](figure:vpnAggregate) in [aggregate](term:aggregate) with the largest SKU, [](figure:vpnDefaultAggregate) with [](name:vpnGatewaySku), and one tunnel far less than that of the largest: [](figure:vpnOneTunnel).',
      ),
      sources: ['vpnGatewaySkus'],
    },
  ],
  consequences: [
    {
      id: 'transit-region',
      title: message(
        'gatewayTransit.consequences.transitRegion.title',
        "The gateway's region fails",
      ),
      situations: [
        normally('gatewayTransit'),
        {
          label: message(
            'gatewayTransit.consequences.transitRegion.region.label',
            'West Europe has failed',
          ),
          action: message(
            'gatewayTransit.consequences.transitRegion.region.action',
            'Fail West Europe',
          ),
          example: 'gatewayTransit',
          failed: ['region:weu'],
        },
      ],
      between: [
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: message(
          'gatewayTransit.consequences.transitRegion.why',
          'North Europe runs on but has no gateway of its own. With more regions, those that are left and peered with each other still reach each other.',
        ),
        sources: ['gatewayInOtherRegion'],
        basis: 'derived',
      },
    },
    {
      id: 'transit-gateway',
      title: message(
        'gatewayTransit.consequences.transitGateway.title',
        'Only the gateway fails',
      ),
      situations: [
        normally('gatewayTransit'),
        {
          label: message(
            'gatewayTransit.consequences.transitGateway.gateway.label',
            "West Europe's gateway has failed",
          ),
          action: message(
            'gatewayTransit.consequences.transitGateway.gateway.action',
            "Fail West Europe's gateway",
          ),
          example: 'gatewayTransit',
          failed: ['vpn-gateway:weu'],
        },
      ],
      between: [
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: message(
          'gatewayTransit.consequences.transitGateway.why',
          'Peering does not pass through the gateway, so the regions keep talking. A standby instance takes over within [](figure:vpnPlannedFailover) when that is planned, within [](figure:vpnUnplannedFailover) when it is not.',
        ),
        sources: ['vpnHighlyAvailable', 'peeringOverview'],
      },
    },
  ],
  costs: [
    {
      text: message(
        'gatewayTransit.costs.gateway',
        'One gateway by the hour: [](name:vpnGatewaySku) about [](figure:vpnDefaultHourly), some [](figure:vpnDefaultMonthly) a month.',
      ),
      sources: ['vpnGatewayPricing'],
    },
    {
      text: message(
        'gatewayTransit.costs.peering',
        "The peering's price for every gigabyte between on-premises and the other regions on top: [](figure:globalPeeringPrice) per GB and side in Europe.",
      ),
      sources: ['peeringPricing'],
    },
  ],
  limits: [
    {
      text: message(
        'gatewayTransit.limits.oneNeighbour',
        'A network uses the gateway of one neighbour only, and none at all when it has a VPN or ExpressRoute gateway of its own.',
      ),
      sources: ['managePeering'],
    },
    {
      text: message(
        'gatewayTransit.limits.eachOther',
        'Two networks that use the same remote gateway do not reach each other through it; they need a peering of their own.',
      ),
      sources: ['gatewayTransit'],
    },
    {
      text: message(
        'gatewayTransit.limits.basic',
        'The Basic SKU cannot be used for transit.',
      ),
      sources: ['gatewayInOtherRegion'],
    },
    {
      text: message(
        'gatewayTransit.limits.announcements',
        'What on-premises announces by [BGP](term:bgp) must not be the same as, or lie within, a range of the networks: such routes are dropped. A larger range is allowed.',
      ),
      sources: ['vpnGatewayFaq'],
    },
  ],
  setUp: [
    {
      text: message(
        'gatewayTransit.setUp.gatewayFirst',
        '[](figure:vpnCreation) for the gateway. The peering that uses it can only be made afterwards, and after the reverse peering allows transit.',
      ),
      sources: ['vpnGatewaySettings', 'managePeering'],
    },
  ],
  choose: [
    {
      text: message(
        'gatewayTransit.choose.serviceOnlyThere',
        'The second region exists for a service or SKU that only it offers, and most of the application runs in the first.',
      ),
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
    {
      text: message(
        'gatewayTransit.choose.bearable',
        'Losing on-premises for all regions at once can be borne, and the traffic is small.',
      ),
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
  ],
  avoid: [
    {
      text: message(
        'gatewayTransit.avoid.survival',
        'The second region is there so that the application survives the loss of the first. It would survive without its data centre.',
      ),
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'vpn', gateways: 'transit' },
  },
} as const satisfies Option;
