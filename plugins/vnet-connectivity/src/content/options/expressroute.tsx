import { Term } from '../../components/Term';
import { figures } from '../figures';
import type { Option } from '../types';

export const expressRoute: Option = {
  id: 'expressroute',
  title: 'ExpressRoute',
  short: 'ExpressRoute',
  lead: [
    {
      text: (
        <>
          A private line from your network to Microsoft, the{' '}
          <Term id="circuit">circuit</Term>. Virtual networks that are connected
          to one circuit can form a single routing domain, in one{' '}
          <Term id="region">region</Term> or in several, and so reach each other
          as well.
        </>
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
    {
      text: (
        <>
          As the way between virtual networks it is advised against: their
          traffic travels to the{' '}
          <Term id="peeringLocation">peering location</Term> and back. It is the
          natural way to on-premises where a circuit is there anyway; join the
          regions by peering beside it.
        </>
      ),
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
  ],
  picture: {
    example: 'expressRoute',
    caption:
      'Both regions and the data centre meet at one circuit in Amsterdam; without peering, also what the regions send each other turns around there.',
  },
  corrections: [
    {
      read: 'Virtual networks on one circuit reach each other.',
      today: {
        text: (
          <>
            Only when every gateway that takes part allows{' '}
            <Term id="remoteVnetTraffic">remote-VNet traffic</Term>. It is off
            by default.
          </>
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
    },
    {
      read: "Traffic between the networks passes through the customer's routers.",
      today: {
        text: "It does not. It turns around at Microsoft's edge router in the peering location and stays on Microsoft's network.",
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
    },
  ],
  gains: [
    {
      text: 'A private way to on-premises that does not depend on the internet, with a bandwidth you order.',
      sources: ['expressRouteFaq'],
    },
    {
      text: (
        <>
          More than a VPN can carry: gateways of {figures.expressRouteFixed},
          and one that grows to {figures.expressRouteScale}.{' '}
          <Term id="fastPath">FastPath</Term> takes the larger ones off the
          path.
        </>
      ),
      sources: ['expressRouteGateways'],
    },
    {
      text: 'The regions reach each other over it without a further resource, once the gateways allow it.',
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
  ],
  losses: [
    {
      text: 'Between virtual networks: latency, because the way leads over the peering location, and bandwidth, because the gateways become the bottleneck.',
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
    {
      text: 'Encryption is not part of it. IPsec over the circuit, or encrypted ports with ExpressRoute Direct, are yours to add.',
      sources: ['expressRouteEncryption'],
    },
    {
      text: (
        <>
          Independence: a circuit at one place, from a provider. Sites with
          circuits of their own reach each other only by{' '}
          <Term id="globalReach">Global Reach</Term>.
        </>
      ),
      sources: ['expressRouteFaq'],
    },
  ],
  consequences: [
    {
      id: 'circuit-lost',
      title: 'The circuit or its peering location is lost',
      before: { label: 'Normally', example: 'expressRoute', failed: [] },
      after: {
        label: 'The circuit in Amsterdam has failed',
        example: 'expressRoute',
        failed: ['circuit:ams'],
      },
      flows: [
        { between: ['vnet:weu', 'site:hq'], before: 'works', after: 'lost' },
        { between: ['vnet:neu', 'site:hq'], before: 'works', after: 'lost' },
        {
          between: ['vnet:weu', 'vnet:neu'],
          before: { via: 'the edge in Amsterdam' },
          after: 'lost',
        },
      ],
      why: {
        text: 'Everything met there. With a peering beside it the regions would keep talking; with a second circuit at another place, or a VPN behind it, on-premises would stay.',
        sources: [
          'expressRouteBetweenVirtualNetworks',
          'expressRouteCoexistence',
        ],
        basis: 'derived',
      },
    },
    {
      id: 'er-gateway-lost',
      title: "A region's gateway is lost",
      before: { label: 'Normally', example: 'expressRoute', failed: [] },
      after: {
        label: "West Europe's gateway has failed",
        example: 'expressRoute',
        failed: ['er-gateway:weu'],
      },
      flows: [
        { between: ['vnet:weu', 'site:hq'], before: 'works', after: 'lost' },
        { between: ['vnet:neu', 'site:hq'], before: 'works', after: 'works' },
        {
          between: ['vnet:weu', 'vnet:neu'],
          before: { via: 'the edge in Amsterdam' },
          after: 'lost',
        },
      ],
      why: {
        text: 'The gateway is the only way from the network to the circuit. The other region has its own.',
        sources: ['expressRouteGateways'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: (
        <>
          The circuit's port by the month, the provider's line, and with metered
          data what leaves Azure. Ask for these: no circuit price was found that
          could be shown as an example.
        </>
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: (
        <>
          A gateway by the hour for each network: {figures.expressRouteSku}{' '}
          about {figures.expressRouteHourly}, some {figures.expressRouteMonthly}{' '}
          a month (one region's price).
        </>
      ),
      sources: ['expressRoutePricing'],
    },
  ],
  limits: [
    {
      text: (
        <>
          Reach by tier: Local {figures.localReach}, Standard{' '}
          {figures.standardReach} (see{' '}
          <Term id="geopoliticalRegion">geopolitical region</Term>), Premium{' '}
          {figures.premiumReach}.
        </>
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: (
        <>
          {figures.circuitLinks} virtual networks on a Local or Standard
          circuit, {figures.premiumLinks} on a Premium one, by its bandwidth.
        </>
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: (
        <>
          One ExpressRoute gateway for each network, in a GatewaySubnet of{' '}
          {figures.gatewaySubnet} or larger; a network that has one stays at{' '}
          {figures.peerings} peerings.
        </>
      ),
      sources: ['expressRouteGateways', 'managePeering'],
    },
    {
      text: (
        <>
          From a VPN to ExpressRoute traffic passes only with{' '}
          <Term id="routeServer">Route Server</Term>.
        </>
      ),
      sources: ['expressRouteCoexistence'],
    },
  ],
  setUp: [
    {
      text: "The provider's time to deliver the circuit decides; ask for it. Gateways and connections come on top.",
      sources: ['expressRouteFaq'],
    },
  ],
  choose: [
    {
      text: 'You need a private line to on-premises, or have one: connect each region to it, and join the regions by peering.',
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
    {
      text: 'The circuit is there, the networks exchange little, and one resource less is worth the detour.',
      sources: ['expressRouteBetweenVirtualNetworks'],
      basis: 'derived',
    },
  ],
  avoid: [
    {
      text: 'It would only be bought to join virtual networks: Microsoft recommends peering for that.',
      sources: ['expressRouteBetweenVirtualNetworks'],
    },
    {
      text: 'You need it within days: a line has to be ordered and laid first.',
      sources: ['expressRouteFaq'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'expressroute', topology: 'mesh' },
    onPremises: { via: 'expressroute', gateways: 'per-region' },
  },
};
