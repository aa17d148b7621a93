import type { Topology } from '../../topology';
import { markdownTable } from '../markdown';
import { connectedSites, displayName } from './describe';

/** Every range of the network in one table. */
export function addressPlan(topology: Topology): string {
  const { regions, virtualNetworks } = topology;
  const rows = regions.flatMap(({ key, location }) => {
    const network = virtualNetworks.find(({ region }) => region === key);
    if (!network) return [];
    return [
      [
        key,
        displayName(location),
        network.addressSpace.join(', '),
        'address space',
      ],
      ...network.subnets.map(({ name, prefix }) => [
        key,
        '',
        prefix,
        `subnet ${name}`,
      ]),
      ...(network.gatewaySubnet
        ? [[key, '', network.gatewaySubnet, 'GatewaySubnet']]
        : []),
    ];
  });
  const sites = connectedSites(topology).map(({ key, addressSpace }) => [
    key,
    'on-premises',
    addressSpace.join(', '),
    'address space',
  ]);
  return [
    '# Address plan',
    '',
    'No two of these address spaces overlap. A new region takes a range that is free here and on-premises.',
    '',
    markdownTable(
      ['Region or site', 'Where', 'Range', 'Use'],
      [...rows, ...sites],
    ),
    '',
  ].join('\n');
}
