import { Term } from '../../components/Term';
import { figures } from '../figures';
import { routingHubSketch } from '../sketches';
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
    sketch: routingHubSketch,
    caption:
      'Traffic passes through the firewall of each hub. Dashed: routes only, no traffic.',
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
      before: { label: 'Normally', failed: [] },
      after: { label: "West Europe's firewall has failed", failed: [] },
      flows: [
        {
          between: ['vnet:weu', 'vnet:neu'],
          before: { via: 'both firewalls' },
          after: 'lost',
        },
        {
          between: ['vnet:weu', 'site:hq'],
          before: { via: "West Europe's firewall" },
          after: 'lost',
        },
      ],
      why: {
        text: 'The routes point at the appliance, dead or alive. Run more than one instance behind a load balancer, or let Route Server take the routes of the dead one away.',
        sources: ['hubAndSpoke', 'routeServer'],
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
          Route Server: {figures.routeServerPeers} BGP neighbours,{' '}
          {figures.routeServerRoutes} routes from each. It handles routes only
          and carries no traffic.
        </>
      ),
      sources: ['routeServer'],
    },
    {
      text: (
        <>
          {figures.peerings} spokes on a hub by hand,{' '}
          {figures.peeringsWithManager} with Virtual Network Manager.
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
