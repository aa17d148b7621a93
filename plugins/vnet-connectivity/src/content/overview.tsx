import { Figure } from '../components/Figure';
import { Term } from '../components/Term';
import type { Claim } from './types';

/** A row of a table at the top: an option, and one claim for each column. */
export interface OverviewRow<Column extends string> {
  readonly anchor: string;
  readonly name: string;
  readonly cells: Readonly<Record<Column, Claim>>;
}

export const interconnectColumns = [
  'encryption',
  'bandwidth',
  'latency',
  'cost',
  'transitive',
  'setUp',
] as const;

export const interconnectRows: readonly OverviewRow<
  (typeof interconnectColumns)[number]
>[] = [
  {
    anchor: 'global-peering',
    name: 'Global peering',
    cells: {
      encryption: {
        text: (
          <>
            <Term id="macsec">Link level</Term> always;{' '}
            <Term id="vnetEncryption">between machines</Term> optional; no{' '}
            <Term id="ipsec">IPsec</Term>
          </>
        ),
        sources: ['encryptionOverview', 'virtualNetworkEncryption'],
      },
      bandwidth: {
        text: "Only the machines' own limit",
        sources: ['peeringOrVpn'],
      },
      latency: {
        text: 'Lowest: the direct way',
        sources: ['peeringOrVpn'],
      },
      cost: {
        text: 'Each gigabyte, out and in',
        sources: ['peeringPricing'],
      },
      transitive: { text: 'No', sources: ['managePeering'] },
      setUp: { text: 'Fast', sources: ['peeringOrVpn'] },
    },
  },
  {
    anchor: 'vnet-to-vnet',
    name: 'VNet-to-VNet',
    cells: {
      encryption: { text: 'IPsec', sources: ['vpnGatewayFaq'] },
      bandwidth: {
        text: (
          <>
            <Figure id="vpnAggregate" /> a <Term id="gateway">gateway</Term> at
            most, <Figure id="vpnOneTunnel" /> a tunnel
          </>
        ),
        sources: ['vpnGatewaySkus'],
      },
      latency: {
        text: 'Two gateways more on the way',
        sources: ['peeringOrVpn'],
      },
      cost: {
        text: 'Gateways by the hour, each gigabyte out',
        sources: ['vpnGatewayPricing'],
      },
      transitive: {
        text: (
          <>
            Yes, with <Term id="bgp">BGP</Term>
          </>
        ),
        sources: ['peeringOrVpn'],
      },
      setUp: { text: <Figure id="vpnCreation" />, sources: ['vpnGatewayFaq'] },
    },
  },
  {
    anchor: 'expressroute',
    name: 'ExpressRoute',
    cells: {
      encryption: {
        text: 'Private, but encryption is yours to add',
        sources: ['expressRouteEncryption'],
      },
      bandwidth: {
        text: (
          <>
            The gateway's: <Figure id="expressRouteFixed" />, or up to{' '}
            <Figure id="expressRouteScale" />
          </>
        ),
        sources: ['expressRouteGateways'],
      },
      latency: {
        text: (
          <>
            Detour over the <Term id="peeringLocation">peering location</Term>
          </>
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
      cost: {
        text: 'Circuit, provider, gateways by the hour',
        sources: ['expressRouteFaq'],
      },
      transitive: {
        text: 'On one circuit, once switched on',
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
      setUp: {
        text: "The provider's time to deliver",
        sources: ['expressRouteFaq'],
      },
    },
  },
  {
    anchor: 'virtual-wan',
    name: 'Virtual WAN',
    cells: {
      encryption: {
        text: 'IPsec to branches; the backbone between hubs',
        sources: ['virtualWan'],
      },
      bandwidth: {
        text: (
          <>
            Up to <Figure id="virtualWanRouter" /> a hub
          </>
        ),
        sources: ['limits'],
      },
      latency: { text: 'Over the hubs', sources: ['virtualWan'] },
      cost: {
        text: (
          <>
            <Term id="virtualHub">Hubs</Term>, gateways and connections by the
            hour, data
          </>
        ),
        sources: ['virtualWan'],
      },
      transitive: { text: 'Yes', sources: ['virtualWan'] },
      setUp: { text: 'Hub and gateways first', sources: ['virtualWan'] },
    },
  },
  {
    anchor: 'routing-hub',
    name: 'Hub with firewall',
    cells: {
      encryption: {
        text: 'As peering',
        sources: ['encryptionOverview', 'hubAndSpoke'],
      },
      bandwidth: {
        text: (
          <>
            The <Term id="nva">appliance</Term>'s
          </>
        ),
        sources: ['hubAndSpoke'],
      },
      latency: { text: 'The appliances on the way', sources: ['hubAndSpoke'] },
      cost: {
        text: 'Appliances by the hour, each gigabyte of peering',
        sources: ['hubAndSpoke', 'peeringPricing'],
      },
      transitive: { text: 'Yes, through the hub', sources: ['hubAndSpoke'] },
      setUp: { text: 'A project', sources: ['hubAndSpoke'], basis: 'estimate' },
    },
  },
  {
    anchor: 'network-manager',
    name: 'Network Manager mesh',
    cells: {
      encryption: {
        text: 'As peering',
        sources: ['encryptionOverview', 'virtualNetworkManager'],
      },
      bandwidth: {
        text: "Only the machines' own limit",
        sources: ['virtualNetworkManager'],
        basis: 'derived',
      },
      latency: {
        text: 'The direct way',
        sources: ['virtualNetworkManager'],
        basis: 'derived',
      },
      cost: {
        text: 'Managed networks, and data as with peering',
        sources: ['virtualNetworkManagerCharges'],
      },
      transitive: {
        text: 'Not needed: all are connected',
        sources: ['virtualNetworkManager'],
      },
      setUp: {
        text: 'Fast, after the deployment to each region',
        sources: ['virtualNetworkManager'],
        basis: 'derived',
      },
    },
  },
];

export const onPremisesColumns = [
  'survives',
  'bandwidth',
  'latency',
  'cost',
  'setUp',
] as const;

export const onPremisesRows: readonly OverviewRow<
  (typeof onPremisesColumns)[number]
>[] = [
  {
    anchor: 'vpn-per-region',
    name: 'Peering, a VPN per region',
    cells: {
      survives: {
        text: 'The others keep on-premises. A region that loses its own tunnel has no other way',
        sources: ['managePeering'],
        basis: 'derived',
      },
      bandwidth: {
        text: 'A gateway for each region',
        sources: ['vpnGatewaySkus'],
      },
      latency: {
        text: 'The direct way',
        sources: ['latency'],
        basis: 'derived',
      },
      cost: {
        text: 'A gateway by the hour for each region',
        sources: ['vpnGatewayPricing'],
      },
      setUp: { text: <Figure id="vpnCreation" />, sources: ['vpnGatewayFaq'] },
    },
  },
  {
    anchor: 'gateway-transit',
    name: 'Peering, gateway transit',
    cells: {
      survives: {
        text: 'All lose on-premises when it is the region with the gateway',
        sources: ['gatewayInOtherRegion'],
        basis: 'derived',
      },
      bandwidth: {
        text: 'One gateway for all',
        sources: ['vpnGatewaySkus'],
      },
      latency: {
        text: (
          <>
            Detour, such as <Figure id="roundTrip" /> more
          </>
        ),
        sources: ['latency'],
      },
      cost: {
        text: 'One gateway by the hour, peering for the detour',
        sources: ['vpnGatewayPricing', 'peeringPricing'],
      },
      setUp: { text: <Figure id="vpnCreation" />, sources: ['vpnGatewayFaq'] },
    },
  },
  {
    anchor: 'vnet-to-vnet',
    name: 'VNet-to-VNet with BGP',
    cells: {
      survives: {
        text: 'The others keep on-premises. A region that loses its own tunnel goes through another; not when it loses its gateway',
        sources: ['vpnBgp'],
        basis: 'derived',
      },
      bandwidth: {
        text: 'A gateway for each region, shared with the other regions',
        sources: ['vpnGatewaySkus'],
      },
      latency: {
        text: 'The direct way; longer after a failover',
        sources: ['vpnBgp'],
        basis: 'derived',
      },
      cost: {
        text: 'A gateway by the hour for each region',
        sources: ['vpnGatewayPricing'],
      },
      setUp: { text: <Figure id="vpnCreation" />, sources: ['vpnGatewayFaq'] },
    },
  },
  {
    anchor: 'expressroute',
    name: 'ExpressRoute',
    cells: {
      survives: {
        text: 'The others keep on-premises. All lose it with the circuit',
        sources: ['expressRouteBetweenVirtualNetworks'],
        basis: 'derived',
      },
      bandwidth: {
        text: "The circuit's and the gateways'",
        sources: ['expressRouteGateways'],
      },
      latency: {
        text: 'Over the peering location',
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
      cost: {
        text: 'Circuit, provider, gateways by the hour',
        sources: ['expressRouteFaq'],
      },
      setUp: {
        text: "The provider's time to deliver",
        sources: ['expressRouteFaq'],
      },
    },
  },
];
