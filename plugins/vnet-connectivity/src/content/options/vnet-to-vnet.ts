import { message } from '../message';
import { normally, regionsAndDataCentre } from '../situations';
import type { Option } from '../types';

export const vnetToVnet = {
  id: 'vnet-to-vnet',
  title: message('vnetToVnet.title', 'VNet-to-VNet connection'),
  short: message('vnetToVnet.short', 'VNet-to-VNet'),
  lead: [
    {
      text: message(
        'vnetToVnet.lead.gateways',
        'A VPN between two Azure gateways, one in each region. It takes two more [hops](term:hop) than peering, the two gateways, and they limit the bandwidth. Its gain is [IPsec](term:ipsec) between the regions.',
      ),
      sources: ['peeringOrVpn', 'vpnGatewayFaq'],
    },
    {
      text: message(
        'vnetToVnet.lead.onPremises',
        "The same gateways can serve on-premises. With [BGP](term:bgp) on every connection, on-premises stays reachable through the other region when a region's own connection fails.",
      ),
      sources: ['vpnBgp'],
    },
  ],
  picture: {
    example: 'vnetToVnet',
    height: 530,
    caption: message(
      'vnetToVnet.picture',
      'The gateways are connected with each other and with the data centre, with BGP on every connection.',
    ),
  },
  corrections: [
    {
      read: message(
        'vnetToVnet.corrections.otherWay.read',
        'With BGP, traffic always finds another way.',
      ),
      today: {
        text: message(
          'vnetToVnet.corrections.otherWay.today',
          "It does when a tunnel or the device in the data centre fails. It does not when the region's own gateway is lost, because the connection to the other region ends at the same gateway.",
        ),
        sources: ['vpnBgp'],
        basis: 'derived',
      },
    },
  ],
  gains: [
    {
      text: message(
        'vnetToVnet.gains.ipsec',
        'IPsec between the regions, with a policy you choose, the same on both sides.',
      ),
      sources: ['vpnGatewayFaq'],
    },
    {
      text: message(
        'vnetToVnet.gains.failover',
        'Failover to on-premises through the other region, with BGP on every connection on the way. It makes the network [transitive](term:transitive), which peering is not.',
      ),
      sources: ['vpnBgp', 'peeringOrVpn'],
    },
    {
      text: message(
        'vnetToVnet.gains.backbone',
        'Traffic stays on the backbone although the gateways have public addresses.',
      ),
      sources: ['vpnGatewayFaq'],
    },
  ],
  losses: [
    {
      text: message(
        'vnetToVnet.losses.bandwidth',
        'Bandwidth: the gateway is the limit, [](figure:vpnAggregate) in [aggregate](term:aggregate) with the largest [SKU](term:sku), and [](figure:vpnOneTunnel) at most in one tunnel.',
      ),
      sources: ['vpnGatewaySkus'],
    },
    {
      text: message(
        'vnetToVnet.losses.latency',
        'Latency: two gateways more on the way than with peering, which itself takes about [](figure:roundTrip) between [](name:awayRegion) and [](name:homeRegion). How much they add is not published.',
      ),
      sources: ['peeringOrVpn', 'latency'],
    },
    {
      text: message(
        'vnetToVnet.losses.ease',
        'Ease: gateways, keys and ASNs to look after, where peering has nothing.',
      ),
      sources: ['vpnGatewayFaq'],
    },
  ],
  consequences: [
    {
      id: 'v2v-tunnel',
      title: message(
        'vnetToVnet.consequences.v2vTunnel.title',
        "One region's connection to on-premises fails",
      ),
      situations: [
        normally('vnetToVnet'),
        {
          label: message(
            'vnetToVnet.consequences.v2vTunnel.tunnel.label',
            "West Europe's tunnel to the data centre has failed",
          ),
          action: message(
            'vnetToVnet.consequences.v2vTunnel.tunnel.action',
            "Fail West Europe's tunnel",
          ),
          example: 'vnetToVnet',
          failed: ['connection:weu/hq'],
        },
        {
          label: message(
            'vnetToVnet.consequences.v2vTunnel.withoutBgp.label',
            'The same without BGP between the regions',
          ),
          action: message(
            'vnetToVnet.consequences.v2vTunnel.withoutBgp.action',
            'The same without BGP',
          ),
          example: 'vnetToVnetWithoutBgp',
          failed: ['connection:weu/hq'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'vnetToVnet.consequences.v2vTunnel.why',
          'BGP tells both sides of the other way. Without BGP on even one connection of it, West Europe would lose the data centre.',
        ),
        sources: ['vpnBgp'],
      },
    },
    {
      id: 'v2v-gateway',
      title: message(
        'vnetToVnet.consequences.v2vGateway.title',
        'A gateway itself is lost',
      ),
      situations: [
        normally('vnetToVnet'),
        {
          label: message(
            'vnetToVnet.consequences.v2vGateway.gateway.label',
            "West Europe's gateway has failed",
          ),
          action: message(
            'vnetToVnet.consequences.v2vGateway.gateway.action',
            "Fail West Europe's gateway",
          ),
          example: 'vnetToVnet',
          failed: ['vpn-gateway:weu'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'vnetToVnet.consequences.v2vGateway.why',
          'Everything of West Europe ends at that one gateway. Two [active-active](term:activeActive) instances over several [availability zones](term:availabilityZone) make it unlikely, not impossible.',
        ),
        sources: ['vpnHighlyAvailable'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: message(
        'vnetToVnet.costs.gateways',
        'A gateway by the hour for each region, [](name:vpnGatewaySku) about [](figure:vpnDefaultHourly), some [](figure:vpnDefaultMonthly) a month; nothing on top where the region needs one for on-premises anyway.',
      ),
      sources: ['vpnGatewayPricing'],
    },
    {
      text: message(
        'vnetToVnet.costs.data',
        'What leaves a region: [](figure:vpnCrossRegion) per GB in Europe. What arrives is free, so a gigabyte costs half of what it costs by peering.',
      ),
      sources: ['vpnGatewayPricing', 'peeringPricing'],
    },
  ],
  limits: [
    {
      text: message(
        'vnetToVnet.limits.tunnels',
        '[](figure:vpnTunnels) for each gateway, by SKU; a connection between two [active-active](term:activeActive) gateways takes [](figure:vpnActiveActiveTunnels).',
      ),
      sources: ['vpnGatewaySkus', 'vpnHighlyAvailable'],
    },
    {
      text: message(
        'vnetToVnet.limits.routeBased',
        '[Route-based](term:routeBased) gateways only, not Basic where BGP is wanted; different [ASNs](term:asn); no overlap of addresses; one cloud.',
      ),
      sources: ['vpnGatewayFaq'],
    },
    {
      text: message(
        'vnetToVnet.limits.peering',
        'Where a peering joins the same two networks, traffic takes the peering.',
      ),
      sources: ['managePeering'],
    },
  ],
  setUp: [
    {
      text: message(
        'vnetToVnet.setUp.gateways',
        '[](figure:vpnCreation) for the gateways, then a connection resource on either side with the same key.',
      ),
      sources: ['vpnGatewaySettings', 'vpnGatewayFaq'],
    },
  ],
  choose: [
    {
      text: message(
        'vnetToVnet.choose.ipsec',
        'A rule asks for IPsec between the regions.',
      ),
      sources: ['peeringOrVpn'],
    },
    {
      text: message(
        'vnetToVnet.choose.failover',
        'A region has to keep on-premises when its own connection to it fails, and the traffic is neither sensitive to latency nor large.',
      ),
      sources: ['vpnBgp', 'peeringOrVpn'],
    },
  ],
  avoid: [
    {
      text: message(
        'vnetToVnet.avoid.replication',
        'Databases replicate or much data moves between the regions: peering is faster and has no gateway to fill.',
      ),
      sources: ['peeringOrVpn'],
    },
    {
      text: message(
        'vnetToVnet.avoid.manyRegions',
        'Regions are many: in a full mesh the tunnels of each gateway grow with every region.',
      ),
      sources: ['vpnGatewaySkus'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'vnet-to-vnet', topology: 'mesh', bgp: true },
    onPremises: { via: 'vpn', gateways: 'per-region' },
  },
} as const satisfies Option;
