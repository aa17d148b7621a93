import { Figure } from '../../components/Figure';
import { Term } from '../../components/Term';
import { normally } from '../situations';
import type { Option } from '../types';

export const routingHub: Option = {
  id: 'routing-hub',
  title: 'Hub and spoke with a firewall or NVA, and Route Server',
  short: 'Firewall and Route Server',
  lead: [
    {
      text: (
        <>
          <Term id="hubAndSpoke">Spokes</Term> are peered with a hub of your
          own. A firewall or <Term id="nva">NVA</Term> in the hub passes traffic
          on from spoke to spoke, and inspects it. With several regions there is
          a hub in each, and the hubs are peered.
        </>
      ),
      sources: ['hubAndSpoke'],
    },
    {
      text: (
        <>
          <Term id="routeServer">Route Server</Term> tells the network by{' '}
          <Term id="bgp">BGP</Term> what the appliance and the gateway have
          learned, so that <Term id="routeTable">route tables</Term> need not be
          kept by hand.
        </>
      ),
      sources: ['routeServer'],
    },
  ],
  picture: {
    example: 'inspectedHubs',
    caption:
      'Each region has a hub with a firewall and a gateway, and a spoke behind it with the workloads.',
  },
  corrections: [],
  gains: [
    {
      text: (
        <>
          Inspection of what passes between networks, and routing as you want
          it. Through the hub the spokes become{' '}
          <Term id="transitive">transitive</Term>.
        </>
      ),
      sources: ['hubAndSpoke'],
    },
    {
      text: 'With Route Server: transit from VPN to ExpressRoute, and failover that the appliances decide.',
      sources: ['expressRouteCoexistence', 'routeServer'],
    },
  ],
  losses: [
    {
      text: 'Latency and bandwidth: the appliance is a further stop on the way, and as wide as the size you pay for.',
      sources: ['hubAndSpoke'],
      basis: 'derived',
    },
    {
      text: 'Ease: appliances to patch and routes to understand. The peerings must let forwarded traffic in, too.',
      sources: ['managePeering'],
    },
  ],
  consequences: [
    {
      id: 'hub-appliance',
      title: "A hub's firewall fails",
      situations: [
        normally('inspectedHubs'),
        {
          label: "West Europe's firewall has failed",
          action: "Fail West Europe's firewall",
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
        text: 'The routes point at the appliance, dead or alive. Run more than one instance behind a load balancer, or let Route Server take the routes of the dead one away.',
        sources: ['hubAndSpoke', 'routeServer'],
        basis: 'derived',
      },
    },
    {
      id: 'hub-route-server',
      title: 'With appliances and Route Server',
      situations: [
        normally('appliancesWithRouteServer'),
        {
          label: "West Europe's appliance has failed",
          action: "Fail West Europe's appliance",
          example: 'appliancesWithRouteServer',
          failed: ['nva:weu'],
        },
        {
          label: "West Europe's Route Server has failed",
          action: "Fail West Europe's Route Server",
          example: 'appliancesWithRouteServer',
          failed: ['route-server:weu'],
        },
      ],
      between: [
        ['vnet:app', 'vnet:data'],
        ['vnet:app', 'site:hq'],
      ],
      why: {
        text: 'Route Server carries no traffic. What stops it from mattering here is that the spokes have route tables to the appliance as well.',
        sources: ['routeServer'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: 'The firewall or the machines of the appliance by the hour, Route Server by the hour, and peering for every gigabyte into and out of the hub. No price of firewall and Route Server has been looked up for this page.',
      sources: ['hubAndSpoke', 'peeringPricing'],
    },
  ],
  limits: [
    {
      text: "Of routes to the same range, yours come first, then those learned by BGP, then Azure's own. What Azure sets for a peering beats BGP even where BGP knows a smaller range.",
      sources: ['routing'],
    },
    {
      text: (
        <>
          Route Server: <Figure id="routeServerPeers" /> BGP neighbours,{' '}
          <Figure id="routeServerRoutes" /> routes from each. It handles routes
          only and carries no traffic.
        </>
      ),
      sources: ['routeServer'],
    },
    {
      text: (
        <>
          <Figure id="peerings" /> spokes on a hub by hand,{' '}
          <Figure id="peeringsWithManager" /> with Virtual Network Manager.
        </>
      ),
      sources: ['managePeering'],
    },
  ],
  setUp: [
    {
      text: 'The peerings are fast; firewall, routes and tests are a project. No dated figure was found.',
      sources: ['hubAndSpoke'],
      basis: 'estimate',
    },
  ],
  choose: [
    {
      text: 'Traffic between networks has to be inspected or filtered in one place: Azure Firewall.',
      sources: ['hubAndSpoke'],
    },
    {
      text: 'You need routing of your own, or appliances: Route Server.',
      sources: ['routeServer'],
    },
  ],
  avoid: [
    {
      text: 'Nothing has to be inspected: a direct peering is faster, cheaper and has nothing to fail.',
      sources: ['peeringOrVpn'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'none' },
    inspection: { via: 'azure-firewall' },
  },
};
