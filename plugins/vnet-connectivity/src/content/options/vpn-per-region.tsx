import { SectionLink } from '../../components/SectionLink';
import { Figure } from '../../components/Figure';
import { Term } from '../../components/Term';
import { names } from '../figures';
import { normally } from '../situations';
import type { Option } from '../types';

export const vpnPerRegion: Option = {
  id: 'vpn-per-region',
  title: 'On-premises under peering: a VPN per region',
  short: 'VPN per region',
  lead: [
    {
      text: (
        <>
          Each region has a <Term id="vpn">VPN</Term> gateway and a tunnel of
          its own to <Term id="onPremises">on-premises</Term>; the regions talk
          to each other by peering. This is the design to prefer: better
          availability, less latency, more bandwidth.
        </>
      ),
      sources: ['gatewayInOtherRegion', 'vpnHighlyAvailable'],
      basis: 'derived',
    },
    {
      text: (
        <>
          One thing people expect of it and do not get: when one region's VPN
          fails, that region does <strong>not</strong> reach on-premises through
          the other region's gateway.
        </>
      ),
      sources: ['managePeering'],
      basis: 'derived',
    },
  ],
  picture: {
    example: 'vpnPerRegion',
    caption: 'Each region has its own gateway and tunnel to the data centre.',
  },
  corrections: [],
  gains: [
    {
      text: 'No region depends on another for its way to on-premises.',
      sources: ['managePeering'],
      basis: 'derived',
    },
    {
      text: 'The direct way: no detour through another region, no time lost on it.',
      sources: ['latency'],
      basis: 'derived',
    },
    {
      text: (
        <>
          A gateway's bandwidth for each region:{' '}
          <Figure id="vpnDefaultAggregate" /> with {names.vpnGatewaySku}, up to{' '}
          <Figure id="vpnAggregate" /> in <Term id="aggregate">aggregate</Term>{' '}
          with the largest.
        </>
      ),
      sources: ['vpnGatewaySkus'],
    },
  ],
  losses: [
    {
      text: 'Money and care: a gateway, a tunnel and a configuration at the other end for each region.',
      sources: ['vpnGatewayPricing'],
    },
    {
      text: (
        <>
          No failover from region to region. What does give it:{' '}
          <SectionLink id="vnet-to-vnet">
            BGP over VNet-to-VNet connections
          </SectionLink>
          , a{' '}
          <SectionLink id="routing-hub">
            routing appliance or Route Server
          </SectionLink>
          , or <SectionLink id="virtual-wan">Virtual WAN</SectionLink>.
        </>
      ),
      sources: ['vpnBgp', 'routeServer', 'virtualWan'],
    },
  ],
  consequences: [
    {
      id: 'per-region-tunnel',
      title: "One region's tunnel fails",
      situations: [
        normally('vpnPerRegion'),
        {
          label: "West Europe's tunnel has failed",
          action: "Fail West Europe's tunnel",
          example: 'vpnPerRegion',
          failed: ['connection:weu/hq'],
        },
      ],
      between: [
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: (
          <>
            West Europe still reaches North Europe, but not the data centre
            behind it: a network with a gateway of its own cannot use a remote
            one, and peering is not <Term id="transitive">transitive</Term>.
          </>
        ),
        sources: ['managePeering'],
        basis: 'derived',
      },
    },
    {
      id: 'per-region-region',
      title: 'A region fails',
      situations: [
        normally('vpnPerRegion'),
        {
          label: 'West Europe has failed',
          action: 'Fail West Europe',
          example: 'vpnPerRegion',
          failed: ['region:weu'],
        },
      ],
      between: [
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: 'North Europe has its own gateway and tunnel and does not notice. This is what the second gateway is paid for.',
        sources: ['managePeering'],
        basis: 'derived',
      },
    },
    {
      id: 'per-region-device',
      title: 'The VPN device in the data centre fails',
      situations: [
        normally('vpnPerRegion'),
        {
          label: 'The device has failed',
          action: 'Fail the VPN device',
          example: 'vpnPerRegion',
          failed: ['device:hq/0'],
        },
      ],
      between: [
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: 'Both tunnels end at the same device here. A second device, best in another building, takes that away.',
        sources: ['vpnHighlyAvailable'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: (
        <>
          A gateway by the hour for each region: {names.vpnGatewaySku} about{' '}
          <Figure id="vpnDefaultHourly" />, some{' '}
          <Figure id="vpnDefaultMonthly" /> a month and region. Tunnels beyond{' '}
          <Figure id="vpnIncludedTunnels" /> cost{' '}
          <Figure id="vpnFurtherTunnel" /> an hour each.
        </>
      ),
      sources: ['vpnGatewayPricing'],
    },
    {
      text: "The peering's price for what the regions send each other, as above; traffic to on-premises does not cross the peering.",
      sources: ['peeringPricing'],
    },
  ],
  limits: [
    {
      text: (
        <>
          One VPN gateway for each network, <Figure id="vpnTunnels" /> by SKU.
          Beyond <Figure id="vpnMostTunnels" /> tunnels Virtual WAN is the way.
        </>
      ),
      sources: ['vpnGatewaySkus'],
    },
    {
      text: (
        <>
          A <Term id="subnet">subnet</Term> named GatewaySubnet,{' '}
          <Figure id="gatewaySubnet" /> or larger, with no{' '}
          <Term id="nsg">network security group</Term> and no default route of
          your own.
        </>
      ),
      sources: ['vpnGatewaySettings'],
    },
    {
      text: (
        <>
          With BGP, at most <Figure id="vpnBgpPrefixes" /> routes from one
          neighbour, or the session drops. Both ends need different{' '}
          <Term id="asn">ASNs</Term>.
        </>
      ),
      sources: ['vpnGatewayFaq'],
    },
  ],
  setUp: [
    {
      text: (
        <>
          <Figure id="vpnCreation" /> for a gateway; those of several regions
          are created at the same time. The devices on the other side are your
          own pace.
        </>
      ),
      sources: ['vpnGatewayFaq'],
    },
  ],
  choose: [
    {
      text: 'On-premises matters to more than one region. This is the default advice under peering.',
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
    {
      text: 'A region has to keep its way to on-premises when another region is lost.',
      sources: ['managePeering'],
      basis: 'derived',
    },
  ],
  avoid: [
    {
      text: 'A region must also survive the loss of its own tunnel by way of another region: that takes BGP across the regions, not peering.',
      sources: ['vpnBgp'],
    },
    {
      text: (
        <>
          Regions or branches are many: from about{' '}
          <Figure id="virtualWanBranches" /> branches on Microsoft recommends
          Virtual WAN.
        </>
      ),
      sources: ['virtualWan'],
    },
  ],
  choice: {
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'vpn', gateways: 'per-region' },
  },
};
