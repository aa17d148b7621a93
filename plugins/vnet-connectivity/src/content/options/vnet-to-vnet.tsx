import { Figure } from '../../components/Figure';
import { Term } from '../../components/Term';
import { names } from '../figures';
import { normally } from '../situations';
import type { Option } from '../types';

export const vnetToVnet: Option = {
  id: 'vnet-to-vnet',
  title: 'VNet-to-VNet connection',
  short: 'VNet-to-VNet',
  lead: [
    {
      text: (
        <>
          A VPN between two Azure gateways, one in each region. It takes two
          more <Term id="hop">hops</Term> than peering, the two gateways, and
          they limit the bandwidth. Its gain is <Term id="ipsec">IPsec</Term>{' '}
          between the regions.
        </>
      ),
      sources: ['peeringOrVpn', 'vpnGatewayFaq'],
    },
    {
      text: (
        <>
          The same gateways can serve on-premises. With{' '}
          <Term id="bgp">BGP</Term> on every connection, on-premises stays
          reachable through the other region when a region's own connection
          fails.
        </>
      ),
      sources: ['vpnBgp'],
    },
  ],
  picture: {
    example: 'vnetToVnet',
    caption:
      'The gateways are connected with each other and with the data centre, with BGP on every connection.',
  },
  corrections: [
    {
      read: 'With BGP, traffic always finds another way.',
      today: {
        text: "It does when a tunnel or the device in the data centre fails. It does not when the region's own gateway is lost, because the connection to the other region ends at the same gateway.",
        sources: ['vpnBgp'],
        basis: 'derived',
      },
    },
  ],
  gains: [
    {
      text: 'IPsec between the regions, with a policy you choose, the same on both sides.',
      sources: ['vpnGatewayFaq'],
    },
    {
      text: (
        <>
          Failover to on-premises through the other region, with BGP on every
          connection on the way. It makes the network{' '}
          <Term id="transitive">transitive</Term>, which peering is not.
        </>
      ),
      sources: ['vpnBgp', 'peeringOrVpn'],
    },
    {
      text: 'Traffic stays on the backbone although the gateways have public addresses.',
      sources: ['vpnGatewayFaq'],
    },
  ],
  losses: [
    {
      text: (
        <>
          Bandwidth: the gateway is the limit, <Figure id="vpnAggregate" /> in{' '}
          <Term id="aggregate">aggregate</Term> with the largest{' '}
          <Term id="sku">SKU</Term>, and <Figure id="vpnOneTunnel" /> at most in
          one tunnel.
        </>
      ),
      sources: ['vpnGatewaySkus'],
    },
    {
      text: (
        <>
          Latency: two gateways more on the way than with peering, which itself
          takes about <Figure id="roundTrip" /> between {names.awayRegion} and{' '}
          {names.homeRegion}. How much they add is not published.
        </>
      ),
      sources: ['peeringOrVpn', 'latency'],
    },
    {
      text: 'Ease: gateways, keys and ASNs to look after, where peering has nothing.',
      sources: ['vpnGatewayFaq'],
    },
  ],
  consequences: [
    {
      id: 'v2v-tunnel',
      title: "One region's connection to on-premises fails",
      situations: [
        normally('vnetToVnet'),
        {
          label: "West Europe's tunnel to the data centre has failed",
          action: "Fail West Europe's tunnel",
          example: 'vnetToVnet',
          failed: ['connection:weu/hq'],
        },
        {
          label: 'The same without BGP between the regions',
          action: 'The same without BGP',
          example: 'vnetToVnetWithoutBgp',
          failed: ['connection:weu/hq'],
        },
      ],
      between: [
        ['vnet:weu', 'site:hq'],
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: 'BGP tells both sides of the other way. Without BGP on even one connection of it, West Europe would lose the data centre.',
        sources: ['vpnBgp'],
      },
    },
    {
      id: 'v2v-gateway',
      title: 'A gateway itself is lost',
      situations: [
        normally('vnetToVnet'),
        {
          label: "West Europe's gateway has failed",
          action: "Fail West Europe's gateway",
          example: 'vnetToVnet',
          failed: ['vpn-gateway:weu'],
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
            Everything of West Europe ends at that one gateway. Two{' '}
            <Term id="activeActive">active-active</Term> instances over several{' '}
            <Term id="availabilityZone">availability zones</Term> make it
            unlikely, not impossible.
          </>
        ),
        sources: ['vpnHighlyAvailable'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: (
        <>
          A gateway by the hour for each region, {names.vpnGatewaySku} about{' '}
          <Figure id="vpnDefaultHourly" />, some{' '}
          <Figure id="vpnDefaultMonthly" /> a month; nothing on top where the
          region needs one for on-premises anyway.
        </>
      ),
      sources: ['vpnGatewayPricing'],
    },
    {
      text: (
        <>
          What leaves a region: <Figure id="vpnCrossRegion" /> per GB in Europe.
          What arrives is free, so a gigabyte costs half of what it costs by
          peering.
        </>
      ),
      sources: ['vpnGatewayPricing', 'peeringPricing'],
    },
  ],
  limits: [
    {
      text: (
        <>
          <Figure id="vpnTunnels" /> for each gateway, by SKU; a connection
          between two <Term id="activeActive">active-active</Term> gateways
          takes <Figure id="vpnActiveActiveTunnels" />.
        </>
      ),
      sources: ['vpnGatewaySkus', 'vpnHighlyAvailable'],
    },
    {
      text: (
        <>
          <Term id="routeBased">Route-based</Term> gateways only, not Basic
          where BGP is wanted; different <Term id="asn">ASNs</Term>; no overlap
          of addresses; one cloud.
        </>
      ),
      sources: ['vpnGatewayFaq'],
    },
    {
      text: 'Where a peering joins the same two networks, traffic takes the peering.',
      sources: ['managePeering'],
    },
  ],
  setUp: [
    {
      text: (
        <>
          <Figure id="vpnCreation" /> for the gateways, then a connection
          resource on either side with the same key.
        </>
      ),
      sources: ['vpnGatewayFaq'],
    },
  ],
  choose: [
    {
      text: 'A rule asks for IPsec between the regions.',
      sources: ['peeringOrVpn'],
    },
    {
      text: 'A region has to keep on-premises when its own connection to it fails, and the traffic is neither sensitive to latency nor large.',
      sources: ['vpnBgp', 'peeringOrVpn'],
    },
  ],
  avoid: [
    {
      text: 'Databases replicate or much data moves between the regions: peering is faster and has no gateway to fill.',
      sources: ['peeringOrVpn'],
    },
    {
      text: 'Regions are many: in a full mesh the tunnels of each gateway grow with every region.',
      sources: ['vpnGatewaySkus'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'vnet-to-vnet', topology: 'mesh', bgp: true },
    onPremises: { via: 'vpn', gateways: 'per-region' },
  },
};
