import { message } from '../message';
import { normally } from '../situations';
import type { Option } from '../types';

export const networkManager = {
  id: 'network-manager',
  title: message(
    'networkManager.title',
    'Virtual Network Manager mesh: many networks',
  ),
  short: message('networkManager.short', 'Network Manager mesh'),
  lead: [
    {
      text: message(
        'networkManager.lead.groups',
        'You describe groups of networks and the shape, a [mesh](term:mesh) or a hub with spokes, and Azure keeps the connections. A mesh is a [connected group](term:connectedGroup); between regions it has to be a global mesh.',
      ),
      sources: ['virtualNetworkManager'],
    },
  ],
  picture: {
    example: 'networkManager',
    height: 350,
    caption: message(
      'networkManager.picture',
      'Four networks in one group: each reaches every other directly, without a peering of their own.',
    ),
  },
  corrections: [],
  gains: [
    {
      text: message(
        'networkManager.gains.joining',
        'Peering without the peerings: a network that joins a group is connected with all of it.',
      ),
      sources: ['virtualNetworkManager'],
    },
    {
      text: message(
        'networkManager.gains.spokes',
        '[](figure:peeringsWithManager) spokes on a hub instead of [](figure:peerings).',
      ),
      sources: ['peeringOrVpn', 'limits'],
    },
  ],
  losses: [
    {
      text: message(
        'networkManager.losses.warnings',
        'Warnings: overlapping address spaces are let in, and their traffic is dropped without a word.',
      ),
      sources: ['virtualNetworkManager'],
    },
    {
      text: message(
        'networkManager.losses.noGateway',
        'Still no IPsec, and no way to on-premises of its own: gateways are a decision for themselves.',
      ),
      sources: ['virtualNetworkManager'],
      basis: 'derived',
    },
  ],
  consequences: [
    {
      id: 'group-region',
      title: message(
        'networkManager.consequences.groupRegion.title',
        'A region fails',
      ),
      situations: [
        normally('networkManager'),
        {
          label: message(
            'networkManager.consequences.groupRegion.region.label',
            'Sweden Central has failed',
          ),
          action: message(
            'networkManager.consequences.groupRegion.region.action',
            'Fail Sweden Central',
          ),
          example: 'networkManager',
          failed: ['region:sdc'],
        },
      ],
      between: [
        ['vnet:weu', 'vnet:neu'],
        ['vnet:weu', 'vnet:sdc'],
      ],
      why: {
        text: message(
          'networkManager.consequences.groupRegion.why',
          'As with peering: the connections are direct, so only what goes to the failed region stops.',
        ),
        sources: ['virtualNetworkManager'],
        basis: 'derived',
      },
    },
  ],
  costs: [
    {
      text: message(
        'networkManager.costs.networks',
        'The number of networks that it manages with an active configuration, and the data as with peering. No price of the service has been looked up for this page.',
      ),
      sources: ['virtualNetworkManagerCharges'],
    },
  ],
  limits: [
    {
      text: message(
        'networkManager.limits.group',
        '[](figure:connectedGroup) networks in a connected group, [](figure:connectedGroupMost) on request.',
      ),
      sources: ['highScaleMesh', 'virtualNetworkManagerLimits'],
    },
    {
      text: message(
        'networkManager.limits.deployment',
        'A configuration does nothing until it is deployed, region by region.',
      ),
      sources: ['virtualNetworkManager'],
    },
  ],
  setUp: [
    {
      text: message(
        'networkManager.setUp.deployment',
        'As fast as peering once groups and configuration are there; the deployment to each region is a step that is easily forgotten.',
      ),
      sources: ['virtualNetworkManager'],
      basis: 'derived',
    },
  ],
  choose: [
    {
      text: message(
        'networkManager.choose.many',
        'From about [](figure:networkManagerFrom) networks on, or when networks come and go.',
      ),
      sources: ['virtualNetworkManager'],
    },
  ],
  avoid: [
    {
      text: message(
        'networkManager.avoid.handful',
        'There are a handful of networks that stay: plain peerings are easier to read and to review.',
      ),
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
} as const satisfies Option;
