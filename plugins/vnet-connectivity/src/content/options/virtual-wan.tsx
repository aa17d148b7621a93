import { Figure } from '../../components/Figure';
import { Term } from '../../components/Term';
import { normally } from '../situations';
import type { Option } from '../types';

export const virtualWan: Option = {
  id: 'virtual-wan',
  title: 'Virtual WAN: many regions or branches',
  short: 'Virtual WAN',
  lead: [
    {
      text: (
        <>
          Microsoft runs a router in each region, the{' '}
          <Term id="virtualHub">virtual hub</Term>, and joins the hubs. Your
          networks, branches and circuits connect to the nearest hub and reach
          everything else through it.
        </>
      ),
      sources: ['virtualWan'],
    },
  ],
  picture: {
    example: 'virtualWan',
    caption:
      'Each region has a hub with a VPN gateway; hubs, networks and the data centre reach each other.',
  },
  corrections: [],
  gains: [
    {
      text: (
        <>
          <Term id="transitive">Transitive</Term> by design: network to network,
          network to branch, branch to branch, over regions, without route
          tables of your own.
        </>
      ),
      sources: ['virtualWan'],
    },
    {
      text: 'It gives what peering with a VPN per region does not: another way to on-premises through another hub.',
      sources: ['virtualWan'],
    },
  ],
  losses: [
    {
      text: "Control: the hub is Microsoft's, and what you can put into it is what Microsoft offers for it.",
      sources: ['virtualWan'],
    },
    {
      text: 'A network that has a VPN or ExpressRoute gateway of its own cannot join a hub.',
      sources: ['virtualWan'],
    },
  ],
  consequences: [
    {
      id: 'wan-tunnel',
      title: "One region's tunnel fails, or its gateway",
      situations: [
        normally('virtualWan'),
        {
          label: "West Europe's tunnel has failed",
          action: "Fail West Europe's tunnel",
          example: 'virtualWan',
          failed: ['connection:weu/hq'],
        },
        {
          label: "West Europe's VPN gateway has failed",
          action: "Fail West Europe's gateway",
          example: 'virtualWan',
          failed: ['vpn-gateway:weu'],
        },
      ],
      between: [
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: 'The hubs tell each other what they reach, so the other hub stands in, also where the gateway itself is lost.',
        sources: ['virtualWan'],
        basis: 'derived',
      },
    },
    {
      id: 'wan-hub',
      title: 'A hub fails',
      situations: [
        normally('virtualWan'),
        {
          label: "West Europe's hub has failed",
          action: "Fail West Europe's hub",
          example: 'virtualWan',
          failed: ['hub:weu'],
        },
      ],
      between: [
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: "A region's networks hang on its hub. A site that is connected to both hubs keeps the other region.",
        sources: ['virtualWan'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: 'The hub by the hour in each region, its gateways and connections by the hour, and the data that it carries. No price has been looked up for this page.',
      sources: ['virtualWan'],
    },
  ],
  limits: [
    {
      text: (
        <>
          <Figure id="virtualWanConnections" /> site-to-site connections a hub,
          and up to <Figure id="virtualWanRouter" /> through its router.
        </>
      ),
      sources: ['limits'],
    },
    {
      text: 'Type Basic has no ExpressRoute, and no transit between networks or hubs: take Standard.',
      sources: ['virtualWan'],
    },
  ],
  setUp: [
    {
      text: 'A hub, its gateways and a connection for each network; no dated figure was found. Plan for it as for VPN gateways.',
      sources: ['virtualWan'],
      basis: 'estimate',
    },
  ],
  choose: [
    {
      text: (
        <>
          About <Figure id="virtualWanBranches" /> branches or more, many
          regions, or everything has to reach everything.
        </>
      ),
      sources: ['virtualWan'],
    },
  ],
  avoid: [
    {
      text: 'Two or three regions and one data centre: peering and a gateway for each region do it with less.',
      sources: ['peeringOrVpn'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'virtual-wan' },
    onPremises: { via: 'vpn' },
  },
};
