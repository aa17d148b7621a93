import { Figure } from '../../components/Figure';
import { Term } from '../../components/Term';
import { names } from '../figures';
import { normally } from '../situations';
import type { Option } from '../types';

export const globalPeering: Option = {
  id: 'global-peering',
  title: 'Global VNet peering',
  short: 'Global peering',
  lead: [
    {
      text: (
        <>
          The simplest way, and the one to start from. A{' '}
          <Term id="peering">peering</Term> joins two{' '}
          <Term id="vnet">virtual networks</Term> directly over Azure's{' '}
          <Term id="backbone">backbone</Term>. Azure sets the routes by itself,
          and there is no <Term id="gateway">gateway</Term> on the way that
          could be slow, fail or cost by the hour.
        </>
      ),
      sources: ['peeringOverview', 'peeringOrVpn'],
    },
    {
      text: (
        <>
          It reaches the whole <Term id="addressSpace">address space</Term> of
          the other network, and only of that one.
        </>
      ),
      sources: ['peeringOverview'],
    },
  ],
  picture: {
    example: 'mesh',
    caption:
      'Three regions in a full mesh: every pair has its own peering. In the table below, A is West Europe, B North Europe and C Sweden Central.',
  },
  corrections: [
    {
      read: 'Peering is not encrypted.',
      today: {
        text: (
          <>
            Between data centres there is always{' '}
            <Term id="macsec">link-level encryption</Term>.{' '}
            <Term id="vnetEncryption">VNet encryption</Term> between virtual
            machines can be added and covers global peering too, with supported
            machine sizes and accelerated networking. What peering does not have
            is <Term id="ipsec">IPsec</Term>.
          </>
        ),
        sources: ['encryptionOverview', 'virtualNetworkEncryption'],
      },
    },
  ],
  gains: [
    {
      text: 'The highest bandwidth of all options: peering sets no limit of its own, only the virtual machines do.',
      sources: ['peeringOrVpn'],
    },
    {
      text: (
        <>
          The lowest latency: nothing stands between the two networks but the
          distance. Between {names.awayRegion} and {names.homeRegion} a{' '}
          <Term id="roundTrip">round trip</Term> takes about{' '}
          <Figure id="roundTrip" />.
        </>
      ),
      sources: ['latency'],
    },
    {
      text: 'Routing without any work: routes appear with the peering and go with it. Traffic stays private, on the backbone.',
      sources: ['peeringOverview', 'peeringOrVpn'],
    },
  ],
  losses: [
    {
      text: (
        <>
          It is not <Term id="transitive">transitive</Term>. Joining A with B
          and B with C does not join A with C.
        </>
      ),
      sources: ['managePeering'],
    },
    {
      text: 'No IPsec between the regions, where a policy asks for exactly that.',
      sources: ['virtualNetworkEncryption'],
    },
    {
      text: "Some things stop at the border: a Basic load balancer's frontend cannot be reached over global peering (a Standard one can), and Azure's default DNS names do not resolve across.",
      sources: ['managePeering', 'peeringOverview'],
    },
  ],
  consequences: [
    {
      id: 'not-transitive',
      title: 'Two peerings are not a way through',
      situations: [
        {
          label: 'A–B and B–C are peered',
          action: 'Only two peerings',
          example: 'chain',
          failed: [],
        },
        {
          label: 'With a third peering, A–C',
          action: 'A third peering',
          example: 'mesh',
          failed: [],
        },
        {
          label: 'With a routing hub in each region',
          action: 'Routing hubs (Virtual WAN)',
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
        text: (
          <>
            A packet crosses one peering, never two in a row. What gives A–C is
            a peering of their own, or a hub that routes: a firewall or{' '}
            <Term id="nva">NVA</Term> in B with{' '}
            <Term id="routeTable">routes</Term> that lead to it, or Virtual WAN.
          </>
        ),
        sources: ['managePeering', 'hubAndSpoke'],
      },
    },
    {
      id: 'mesh-region',
      title: 'A region fails',
      situations: [
        normally('mesh'),
        {
          label: 'Sweden Central has failed',
          action: 'Fail Sweden Central',
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
        text: 'Each peering stands for itself. Only what goes to or comes from the failed region stops.',
        sources: ['peeringOverview'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: (
        <>
          The data: every gigabyte is charged on both sides, when it leaves and
          when it arrives. Between regions, <Figure id="globalPeeringPrices" />{' '}
          per GB and side, by the price zone of the side; within a region{' '}
          <Figure id="regionalPeeringPrice" />.
        </>
      ),
      sources: ['peeringPricing'],
    },
    {
      text: (
        <>
          For example <Figure id="exampleVolume" /> a month between{' '}
          {names.homeRegion} and {names.awayRegion}: about{' '}
          <Figure id="examplePeeringCost" />. The peering itself is free;
          without traffic it costs nothing.
        </>
      ),
      sources: ['peeringPricing'],
    },
  ],
  limits: [
    {
      text: (
        <>
          <Figure id="peerings" /> peerings for each network;{' '}
          <Figure id="peeringsWithManager" /> where Virtual Network Manager
          makes them, but not where the network has an ExpressRoute gateway.
        </>
      ),
      sources: ['managePeering'],
    },
    {
      text: 'Address spaces must not overlap, and both networks must be in the same cloud (public, US Government or China).',
      sources: ['managePeering'],
    },
    {
      text: 'After a change of an address space every peering of that network has to be synchronised.',
      sources: ['managePeering'],
    },
  ],
  setUp: [
    {
      text: 'Fast: one resource on either side, nothing to wait for but the two finding each other. Both sides are needed.',
      sources: ['peeringOrVpn', 'managePeering'],
    },
  ],
  choose: [
    {
      text: 'Two or a few regions have to reach each other: replication, failover, moving data in bulk.',
      sources: ['peeringOrVpn'],
    },
    {
      text: 'You have no strong reason for anything else. Microsoft recommends it for two networks in two regions.',
      sources: ['peeringOrVpn'],
    },
  ],
  avoid: [
    {
      text: 'IPsec between the regions is a must: VNet-to-VNet connections give it.',
      sources: ['peeringOrVpn'],
    },
    {
      text: 'There are so many networks that a mesh gets out of hand, or traffic has to be inspected on its way: see the alternatives.',
      sources: ['virtualNetworkManager', 'hubAndSpoke'],
    },
  ],
  choice: {
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'none' },
  },
};
