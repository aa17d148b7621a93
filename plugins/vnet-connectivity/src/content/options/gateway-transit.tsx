import { Figure } from '../../components/Figure';
import { Term } from '../../components/Term';
import { names } from '../figures';
import { normally } from '../situations';
import type { Option } from '../types';

export const gatewayTransit: Option = {
  id: 'gateway-transit',
  title: 'On-premises under peering: gateway transit',
  short: 'Gateway transit',
  lead: [
    {
      text: (
        <>
          One region has a <Term id="vpn">VPN</Term> or{' '}
          <Term id="expressRoute">ExpressRoute</Term> gateway to{' '}
          <Term id="onPremises">on-premises</Term>, and the regions peered with
          it use that gateway too. This is{' '}
          <Term id="gatewayTransit">gateway transit</Term>: a flag on either
          side of the peering.
        </>
      ),
      sources: ['gatewayInOtherRegion'],
    },
    {
      text: (
        <>
          Advised against as the rule, because it makes one region a{' '}
          <Term id="singlePointOfFailure">single point of failure</Term> for
          everyone's way to on-premises. Right as an exception: the second
          region exists for a service or a size of machine that only it offers,
          while most of the application runs in the first.
        </>
      ),
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
  ],
  picture: {
    example: 'gatewayTransit',
    caption:
      'West Europe has the gateway; North Europe reaches the data centre through it.',
  },
  corrections: [
    {
      read: 'Gateway transit does not work over global peering.',
      today: {
        text: (
          <>
            It does, for VPN and ExpressRoute gateways. Some documents, among
            them pages of the Terraform provider, still say otherwise.
            ExpressRoute loses <Term id="fastPath">FastPath</Term> on the way.
          </>
        ),
        sources: ['gatewayInOtherRegion'],
      },
    },
    {
      read: 'A VPN gateway carries ten gigabits per second.',
      today: {
        text: (
          <>
            <Figure id="vpnAggregate" /> is the{' '}
            <Term id="aggregate">aggregate</Term> of the largest{' '}
            <Term id="sku">SKU</Term> over all its{' '}
            <Term id="tunnel">tunnels</Term>. One tunnel was observed at{' '}
            <Figure id="vpnOneTunnel" /> at most.
          </>
        ),
        sources: ['vpnGatewaySkus'],
      },
    },
    {
      read: 'Take a VpnGw SKU without AZ where the region has no zones.',
      today: {
        text: (
          <>
            Since <Figure id="nonZonalEnded" /> new gateways need an AZ SKU, in
            every region; where there are no{' '}
            <Term id="availabilityZone">availability zones</Term> it is deployed
            without them.
          </>
        ),
        sources: ['vpnGatewaySkus'],
      },
    },
  ],
  gains: [
    {
      text: 'One gateway to pay for and one tunnel to run, however many regions use it.',
      sources: ['gatewayInOtherRegion'],
    },
    {
      text: 'One end to configure in the data centre, and one set of keys to look after.',
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
  ],
  losses: [
    {
      text: "Availability: when the gateway's region fails, every region loses on-premises, also those that run on.",
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
    {
      text: (
        <>
          Time: for the other regions the way is a detour through the gateway's
          region. From {names.awayRegion} through {names.homeRegion} it adds
          about <Figure id="roundTrip" /> to each round trip.
        </>
      ),
      sources: ['latency'],
    },
    {
      text: (
        <>
          Bandwidth: one gateway is the limit for all together.{' '}
          <Figure id="vpnAggregate" /> in <Term id="aggregate">aggregate</Term>{' '}
          with the largest SKU, <Figure id="vpnDefaultAggregate" /> with{' '}
          {names.vpnGatewaySku}, and one tunnel far less than that of the
          largest: <Figure id="vpnOneTunnel" />.
        </>
      ),
      sources: ['vpnGatewaySkus'],
    },
  ],
  consequences: [
    {
      id: 'transit-region',
      title: "The gateway's region fails",
      situations: [
        normally('gatewayTransit'),
        {
          label: 'West Europe has failed',
          action: 'Fail West Europe',
          example: 'gatewayTransit',
          failed: ['region:weu'],
        },
      ],
      between: [
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: 'North Europe runs on but has no gateway of its own. With more regions, those that are left and peered with each other still reach each other.',
        sources: ['gatewayInOtherRegion'],
        basis: 'derived',
      },
    },
    {
      id: 'transit-gateway',
      title: 'Only the gateway fails',
      situations: [
        normally('gatewayTransit'),
        {
          label: "West Europe's gateway has failed",
          action: "Fail West Europe's gateway",
          example: 'gatewayTransit',
          failed: ['vpn-gateway:weu'],
        },
      ],
      between: [
        ['vnet:neu', 'site:hq'],
        ['vnet:weu', 'site:hq'],
        ['vnet:weu', 'vnet:neu'],
      ],
      why: {
        text: (
          <>
            Peering does not pass through the gateway, so the regions keep
            talking. A standby instance takes over within{' '}
            <Figure id="vpnPlannedFailover" /> when that is planned, within{' '}
            <Figure id="vpnUnplannedFailover" /> when it is not.
          </>
        ),
        sources: ['vpnHighlyAvailable', 'peeringOverview'],
      },
    },
  ],
  costs: [
    {
      text: (
        <>
          One gateway by the hour: {names.vpnGatewaySku} about{' '}
          <Figure id="vpnDefaultHourly" />, some{' '}
          <Figure id="vpnDefaultMonthly" /> a month.
        </>
      ),
      sources: ['vpnGatewayPricing'],
    },
    {
      text: (
        <>
          The peering's price for every gigabyte between on-premises and the
          other regions on top: <Figure id="globalPeeringPrice" /> per GB and
          side in Europe.
        </>
      ),
      sources: ['peeringPricing'],
    },
  ],
  limits: [
    {
      text: 'A network uses the gateway of one neighbour only, and none at all when it has a VPN or ExpressRoute gateway of its own.',
      sources: ['managePeering'],
    },
    {
      text: 'Two networks that use the same remote gateway do not reach each other through it; they need a peering of their own.',
      sources: ['gatewayTransit'],
    },
    {
      text: 'The Basic SKU cannot be used for transit.',
      sources: ['gatewayInOtherRegion'],
    },
    {
      text: (
        <>
          What on-premises announces by <Term id="bgp">BGP</Term> must not be
          the same as, or lie within, a range of the networks: such routes are
          dropped. A larger range is allowed.
        </>
      ),
      sources: ['vpnGatewayFaq'],
    },
  ],
  setUp: [
    {
      text: (
        <>
          <Figure id="vpnCreation" /> for the gateway. The peering that uses it
          can only be made afterwards, and after the reverse peering allows
          transit.
        </>
      ),
      sources: ['vpnGatewayFaq', 'managePeering'],
    },
  ],
  choose: [
    {
      text: 'The second region exists for a service or SKU that only it offers, and most of the application runs in the first.',
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
    {
      text: 'Losing on-premises for all regions at once can be borne, and the traffic is small.',
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
  ],
  avoid: [
    {
      text: 'The second region is there so that the application survives the loss of the first. It would survive without its data centre.',
      sources: ['gatewayInOtherRegion'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: { via: 'vpn', gateways: 'transit' },
  },
};
