import type { Message } from './message';
import { message } from './message';
import type { Claim } from './types';

/** The question that the page answers. */
export const question = {
  text: message(
    'question.text',
    '[Virtual networks](term:vnet) in different Azure [regions](term:region) have to reach each other, and often a data centre or an office as well. That takes two decisions, not one. Everything here also works between networks of one region.',
  ),
  sources: ['peeringOverview', 'vpnGatewayFaq'],
} as const satisfies Claim;

/** A decision and the sections that its answers are explained in. */
export interface Decision {
  readonly title: Message;
  readonly text: Message;
  readonly answers: readonly {
    readonly anchor: string;
    readonly name: Message;
    readonly gist: Message;
  }[];
}

export const decisions = [
  {
    title: message('decisions.regions.title', 'How do the regions connect?'),
    text: message(
      'decisions.regions.text',
      'What carries the traffic from one region to the other.',
    ),
    answers: [
      {
        anchor: 'global-peering',
        name: message(
          'decisions.regions.answers.globalPeering.name',
          'Global VNet peering',
        ),
        gist: message(
          'decisions.regions.answers.globalPeering.gist',
          'the default: [peering](term:peering) is direct, fast, and nothing to run',
        ),
      },
      {
        anchor: 'vnet-to-vnet',
        name: message(
          'decisions.regions.answers.vnetToVnet.name',
          'VNet-to-VNet connection',
        ),
        gist: message(
          'decisions.regions.answers.vnetToVnet.gist',
          'when it has to be [IPsec](term:ipsec), or [on-premises](term:onPremises) has to fail over',
        ),
      },
      {
        anchor: 'expressroute',
        name: message(
          'decisions.regions.answers.expressRoute.name',
          'ExpressRoute',
        ),
        gist: message(
          'decisions.regions.answers.expressRoute.gist',
          'when a [circuit](term:circuit) is there anyway',
        ),
      },
      {
        anchor: 'alternatives',
        name: message(
          'decisions.regions.answers.larger.name',
          'Something larger',
        ),
        gist: message(
          'decisions.regions.answers.larger.gist',
          'many regions, branches or networks, or inspection',
        ),
      },
    ],
  },
  {
    title: message(
      'decisions.onPremises.title',
      'How does on-premises come in?',
    ),
    text: message(
      'decisions.onPremises.text',
      'Whether, and in which regions, there is a gateway to your data centre or office.',
    ),
    answers: [
      {
        anchor: 'vpn-per-region',
        name: message(
          'decisions.onPremises.answers.vpnPerRegion.name',
          'A VPN per region',
        ),
        gist: message(
          'decisions.onPremises.answers.vpnPerRegion.gist',
          'preferred: each has its own [VPN](term:vpn), none depends on another',
        ),
      },
      {
        anchor: 'gateway-transit',
        name: message(
          'decisions.onPremises.answers.gatewayTransit.name',
          'Gateway transit',
        ),
        gist: message(
          'decisions.onPremises.answers.gatewayTransit.gist',
          'the exception: one gateway for all, cheaper and weaker',
        ),
      },
      {
        anchor: 'vnet-to-vnet',
        name: message(
          'decisions.onPremises.answers.vnetToVnet.name',
          'Over VNet-to-VNet with BGP',
        ),
        gist: message(
          'decisions.onPremises.answers.vnetToVnet.gist',
          "survives the loss of a region's own connection, thanks to [BGP](term:bgp)",
        ),
      },
      {
        anchor: 'expressroute',
        name: message(
          'decisions.onPremises.answers.expressRoute.name',
          'ExpressRoute',
        ),
        gist: message(
          'decisions.onPremises.answers.expressRoute.gist',
          'a private line instead of the internet',
        ),
      },
    ],
  },
] as const satisfies readonly Decision[];
