import { Term } from '../components/Term';
import type { ReactNode } from 'react';
import type { Claim } from './types';

/** What the page is about. */
export const question: Claim = {
  text: (
    <>
      <Term id="vnet">Virtual networks</Term> in different Azure{' '}
      <Term id="region">regions</Term> have to reach each other, and often a
      data centre or an office as well. That takes two decisions, not one.
      Everything here also works between networks of one region.
    </>
  ),
  sources: ['peeringOverview', 'vpnGatewayFaq'],
};

/** A decision and the sections that its answers are explained in. */
export interface Decision {
  readonly title: string;
  readonly text: string;
  readonly answers: readonly {
    readonly anchor: string;
    readonly name: string;
    readonly gist: ReactNode;
  }[];
}

export const decisions: readonly Decision[] = [
  {
    title: 'How do the regions connect?',
    text: 'What carries the traffic from one region to the other.',
    answers: [
      {
        anchor: 'global-peering',
        name: 'Global VNet peering',
        gist: (
          <>
            the default: <Term id="peering">peering</Term> is direct, fast, and
            nothing to run
          </>
        ),
      },
      {
        anchor: 'vnet-to-vnet',
        name: 'VNet-to-VNet connection',
        gist: (
          <>
            when it has to be <Term id="ipsec">IPsec</Term>, or{' '}
            <Term id="onPremises">on-premises</Term> has to fail over
          </>
        ),
      },
      {
        anchor: 'expressroute',
        name: 'ExpressRoute',
        gist: (
          <>
            when a <Term id="circuit">circuit</Term> is there anyway
          </>
        ),
      },
      {
        anchor: 'alternatives',
        name: 'Something larger',
        gist: 'many regions, branches or networks, or inspection',
      },
    ],
  },
  {
    title: 'How does on-premises come in?',
    text: 'Whether, and in which regions, there is a gateway to your data centre or office.',
    answers: [
      {
        anchor: 'vpn-per-region',
        name: 'A VPN per region',
        gist: (
          <>
            preferred: each has its own <Term id="vpn">VPN</Term>, none depends
            on another
          </>
        ),
      },
      {
        anchor: 'gateway-transit',
        name: 'Gateway transit',
        gist: 'the exception: one gateway for all, cheaper and weaker',
      },
      {
        anchor: 'vnet-to-vnet',
        name: 'Over VNet-to-VNet with BGP',
        gist: (
          <>
            survives the loss of a region's own connection, thanks to{' '}
            <Term id="bgp">BGP</Term>
          </>
        ),
      },
      {
        anchor: 'expressroute',
        name: 'ExpressRoute',
        gist: 'a private line instead of the internet',
      },
    ],
  },
];
