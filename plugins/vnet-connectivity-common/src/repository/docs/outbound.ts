import { sources, workloadSources } from '../../azure';
import type { NatGateway, Topology } from '../../topology';
import { count, listOf } from '../markdown';
import { cite } from './cite';

/**
 * The way of the workloads of each new network to the internet: by a NAT gateway, through the firewall or appliance
 * that their default route leads to, or not at all.
 */
function waysOf(topology: Topology) {
  const built = topology.virtualNetworks.filter(
    ({ existingId }) => existingId === undefined,
  );
  const behind = new Set(
    topology.routeTables.flatMap(({ virtualNetwork, routes }) =>
      routes.some(
        ({ prefix, nextHop }) =>
          prefix === '0.0.0.0/0' && nextHop.kind !== 'internet',
      )
        ? [virtualNetwork]
        : [],
    ),
  );
  const withGateway = new Set(
    topology.natGateways.map(({ virtualNetwork }) => virtualNetwork),
  );
  const keys = built.map(({ key }) => key);
  return {
    natGateways: topology.natGateways,
    inspected: keys.filter(key => behind.has(key)),
    none: keys.filter(key => !behind.has(key) && !withGateway.has(key)),
  };
}

/** One sentence each, for the decision record. */
export function outboundConsequences(topology: Topology): string[] {
  const { natGateways, inspected, none } = waysOf(topology);
  return [
    ...(natGateways.length > 0
      ? [
          `${count(natGateways.length, 'NAT gateway')} (${skus(
            natGateways,
          )}): workloads behind ${
            natGateways.length === 1 ? 'it' : 'them'
          } reach the internet from one fixed address each, nobody reaches them from there, and each is paid for by the hour and by the gigabyte (${cite(
            sources.natGatewaySkus,
          )}).`,
        ]
      : []),
    ...(inspected.length > 0
      ? [
          `The default route of ${listOf(
            inspected,
          )} leads to the firewall or appliance of the region. To the internet they get what it lets pass; the rules that are built here let private traffic pass only.`,
        ]
      : []),
    ...(none.length > 0
      ? [
          `Workload subnets of ${listOf(
            none,
          )} have no way to the internet: default outbound access is off in every workload subnet that is built here (${cite(
            workloadSources.defaultOutboundAccess,
          )}), as it is by default in networks that are created with an API version from 2025-07-01 on (${cite(
            workloadSources.privateSubnetsByDefault,
          )}). Updates, downloads and public APIs need a NAT gateway (virtualNetworks.natGateway in connectivity.yaml), a public address or a load balancer with outbound rules.`,
        ]
      : []),
  ];
}

/** The section of the README. */
export function outboundSection(topology: Topology): string[] {
  const lines = outboundConsequences(topology);
  return lines.length === 0
    ? []
    : [
        '## The way to the internet',
        '',
        ...lines.map(line => `- ${line}`),
        ...(topology.natGateways.length > 0
          ? [
              `- A route table that sends 0.0.0.0/0 to an appliance or a gateway comes before the NAT gateway (${cite(
                sources.natGatewayOverview,
              )}); a subnet that is added uses it once it is named at the NAT gateway.`,
            ]
          : []),
        '',
        'DNS, private endpoints, security groups, packet sizes and what else applications meet: [what workloads need to know](docs/workloads.md).',
        '',
      ];
}

function skus(natGateways: readonly NatGateway[]): string {
  return [...new Set(natGateways.map(({ sku }) => sku))].sort().join(', ');
}
