import { message } from '../message';
import { normally } from '../situations';
import type { Option } from '../types';

export const globalPeering = {
  id: 'global-peering',
  title: message('globalPeering.title', 'Global VNet peering'),
  short: message('globalPeering.short', 'Global peering'),
  lead: [
    {
      text: message(
        'globalPeering.lead.simplest',
        "The simplest way, and the one to start from. A [peering](term:peering) joins two [virtual networks](term:vnet) directly over Azure's [backbone](term:backbone). Azure sets the routes by itself, and there is no [gateway](term:gateway) on the way that could be slow, fail or cost by the hour.",
      ),
      sources: ['peeringOverview', 'peeringOrVpn'],
    },
    {
      text: message(
        'globalPeering.lead.reach',
        'It reaches the whole [address space](term:addressSpace) of the other network, and only of that one.',
      ),
      sources: ['peeringOverview'],
    },
  ],
  picture: {
    example: 'mesh',
    height: 420,
    caption: message(
      'globalPeering.picture',
      'Three regions in a full mesh: every pair has its own peering. In the table below, A is West Europe, B North Europe and C Sweden Central.',
    ),
  },
  corrections: [
    {
      read: message(
        'globalPeering.corrections.encryption.read',
        'Peering is not encrypted.',
      ),
      today: {
        text: message(
          'globalPeering.corrections.encryption.today',
          'Between data centres there is always [link-level encryption](term:macsec). [VNet encryption](term:vnetEncryption) between virtual machines can be added and covers global peering too, with supported machine sizes and accelerated networking. What peering does not have is [IPsec](term:ipsec).',
        ),
        sources: ['encryptionOverview', 'virtualNetworkEncryption'],
      },
    },
  ],
  gains: [
    {
      text: message(
        'globalPeering.gains.bandwidth',
        'The highest bandwidth of all options: peering sets no limit of its own, only the virtual machines do.',
      ),
      sources: ['peeringOrVpn'],
    },
    {
      text: message(
        'globalPeering.gains.latency',
        'The lowest latency: nothing stands between the two networks but the distance. Between [](name:awayRegion) and [](name:homeRegion) a [round trip](term:roundTrip) takes about [](figure:roundTrip).',
      ),
      sources: ['latency'],
    },
    {
      text: message(
        'globalPeering.gains.routing',
        'Routing without any work: routes appear with the peering and go with it. Traffic stays private, on the backbone.',
      ),
      sources: ['peeringOverview', 'peeringOrVpn'],
    },
  ],
  losses: [
    {
      text: message(
        'globalPeering.losses.notTransitive',
        'It is not [transitive](term:transitive). Joining A with B and B with C does not join A with C.',
      ),
      sources: ['managePeering'],
    },
    {
      text: message(
        'globalPeering.losses.ipsec',
        'No IPsec between the regions, where a policy asks for exactly that.',
      ),
      sources: ['virtualNetworkEncryption'],
    },
    {
      text: message(
        'globalPeering.losses.border',
        "Some things stop at the border: a Basic load balancer's frontend cannot be reached over global peering (a Standard one can), and Azure's default DNS names do not resolve across.",
      ),
      sources: ['managePeering', 'peeringOverview'],
    },
  ],
  consequences: [
    {
      id: 'not-transitive',
      title: message(
        'globalPeering.consequences.notTransitive.title',
        'Two peerings are not a way through',
      ),
      situations: [
        {
          label: message(
            'globalPeering.consequences.notTransitive.twoPeerings.label',
            'A–B and B–C are peered',
          ),
          action: message(
            'globalPeering.consequences.notTransitive.twoPeerings.action',
            'Only two peerings',
          ),
          example: 'chain',
          failed: [],
        },
        {
          ...normally('mesh'),
          label: message(
            'globalPeering.consequences.notTransitive.thirdPeering.label',
            'With a third peering, A–C',
          ),
        },
        {
          label: message(
            'globalPeering.consequences.notTransitive.routingHubs.label',
            'With a routing hub in each region',
          ),
          action: message(
            'globalPeering.consequences.notTransitive.routingHubs.action',
            'Routing hubs (Virtual WAN)',
          ),
          example: 'hubsOnly',
          failed: [],
        },
      ],
      between: [
        ['vnet:weu', 'vnet:neu'],
        ['vnet:neu', 'vnet:sdc'],
        ['vnet:sdc', 'vnet:weu'],
      ],
      why: {
        text: message(
          'globalPeering.consequences.notTransitive.why',
          'A packet crosses one peering, never two in a row. What gives A–C is a peering of their own, or a hub that routes: a firewall or [NVA](term:nva) in B with [routes](term:routeTable) that lead to it, or Virtual WAN.',
        ),
        sources: ['managePeering', 'hubAndSpoke'],
      },
    },
    {
      id: 'mesh-region',
      title: message(
        'globalPeering.consequences.meshRegion.title',
        'A region fails',
      ),
      situations: [
        normally('mesh'),
        {
          label: message(
            'globalPeering.consequences.meshRegion.region.label',
            'Sweden Central has failed',
          ),
          action: message(
            'globalPeering.consequences.meshRegion.region.action',
            'Fail Sweden Central',
          ),
          example: 'mesh',
          failed: ['region:sdc'],
        },
      ],
      between: [
        ['vnet:weu', 'vnet:neu'],
        ['vnet:weu', 'vnet:sdc'],
        ['vnet:neu', 'vnet:sdc'],
      ],
      why: {
        text: message(
          'globalPeering.consequences.meshRegion.why',
          'Each peering stands for itself. Only what goes to or comes from the failed region stops.',
        ),
        sources: ['peeringOverview'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: message(
        'globalPeering.costs.data',
        'The data: every gigabyte is charged on both sides, when it leaves and when it arrives. Between regions, [](figure:globalPeeringPrices) per GB and side, by the price zone of the side; within a region [](figure:regionalPeeringPrice).',
      ),
      sources: ['peeringPricing'],
    },
    {
      text: message(
        'globalPeering.costs.example',
        'For example [](figure:exampleVolume) a month between [](name:homeRegion) and [](name:awayRegion): about [](figure:examplePeeringCost). The peering itself is free; without traffic it costs nothing.',
      ),
      sources: ['peeringPricing'],
    },
  ],
  limits: [
    {
      text: message(
        'globalPeering.limits.peerings',
        '[](figure:peerings) peerings for each network; [](figure:peeringsWithManager) where Virtual Network Manager makes them, but not where the network has an ExpressRoute gateway.',
      ),
      sources: ['limits', 'peeringOrVpn'],
    },
    {
      text: message(
        'globalPeering.limits.addresses',
        'Address spaces must not overlap, and both networks must be in the same cloud (public, US Government or China).',
      ),
      sources: ['managePeering'],
    },
    {
      text: message(
        'globalPeering.limits.synchronise',
        'After a change of an address space every peering of that network has to be synchronised.',
      ),
      sources: ['managePeering'],
    },
  ],
  setUp: [
    {
      text: message(
        'globalPeering.setUp.fast',
        'Fast: one resource on either side, nothing to wait for but the two finding each other. Both sides are needed.',
      ),
      sources: ['peeringOrVpn', 'managePeering'],
    },
  ],
  choose: [
    {
      text: message(
        'globalPeering.choose.fewRegions',
        'Two or a few regions have to reach each other: replication, failover, moving data in bulk.',
      ),
      sources: ['peeringOrVpn'],
    },
    {
      text: message(
        'globalPeering.choose.noReason',
        'You have no strong reason for anything else. Microsoft recommends it for two networks in two regions.',
      ),
      sources: ['peeringOrVpn'],
    },
  ],
  avoid: [
    {
      text: message(
        'globalPeering.avoid.ipsec',
        'IPsec between the regions is a must: VNet-to-VNet connections give it.',
      ),
      sources: ['peeringOrVpn'],
    },
    {
      text: message(
        'globalPeering.avoid.many',
        'There are so many networks that a mesh gets out of hand, or traffic has to be inspected on its way: see the alternatives.',
      ),
      sources: ['virtualNetworkManager', 'hubAndSpoke'],
    },
  ],
  choice: {
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'none' },
  },
} as const satisfies Option;
