import { Figure } from '../../components/Figure';
import { Term } from '../../components/Term';
import { names } from '../figures';
import { normally } from '../situations';
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
          More than a VPN can carry: gateways of{' '}
          <Figure id="expressRouteFixed" />, and one that grows to{' '}
          <Figure id="expressRouteScale" />. <Term id="fastPath">FastPath</Term>{' '}
          takes the larger ones off the path.
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
      id: 'remote-vnet-traffic',
      title: 'The flag on the gateways',
      situations: [
        {
          label: 'Off, as gateways come',
          action: 'Remote-VNet traffic off',
          example: 'expressRouteFlagOff',
          failed: [],
        },
        {
          label: 'On, at both gateways',
          action: 'Remote-VNet traffic on',
          example: 'expressRoute',
          failed: [],
        },
      ],
      between: [
        ['vnet:weu', 'vnet:neu'],
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
      ],
      why: {
        text: (
          <>
            The circuit leads to the data centre either way. Between the
            networks it leads only once every gateway accepts{' '}
            <Term id="remoteVnetTraffic">remote-VNet traffic</Term>, and then
            all of it turns around at the{' '}
            <Term id="peeringLocation">peering location</Term>, which need not
            be near either region.
          </>
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
    },
    {
      id: 'circuit-lost',
      title: 'The circuit or its peering location is lost',
      situations: [
        normally('expressRoute'),
        {
          label: 'The circuit in Amsterdam has failed',
          action: 'Fail the circuit',
          example: 'expressRoute',
          failed: ['circuit:ams'],
        },
      ],
      between: [
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
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
      situations: [
        normally('expressRoute'),
        {
          label: "West Europe's gateway has failed",
          action: "Fail West Europe's gateway",
          example: 'expressRoute',
          failed: ['er-gateway:weu'],
        },
      ],
      between: [
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
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
          A gateway by the hour for each network: {names.expressRouteGatewaySku}{' '}
          about <Figure id="expressRouteHourly" />, some{' '}
          <Figure id="expressRouteMonthly" /> a month (one region's price).
        </>
      ),
      sources: ['expressRoutePricing'],
    },
  ],
  limits: [
    {
      text: (
        <>
          Reach by tier: Local <Figure id="localReach" />, Standard{' '}
          <Figure id="standardReach" /> (see{' '}
          <Term id="geopoliticalRegion">geopolitical region</Term>), Premium{' '}
          <Figure id="premiumReach" />.
        </>
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: (
        <>
          <Figure id="circuitLinks" /> virtual networks on a Local or Standard
          circuit, <Figure id="premiumLinks" /> on a Premium one, by its
          bandwidth.
        </>
      ),
      sources: ['expressRouteFaq'],
    },
    {
      text: (
        <>
          One ExpressRoute gateway for each network, in a GatewaySubnet of{' '}
          <Figure id="gatewaySubnet" /> or larger; a network that has one stays
          at <Figure id="peerings" /> peerings.
        </>
      ),
      sources: ['vpnGatewaySettings', 'expressRouteGateways', 'managePeering'],
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
