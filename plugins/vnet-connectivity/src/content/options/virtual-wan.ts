import { message } from '../message';
import { normally, regionsAndDataCentre } from '../situations';
import type { Option } from '../types';

export const virtualWan = {
  id: 'virtual-wan',
  title: message('virtualWan.title', 'Virtual WAN: many regions or branches'),
  short: message('virtualWan.short', 'Virtual WAN'),
  lead: [
    {
      text: message(
        'virtualWan.lead.router',
        'Microsoft runs a router in each region, the [virtual hub](term:virtualHub), and joins the hubs. Your networks, branches and circuits connect to the nearest hub and reach everything else through it.',
      ),
      sources: ['virtualWan'],
    },
  ],
  picture: {
    example: 'virtualWan',
    height: 580,
    caption: message(
      'virtualWan.picture',
      'Each region has a hub with a VPN gateway; hubs, networks and the data centre reach each other.',
    ),
  },
  corrections: [],
  gains: [
    {
      text: message(
        'virtualWan.gains.transitive',
        '[Transitive](term:transitive) by design: network to network, network to branch, branch to branch, over regions, without route tables of your own.',
      ),
      sources: ['virtualWan'],
    },
    {
      text: message(
        'virtualWan.gains.failover',
        'It gives what peering with a VPN per region does not: another way to on-premises through another hub.',
      ),
      sources: ['virtualWan'],
    },
  ],
  losses: [
    {
      text: message(
        'virtualWan.losses.control',
        "Control: the hub is Microsoft's, and what you can put into it is what Microsoft offers for it.",
      ),
      sources: ['virtualWan'],
    },
    {
      text: message(
        'virtualWan.losses.ownGateway',
        'A network that has a VPN or ExpressRoute gateway of its own cannot join a hub.',
      ),
      sources: ['virtualWan'],
    },
  ],
  consequences: [
    {
      id: 'wan-tunnel',
      title: message(
        'virtualWan.consequences.wanTunnel.title',
        "One region's tunnel fails, or its gateway",
      ),
      situations: [
        normally('virtualWan'),
        {
          label: message(
            'virtualWan.consequences.wanTunnel.tunnel.label',
            "West Europe's tunnel has failed",
          ),
          action: message(
            'virtualWan.consequences.wanTunnel.tunnel.action',
            "Fail West Europe's tunnel",
          ),
          example: 'virtualWan',
          failed: ['connection:weu/hq'],
        },
        {
          label: message(
            'virtualWan.consequences.wanTunnel.gateway.label',
            "West Europe's VPN gateway has failed",
          ),
          action: message(
            'virtualWan.consequences.wanTunnel.gateway.action',
            "Fail West Europe's gateway",
          ),
          example: 'virtualWan',
          failed: ['vpn-gateway:weu'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'virtualWan.consequences.wanTunnel.why',
          'The hubs tell each other what they reach, so the other hub stands in, also where the gateway itself is lost.',
        ),
        sources: ['virtualWan'],
        basis: 'derived',
      },
    },
    {
      id: 'wan-hub',
      title: message('virtualWan.consequences.wanHub.title', 'A hub fails'),
      situations: [
        normally('virtualWan'),
        {
          label: message(
            'virtualWan.consequences.wanHub.hub.label',
            "West Europe's hub has failed",
          ),
          action: message(
            'virtualWan.consequences.wanHub.hub.action',
            "Fail West Europe's hub",
          ),
          example: 'virtualWan',
          failed: ['hub:weu'],
        },
      ],
      between: regionsAndDataCentre,
      why: {
        text: message(
          'virtualWan.consequences.wanHub.why',
          "A region's networks hang on its hub. A site that is connected to both hubs keeps the other region.",
        ),
        sources: ['virtualWan'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: message(
        'virtualWan.costs.hub',
        'The hub by the hour in each region, its gateways and connections by the hour, and the data that it carries. No price has been looked up for this page.',
      ),
      sources: ['virtualWan'],
    },
  ],
  limits: [
    {
      text: message(
        'virtualWan.limits.connections',
        '[](figure:virtualWanConnections) site-to-site connections a hub, and up to [](figure:virtualWanRouter) through its router.',
      ),
      sources: ['limits'],
    },
    {
      text: message(
        'virtualWan.limits.basic',
        'Type Basic has no ExpressRoute, and no transit between networks or hubs: take Standard.',
      ),
      sources: ['virtualWan'],
    },
  ],
  setUp: [
    {
      text: message(
        'virtualWan.setUp.hub',
        'A hub, its gateways and a connection for each network; no dated figure was found. Plan for it as for VPN gateways.',
      ),
      sources: ['virtualWan'],
      basis: 'estimate',
    },
  ],
  choose: [
    {
      text: message(
        'virtualWan.choose.branches',
        'About [](figure:virtualWanBranches) branches or more, many regions, or everything has to reach everything.',
      ),
      sources: ['networkTopology', 'virtualWan'],
    },
  ],
  avoid: [
    {
      text: message(
        'virtualWan.avoid.few',
        'Two or three regions and one data centre: peering and a gateway for each region do it with less.',
      ),
      sources: ['peeringOrVpn'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'virtual-wan' },
    onPremises: { via: 'vpn' },
  },
} as const satisfies Option;
