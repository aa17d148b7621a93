import { message } from '../message';
import { normally } from '../situations';
import type { Option } from '../types';

export const routingHub = {
  id: 'routing-hub',
  title: message(
    'routingHub.title',
    'Hub and spoke with a firewall or NVA, and Route Server',
  ),
  short: message('routingHub.short', 'Firewall and Route Server'),
  lead: [
    {
      text: message(
        'routingHub.lead.firewall',
        '[Spokes](term:hubAndSpoke) are peered with a hub of your own. A firewall or [NVA](term:nva) in the hub passes traffic on from spoke to spoke, and inspects it. With several regions there is a hub in each, and the hubs are peered.',
      ),
      sources: ['hubAndSpoke'],
    },
    {
      text: message(
        'routingHub.lead.routeServer',
        '[Route Server](term:routeServer) tells the network by [BGP](term:bgp) what the appliance and the gateway have learned, so that [route tables](term:routeTable) need not be kept by hand.',
      ),
      sources: ['routeServer'],
    },
  ],
  picture: {
    example: 'inspectedHubs',
    height: 610,
    caption: message(
      'routingHub.picture',
      'Each region has a hub with a firewall and a gateway, and a spoke behind it with the workloads.',
    ),
  },
  corrections: [],
  gains: [
    {
      text: message(
        'routingHub.gains.inspection',
        'Inspection of what passes between networks, and routing as you want it. Through the hub the spokes become [transitive](term:transitive).',
      ),
      sources: ['hubAndSpoke'],
    },
    {
      text: message(
        'routingHub.gains.transit',
        'With Route Server: transit from VPN to ExpressRoute, and failover that the appliances decide.',
      ),
      sources: ['expressRouteCoexistence', 'routeServer'],
    },
  ],
  losses: [
    {
      text: message(
        'routingHub.losses.latency',
        'Latency and bandwidth: the appliance is a further stop on the way, and as wide as the size you pay for.',
      ),
      sources: ['hubAndSpoke'],
      basis: 'derived',
    },
    {
      text: message(
        'routingHub.losses.ease',
        'Ease: appliances to patch and routes to understand. The peerings must let forwarded traffic in, too.',
      ),
      sources: ['managePeering'],
    },
  ],
  consequences: [
    {
      id: 'hub-appliance',
      title: message(
        'routingHub.consequences.hubAppliance.title',
        "A hub's firewall fails",
      ),
      situations: [
        normally('inspectedHubs'),
        {
          label: message(
            'routingHub.consequences.hubAppliance.firewall.label',
            "West Europe's firewall has failed",
          ),
          action: message(
            'routingHub.consequences.hubAppliance.firewall.action',
            "Fail West Europe's firewall",
          ),
          example: 'inspectedHubs',
          failed: ['firewall:weu'],
        },
      ],
      between: [
        ['vnet:app', 'vnet:data'],
        ['vnet:app', 'site:hq'],
        ['vnet:data', 'site:hq'],
      ],
      why: {
        text: message(
          'routingHub.consequences.hubAppliance.why',
          'The routes point at the appliance, dead or alive. Run more than one instance behind a load balancer, or let Route Server take the routes of the dead one away.',
        ),
        sources: ['hubAndSpoke', 'routeServer'],
        basis: 'derived',
      },
    },
    {
      id: 'hub-route-server',
      title: message(
        'routingHub.consequences.hubRouteServer.title',
        'With appliances and Route Server',
      ),
      situations: [
        normally('appliancesWithRouteServer'),
        {
          label: message(
            'routingHub.consequences.hubRouteServer.appliance.label',
            "West Europe's appliance has failed",
          ),
          action: message(
            'routingHub.consequences.hubRouteServer.appliance.action',
            "Fail West Europe's appliance",
          ),
          example: 'appliancesWithRouteServer',
          failed: ['nva:weu'],
        },
        {
          label: message(
            'routingHub.consequences.hubRouteServer.routeServer.label',
            "West Europe's Route Server has failed",
          ),
          action: message(
            'routingHub.consequences.hubRouteServer.routeServer.action',
            "Fail West Europe's Route Server",
          ),
          example: 'appliancesWithRouteServer',
          failed: ['route-server:weu'],
        },
      ],
      between: [
        ['vnet:app', 'vnet:data'],
        ['vnet:app', 'site:hq'],
      ],
      why: {
        text: message(
          'routingHub.consequences.hubRouteServer.why',
          'Route Server carries no traffic. What stops it from mattering here is that the spokes have route tables to the appliance as well.',
        ),
        sources: ['routeServer'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: message(
        'routingHub.costs.appliances',
        'The firewall or the machines of the appliance by the hour, Route Server by the hour, and peering for every gigabyte into and out of the hub. No price of firewall and Route Server has been looked up for this page.',
      ),
      sources: ['hubAndSpoke', 'peeringPricing'],
    },
  ],
  limits: [
    {
      text: message(
        'routingHub.limits.order',
        "Of routes to the same range, yours come first, then those learned by BGP, then Azure's own. What Azure sets for a peering beats BGP even where BGP knows a smaller range.",
      ),
      sources: ['routing'],
    },
    {
      text: message(
        'routingHub.limits.routeServer',
        'Route Server: [](figure:routeServerPeers) BGP neighbours, [](figure:routeServerRoutes) routes from each; a neighbour that announces all its routes again counts them twice. Each neighbour needs a session with both instances, and creating a Route Server in a network that has a gateway interrupts its connections until it is there. It handles routes only and carries no traffic.',
      ),
      sources: ['routeServerLimits', 'routeServerFaq', 'routeServer'],
    },
    {
      text: message(
        'routingHub.limits.spokes',
        '[](figure:peerings) spokes on a hub by hand, [](figure:peeringsWithManager) with Virtual Network Manager.',
      ),
      sources: ['limits', 'peeringOrVpn'],
    },
  ],
  setUp: [
    {
      text: message(
        'routingHub.setUp.project',
        'The peerings are fast; firewall, routes and tests are a project. No dated figure was found.',
      ),
      sources: ['hubAndSpoke'],
      basis: 'estimate',
    },
  ],
  choose: [
    {
      text: message(
        'routingHub.choose.inspection',
        'Traffic between networks has to be inspected or filtered in one place: Azure Firewall.',
      ),
      sources: ['hubAndSpoke'],
    },
    {
      text: message(
        'routingHub.choose.routing',
        'You need routing of your own, or appliances: Route Server.',
      ),
      sources: ['routeServer'],
    },
  ],
  avoid: [
    {
      text: message(
        'routingHub.avoid.nothingToInspect',
        'Nothing has to be inspected: a direct peering is faster, cheaper and has nothing to fail.',
      ),
      sources: ['peeringOrVpn'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'none' },
    inspection: { via: 'azure-firewall' },
  },
} as const satisfies Option;
