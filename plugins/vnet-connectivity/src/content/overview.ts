import type { Message } from './message';
import { message } from './message';
import type { Claim } from './types';

/** A row of a table at the top: an option, and one claim for each column. */
export interface OverviewRow<Column extends string> {
  readonly anchor: string;
  readonly name: Message;
  readonly cells: Readonly<Record<Column, Claim>>;
}

/** The claim for designs with gateways, whose creation takes most of the time. */
const gatewayCreation = {
  text: message('overview.gatewayCreation', '[](figure:vpnCreation)'),
  sources: ['vpnGatewaySettings'],
} as const satisfies Claim;

export const interconnectColumns = [
  'encryption',
  'bandwidth',
  'latency',
  'cost',
  'transitive',
  'setUp',
] as const;

export const interconnectRows = [
  {
    anchor: 'global-peering',
    name: message('overview.interconnect.globalPeering.name', 'Global peering'),
    cells: {
      encryption: {
        text: message(
          'overview.interconnect.globalPeering.encryption',
          '[Link level](term:macsec) always; [between machines](term:vnetEncryption) optional; no [IPsec](term:ipsec)',
        ),
        sources: ['encryptionOverview', 'virtualNetworkEncryption'],
      },
      bandwidth: {
        text: message(
          'overview.interconnect.globalPeering.bandwidth',
          "Only the machines' own limit",
        ),
        sources: ['peeringOrVpn'],
      },
      latency: {
        text: message(
          'overview.interconnect.globalPeering.latency',
          'Lowest: the direct way',
        ),
        sources: ['peeringOrVpn'],
      },
      cost: {
        text: message(
          'overview.interconnect.globalPeering.cost',
          'Each gigabyte, out and in',
        ),
        sources: ['peeringPricing'],
      },
      transitive: {
        text: message('overview.interconnect.globalPeering.transitive', 'No'),
        sources: ['managePeering'],
      },
      setUp: {
        text: message('overview.interconnect.globalPeering.setUp', 'Fast'),
        sources: ['peeringOrVpn'],
      },
    },
  },
  {
    anchor: 'vnet-to-vnet',
    name: message('overview.interconnect.vnetToVnet.name', 'VNet-to-VNet'),
    cells: {
      encryption: {
        text: message('overview.interconnect.vnetToVnet.encryption', 'IPsec'),
        sources: ['vpnGatewayFaq'],
      },
      bandwidth: {
        text: message(
          'overview.interconnect.vnetToVnet.bandwidth',
          '[](figure:vpnAggregate) a [gateway](term:gateway) at most, [](figure:vpnOneTunnel) a tunnel',
        ),
        sources: ['vpnGatewaySkus'],
      },
      latency: {
        text: message(
          'overview.interconnect.vnetToVnet.latency',
          'Two gateways more on the way',
        ),
        sources: ['peeringOrVpn'],
      },
      cost: {
        text: message(
          'overview.interconnect.vnetToVnet.cost',
          'Gateways by the hour, each gigabyte out',
        ),
        sources: ['vpnGatewayPricing'],
      },
      transitive: {
        text: message(
          'overview.interconnect.vnetToVnet.transitive',
          'Yes, with [BGP](term:bgp)',
        ),
        sources: ['peeringOrVpn'],
      },
      setUp: gatewayCreation,
    },
  },
  {
    anchor: 'expressroute',
    name: message('overview.interconnect.expressRoute.name', 'ExpressRoute'),
    cells: {
      encryption: {
        text: message(
          'overview.interconnect.expressRoute.encryption',
          'Private, but encryption is yours to add',
        ),
        sources: ['expressRouteEncryption'],
      },
      bandwidth: {
        text: message(
          'overview.interconnect.expressRoute.bandwidth',
          "The gateway's: [](figure:expressRouteFixed), or up to [](figure:expressRouteScale)",
        ),
        sources: ['expressRouteGateways'],
      },
      latency: {
        text: message(
          'overview.interconnect.expressRoute.latency',
          'Detour over the [peering location](term:peeringLocation)',
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
      cost: {
        text: message(
          'overview.interconnect.expressRoute.cost',
          'Circuit, provider, gateways by the hour',
        ),
        sources: ['expressRouteFaq'],
      },
      transitive: {
        text: message(
          'overview.interconnect.expressRoute.transitive',
          'On one circuit, once switched on',
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
      setUp: {
        text: message(
          'overview.interconnect.expressRoute.setUp',
          "The provider's time to deliver",
        ),
        sources: ['expressRouteFaq'],
      },
    },
  },
  {
    anchor: 'virtual-wan',
    name: message('overview.interconnect.virtualWan.name', 'Virtual WAN'),
    cells: {
      encryption: {
        text: message(
          'overview.interconnect.virtualWan.encryption',
          'IPsec to branches; the backbone between hubs',
        ),
        sources: ['virtualWan'],
      },
      bandwidth: {
        text: message(
          'overview.interconnect.virtualWan.bandwidth',
          'Up to [](figure:virtualWanRouter) a hub',
        ),
        sources: ['limits'],
      },
      latency: {
        text: message(
          'overview.interconnect.virtualWan.latency',
          'Over the hubs',
        ),
        sources: ['virtualWan'],
      },
      cost: {
        text: message(
          'overview.interconnect.virtualWan.cost',
          '[Hubs](term:virtualHub), gateways and connections by the hour, data',
        ),
        sources: ['virtualWan'],
      },
      transitive: {
        text: message('overview.interconnect.virtualWan.transitive', 'Yes'),
        sources: ['virtualWan'],
      },
      setUp: {
        text: message(
          'overview.interconnect.virtualWan.setUp',
          'Hub and gateways first',
        ),
        sources: ['virtualWan'],
      },
    },
  },
  {
    anchor: 'routing-hub',
    name: message('overview.interconnect.routingHub.name', 'Hub with firewall'),
    cells: {
      encryption: {
        text: message(
          'overview.interconnect.routingHub.encryption',
          'As peering',
        ),
        sources: ['encryptionOverview', 'hubAndSpoke'],
      },
      bandwidth: {
        text: message(
          'overview.interconnect.routingHub.bandwidth',
          "The [appliance](term:nva)'s",
        ),
        sources: ['hubAndSpoke'],
      },
      latency: {
        text: message(
          'overview.interconnect.routingHub.latency',
          'The appliances on the way',
        ),
        sources: ['hubAndSpoke'],
      },
      cost: {
        text: message(
          'overview.interconnect.routingHub.cost',
          'Appliances by the hour, each gigabyte of peering',
        ),
        sources: ['hubAndSpoke', 'peeringPricing'],
      },
      transitive: {
        text: message(
          'overview.interconnect.routingHub.transitive',
          'Yes, through the hub',
        ),
        sources: ['hubAndSpoke'],
      },
      setUp: {
        text: message('overview.interconnect.routingHub.setUp', 'A project'),
        sources: ['hubAndSpoke'],
        basis: 'estimate',
      },
    },
  },
  {
    anchor: 'network-manager',
    name: message(
      'overview.interconnect.networkManager.name',
      'Network Manager mesh',
    ),
    cells: {
      encryption: {
        text: message(
          'overview.interconnect.networkManager.encryption',
          'As peering',
        ),
        sources: ['encryptionOverview', 'virtualNetworkManager'],
      },
      bandwidth: {
        text: message(
          'overview.interconnect.networkManager.bandwidth',
          "Only the machines' own limit",
        ),
        sources: ['virtualNetworkManager'],
        basis: 'derived',
      },
      latency: {
        text: message(
          'overview.interconnect.networkManager.latency',
          'The direct way',
        ),
        sources: ['virtualNetworkManager'],
        basis: 'derived',
      },
      cost: {
        text: message(
          'overview.interconnect.networkManager.cost',
          'Managed networks, and data as with peering',
        ),
        sources: ['virtualNetworkManagerCharges'],
      },
      transitive: {
        text: message(
          'overview.interconnect.networkManager.transitive',
          'Not needed: all are connected',
        ),
        sources: ['virtualNetworkManager'],
      },
      setUp: {
        text: message(
          'overview.interconnect.networkManager.setUp',
          'Fast, after the deployment to each region',
        ),
        sources: ['virtualNetworkManager'],
        basis: 'derived',
      },
    },
  },
] as const satisfies readonly OverviewRow<
  (typeof interconnectColumns)[number]
>[];

export const onPremisesColumns = [
  'survives',
  'bandwidth',
  'latency',
  'cost',
  'setUp',
] as const;

export const onPremisesRows = [
  {
    anchor: 'vpn-per-region',
    name: message(
      'overview.onPremises.vpnPerRegion.name',
      'Peering, a VPN per region',
    ),
    cells: {
      survives: {
        text: message(
          'overview.onPremises.vpnPerRegion.survives',
          'The others keep on-premises. A region that loses its own tunnel has no other way',
        ),
        sources: ['managePeering'],
        basis: 'derived',
      },
      bandwidth: {
        text: message(
          'overview.onPremises.vpnPerRegion.bandwidth',
          'A gateway for each region',
        ),
        sources: ['vpnGatewaySkus'],
      },
      latency: {
        text: message(
          'overview.onPremises.vpnPerRegion.latency',
          'The direct way',
        ),
        sources: ['latency'],
        basis: 'derived',
      },
      cost: {
        text: message(
          'overview.onPremises.vpnPerRegion.cost',
          'A gateway by the hour for each region',
        ),
        sources: ['vpnGatewayPricing'],
      },
      setUp: gatewayCreation,
    },
  },
  {
    anchor: 'gateway-transit',
    name: message(
      'overview.onPremises.gatewayTransit.name',
      'Peering, gateway transit',
    ),
    cells: {
      survives: {
        text: message(
          'overview.onPremises.gatewayTransit.survives',
          'All lose on-premises when it is the region with the gateway',
        ),
        sources: ['gatewayInOtherRegion'],
        basis: 'derived',
      },
      bandwidth: {
        text: message(
          'overview.onPremises.gatewayTransit.bandwidth',
          'One gateway for all',
        ),
        sources: ['vpnGatewaySkus'],
      },
      latency: {
        text: message(
          'overview.onPremises.gatewayTransit.latency',
          'Detour, such as [](figure:roundTrip) more',
        ),
        sources: ['latency'],
      },
      cost: {
        text: message(
          'overview.onPremises.gatewayTransit.cost',
          'One gateway by the hour, peering for the detour',
        ),
        sources: ['vpnGatewayPricing', 'peeringPricing'],
      },
      setUp: gatewayCreation,
    },
  },
  {
    anchor: 'vnet-to-vnet',
    name: message(
      'overview.onPremises.vnetToVnet.name',
      'VNet-to-VNet with BGP',
    ),
    cells: {
      survives: {
        text: message(
          'overview.onPremises.vnetToVnet.survives',
          'The others keep on-premises. A region that loses its own tunnel goes through another; not when it loses its gateway',
        ),
        sources: ['vpnBgp'],
        basis: 'derived',
      },
      bandwidth: {
        text: message(
          'overview.onPremises.vnetToVnet.bandwidth',
          'A gateway for each region, shared with the other regions',
        ),
        sources: ['vpnGatewaySkus'],
      },
      latency: {
        text: message(
          'overview.onPremises.vnetToVnet.latency',
          'The direct way; longer after a failover',
        ),
        sources: ['vpnBgp'],
        basis: 'derived',
      },
      cost: {
        text: message(
          'overview.onPremises.vnetToVnet.cost',
          'A gateway by the hour for each region',
        ),
        sources: ['vpnGatewayPricing'],
      },
      setUp: gatewayCreation,
    },
  },
  {
    anchor: 'expressroute',
    name: message('overview.onPremises.expressRoute.name', 'ExpressRoute'),
    cells: {
      survives: {
        text: message(
          'overview.onPremises.expressRoute.survives',
          'The others keep on-premises. All lose it with the circuit',
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
        basis: 'derived',
      },
      bandwidth: {
        text: message(
          'overview.onPremises.expressRoute.bandwidth',
          "The circuit's and the gateways'",
        ),
        sources: ['expressRouteGateways'],
      },
      latency: {
        text: message(
          'overview.onPremises.expressRoute.latency',
          'Over the peering location',
        ),
        sources: ['expressRouteBetweenVirtualNetworks'],
      },
      cost: {
        text: message(
          'overview.onPremises.expressRoute.cost',
          'Circuit, provider, gateways by the hour',
        ),
        sources: ['expressRouteFaq'],
      },
      setUp: {
        text: message(
          'overview.onPremises.expressRoute.setUp',
          "The provider's time to deliver",
        ),
        sources: ['expressRouteFaq'],
      },
    },
  },
] as const satisfies readonly OverviewRow<(typeof onPremisesColumns)[number]>[];
