import { Figure } from '../../components/Figure';
import { Term } from '../../components/Term';
import { normally } from '../situations';
import type { Option } from '../types';

export const networkManager: Option = {
  id: 'network-manager',
  title: 'Virtual Network Manager mesh: many networks',
  short: 'Network Manager mesh',
  lead: [
    {
      text: (
        <>
          You describe groups of networks and the shape, a{' '}
          <Term id="mesh">mesh</Term> or a hub with spokes, and Azure keeps the
          connections. A mesh is a{' '}
          <Term id="connectedGroup">connected group</Term>; between regions it
          has to be a global mesh.
        </>
      ),
      sources: ['virtualNetworkManager'],
    },
  ],
  picture: {
    example: 'networkManager',
    caption:
      'Four networks in one group: each reaches every other directly, without a peering of their own.',
  },
  corrections: [],
  gains: [
    {
      text: 'Peering without the peerings: a network that joins a group is connected with all of it.',
      sources: ['virtualNetworkManager'],
    },
    {
      text: (
        <>
          <Figure id="peeringsWithManager" /> spokes on a hub instead of{' '}
          <Figure id="peerings" />.
        </>
      ),
      sources: ['managePeering'],
    },
  ],
  losses: [
    {
      text: 'Warnings: overlapping address spaces are let in, and their traffic is dropped without a word.',
      sources: ['virtualNetworkManager'],
    },
    {
      text: 'Still no IPsec, and no way to on-premises of its own: gateways are a decision for themselves.',
      sources: ['virtualNetworkManager'],
      basis: 'derived',
    },
  ],
  consequences: [
    {
      id: 'group-region',
      title: 'A region fails',
      situations: [
        normally('networkManager'),
        {
          label: 'Sweden Central has failed',
          action: 'Fail Sweden Central',
          example: 'networkManager',
          failed: ['region:sdc'],
        },
      ],
      between: [
        ['vnet:weu', 'vnet:neu'],
        ['vnet:weu', 'vnet:sdc'],
      ],
      why: {
        text: 'As with peering: the connections are direct, so only what goes to the failed region stops.',
        sources: ['virtualNetworkManager'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: 'The number of networks that it manages with an active configuration, and the data as with peering. No price of the service has been looked up for this page.',
      sources: ['virtualNetworkManagerCharges'],
    },
  ],
  limits: [
    {
      text: (
        <>
          <Figure id="connectedGroup" /> networks in a connected group,{' '}
          <Figure id="connectedGroupMost" /> on request.
        </>
      ),
      sources: ['virtualNetworkManager'],
    },
    {
      text: 'A configuration does nothing until it is deployed, region by region.',
      sources: ['virtualNetworkManager'],
    },
  ],
  setUp: [
    {
      text: 'As fast as peering once groups and configuration are there; the deployment to each region is a step that is easily forgotten.',
      sources: ['virtualNetworkManager'],
      basis: 'derived',
    },
  ],
  choose: [
    {
      text: (
        <>
          From about <Figure id="networkManagerFrom" /> networks on, or when
          networks come and go.
        </>
      ),
      sources: ['virtualNetworkManager'],
    },
  ],
  avoid: [
    {
      text: 'There are a handful of networks that stay: plain peerings are easier to read and to review.',
      sources: ['virtualNetworkManager'],
      basis: 'derived',
    },
  ],
  choice: {
    interconnect: {
      pattern: 'global-peering',
      topology: 'mesh',
      peeredBy: 'network-manager',
    },
    onPremises: { via: 'none' },
  },
};
