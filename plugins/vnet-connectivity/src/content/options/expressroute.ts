import { message } from '../message';
import { normally, regionsAndDataCentre } from '../situations';
import type { Option } from '../types';

export const expressRoute = {
  id: 'expressroute',
  title: message('expressRoute.title', 'ExpressRoute'),
  short: message('expressRoute.short', 'ExpressRoute'),
  lead: [
    {
      text: message(
        'expressRoute.lead.circuit',
        'A private line from your network to Microsoft, the [circuit](term:circuit). Virtual networks that are connected to one circuit can form a single routing domain, in one [region](term:region) or in several, and so reach each other as well.',
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
    {
      text: message(
        'expressRoute.lead.detour',
        'As the way between virtual networks it is advised against: their traffic travels to the [peering location](term:peeringLocation) and back. It is the natural way to on-premises where a circuit is there anyway; join the regions by peering beside it.',
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
  ],
  picture: {
    example: 'expressRoute',
    height: 690,
    caption: message(
      'expressRoute.picture',
      'Both regions and the data centre meet at one circuit in Amsterdam; without peering, also what the regions send each other turns around there.',
    ),
  },
  corrections: [
    {
      read: message(
        'expressRoute.corrections.remoteVnetTraffic.read',
        'Virtual networks on one circuit reach each other.',
      ),
      today: {
        text: message(
          'expressRoute.corrections.remoteVnetTraffic.today',
          'Only when every gateway that takes part allows [remote-VNet traffic](term:remoteVnetTraffic). It is off by default.',
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
    },
    {
      read: message(
        'expressRoute.corrections.customerRouters.read',
        "Traffic between the networks passes through the customer's routers.",
      ),
      today: {
        text: message(
          'expressRoute.corrections.customerRouters.today',
          "It does not. It turns around at Microsoft's edge router in the peering location and stays on Microsoft's network.",
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
    },
  ],
  gains: [
    {
      text: message(
        'expressRoute.gains.private',
        'A private way to on-premises that does not depend on the internet, with a bandwidth you order.',
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: message(
        'expressRoute.gains.bandwidth',
        'More than a VPN can carry: gateways of [](figure:expressRouteFixed), and one that grows to [](figure:expressRouteScale). [FastPath](term:fastPath) takes the larger ones off the path.',
      ),
      sources: ['expressRouteGateways'],
    },
    {
      text: message(
        'expressRoute.gains.noResource',
        'The regions reach each other over it without a further resource, once the gateways allow it.',
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
  ],
  losses: [
    {
      text: message(
        'expressRoute.losses.detour',
        'Between virtual networks: latency, because the way leads over the peering location, and bandwidth, because the gateways become the bottleneck.',
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
    {
      text: message(
        'expressRoute.losses.encryption',
        'Encryption is not part of it. IPsec over the circuit, or encrypted ports with ExpressRoute Direct, are yours to add.',
      ),
      sources: ['expressRouteEncryption'],
    },
    {
      text: message(
        'expressRoute.losses.independence',
        'Independence: a circuit at one place, from a provider. Sites with circuits of their own reach each other by [Global Reach](term:globalReach), or over a network between them that Azure has no part in.',
      ),
      sources: ['expressRouteFaq'],
    },
  ],
  consequences: [
    {
      id: 'remote-vnet-traffic',
      title: message(
        'expressRoute.consequences.remoteVnetTraffic.title',
        'The flag on the gateways',
      ),
      situations: [
        {
          label: message(
            'expressRoute.consequences.remoteVnetTraffic.off.label',
            'Off, as gateways come',
          ),
          action: message(
            'expressRoute.consequences.remoteVnetTraffic.off.action',
            'Remote-VNet traffic off',
          ),
          example: 'expressRouteFlagOff',
          failed: [],
        },
        {
          ...normally('expressRoute'),
          label: message(
            'expressRoute.consequences.remoteVnetTraffic.on.label',
            'On, at both gateways',
          ),
        },
      ],
      between: [
        ['vnet:weu', 'vnet:neu'],
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
      ],
      why: {
        text: message(
          'expressRoute.consequences.remoteVnetTraffic.why',
          'The circuit leads to the data centre either way. Between the networks it leads only once every gateway accepts [remote-VNet traffic](term:remoteVnetTraffic), and then all of it turns around at the [peering location](term:peeringLocation), which need not be near either region.',
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
    },
    {
      id: 'circuit-lost',
      title: message(
        'expressRoute.consequences.circuitLost.title',
        'The circuit or its peering location is lost',
      ),
      situations: [
        normally('expressRoute'),
        {
          label: message(
            'expressRoute.consequences.circuitLost.circuit.label',
            'The circuit in Amsterdam has failed',
          ),
          action: message(
            'expressRoute.consequences.circuitLost.circuit.action',
            'Fail the circuit',
          ),
          example: 'expressRoute',
          failed: ['circuit:ams'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'expressRoute.consequences.circuitLost.why',
          'Everything met there. With a peering beside it the regions would keep talking; with a second circuit at another place, or a VPN behind it, on-premises would stay.',
        ),
        sources: [
          'expressRouteBetweenVirtualNetworks',
          'expressRouteCoexistence',
        ],
        basis: 'derived',
      },
    },
    {
      id: 'er-gateway-lost',
      title: message(
        'expressRoute.consequences.erGatewayLost.title',
        "A region's gateway is lost",
      ),
      situations: [
        normally('expressRoute'),
        {
          label: message(
            'expressRoute.consequences.erGatewayLost.gateway.label',
            "West Europe's gateway has failed",
          ),
          action: message(
            'expressRoute.consequences.erGatewayLost.gateway.action',
            "Fail West Europe's gateway",
          ),
          example: 'expressRoute',
          failed: ['er-gateway:weu'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'expressRoute.consequences.erGatewayLost.why',
          'The gateway is the only way from the network to the circuit. The other region has its own.',
        ),
        sources: ['expressRouteGateways'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: message(
        'expressRoute.costs.circuit',
        "The circuit's port by the month, the provider's line, and with metered data what leaves Azure. Ask for these: no circuit price was found that could be shown as an example.",
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: message(
        'expressRoute.costs.gateways',
        "A gateway by the hour for each network: [](name:expressRouteGatewaySku) about [](figure:expressRouteHourly), some [](figure:expressRouteMonthly) a month (one region's price).",
      ),
      sources: ['expressRoutePricing'],
    },
  ],
  limits: [
    {
      text: message(
        'expressRoute.limits.reach',
        'Reach by tier: Local [](figure:localReach), Standard [](figure:standardReach) (see [geopolitical region](term:geopoliticalRegion)), Premium [](figure:premiumReach).',
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: message(
        'expressRoute.limits.networks',
        '[](figure:circuitLinks) virtual networks on a Local or Standard circuit, [](figure:premiumLinks) on a Premium one, by its bandwidth.',
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: message(
        'expressRoute.limits.gateway',
        'One ExpressRoute gateway for each network, in a GatewaySubnet of [](figure:gatewaySubnet) or larger; a network that has one stays at [](figure:peerings) peerings.',
      ),
      sources: ['vpnGatewaySettings', 'expressRouteGateways', 'limits'],
    },
    {
      text: message(
        'expressRoute.limits.vpn',
        'From a VPN to ExpressRoute traffic passes only with [Route Server](term:routeServer).',
      ),
      sources: ['expressRouteCoexistence'],
    },
  ],
  setUp: [
    {
      text: message(
        'expressRoute.setUp.provider',
        "The provider's time to deliver the circuit decides; ask for it. Gateways and connections come on top.",
      ),
      sources: ['expressRouteFaq'],
    },
  ],
  choose: [
    {
      text: message(
        'expressRoute.choose.privateLine',
        'You need a private line to on-premises, or have one: connect each region to it, and join the regions by peering.',
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
    {
      text: message(
        'expressRoute.choose.circuitThere',
        'The circuit is there, the networks exchange little, and one resource less is worth the detour.',
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
      basis: 'derived',
    },
  ],
  avoid: [
    {
      text: message(
        'expressRoute.avoid.networksOnly',
        'It would only be bought to join virtual networks: Microsoft recommends peering for that.',
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
    {
      text: message(
        'expressRoute.avoid.days',
        'You need it within days: a line has to be ordered and laid first.',
      ),
      sources: ['expressRouteFaq'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'expressroute', topology: 'mesh' },
    onPremises: { via: 'expressroute', gateways: 'per-region' },
  },
} as const satisfies Option;
