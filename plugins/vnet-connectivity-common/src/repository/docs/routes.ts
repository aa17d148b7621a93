import type { EffectiveRoute } from '../../routing';
import { effectiveRoutes } from '../../routing';
import { escapeMarkdown, markdownTable } from '../markdown';
import type { SampleNetwork } from './sample';

const sourceNames: Readonly<Record<EffectiveRoute['source'], string>> = {
  system: 'system',
  peering: 'peering',
  gateway: 'gateway, static',
  bgp: 'gateway, BGP',
  user: 'route table',
};

/** A route to the internet alone does not reach it. */
const outboundNames: Readonly<
  Record<NonNullable<EffectiveRoute['outbound']>, string>
> = {
  none: ' – no way out without an explicit outbound method',
  'nat-gateway': ' – through the NAT gateway',
};

/** Effective routes of every network, and of every subnet with a route table of its own. */
export function routesPage({
  topology,
  whole,
  network,
}: SampleNetwork): string {
  const routes = effectiveRoutes(network);
  return [
    '# Effective routes',
    '',
    "The routes that a machine's network interface has, as the routing engine of the generator works them out when everything is built. Azure shows the routes that are there: `az network nic show-effective-route-table`.",
    ...(whole
      ? []
      : [
          '',
          'The network is too large for this page; these are the routes of a part of it, with the routes to that part. For all of them: `vnet-connectivity routes connectivity.yaml`.',
        ]),
    ...(topology.firewalls.length > 0
      ? [
          '',
          'Azure assigns the address of a firewall when it is created. Shown is the first address that its subnet has to give, which is what a firewall gets that is alone in its subnet.',
        ]
      : []),
    ...(topology.routeTables.some(({ subnets }) => subnets.length === 0)
      ? [
          '',
          'A network whose subnets are not built here has these routes once its route table is associated with them.',
        ]
      : []),
    ...Object.entries(routes).flatMap(([place, all]) => [
      '',
      `## ${escapeMarkdown(place)}`,
      '',
      markdownTable(
        ['Prefix', 'Next hop', 'Source', 'By way of'],
        all.map(({ prefix, nextHop, source, path, outbound }) => [
          prefix,
          nextHop.includes(':')
            ? `\`${nextHop}\``
            : `${nextHop}${outbound ? outboundNames[outbound] : ''}`,
          sourceNames[source],
          path.map(id => `\`${id}\``).join(', '),
        ]),
      ),
    ]),
    '',
  ].join('\n');
}
