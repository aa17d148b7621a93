import { sources } from '../../azure';
import type { PlannedSpec, Topology } from '../../topology';
import { escapeMarkdown, listOf } from '../markdown';
import { furtherSubscriptionIds } from '../subscriptions';
import { cite } from './cite';
import { inspectionOf } from './describe';

/** Agreements that are needed with the owners of existing networks and of other subscriptions before the first run. */
export function otherPeoplesResources(topology: Topology): string[] {
  const lines = [...subscriptions(topology), ...existingNetworks(topology)];
  return lines.length === 0
    ? []
    : ['## Before the first run', '', ...lines.map(line => `- ${line}`), ''];
}

function subscriptions(topology: Topology): string[] {
  const all = [
    ...(topology.subscriptionId === undefined
      ? []
      : [topology.subscriptionId.toLowerCase()]),
    ...furtherSubscriptionIds(topology),
  ];
  return all.length < 2
    ? []
    : [
        `The network stands in ${all.length} subscriptions: ${listOf(
          all.map(id => `\`${id}\``),
        )}. The identity that builds it needs the role Network Contributor in each, on what it builds and on the networks it connects.`,
      ];
}

function existingNetworks(topology: Topology): string[] {
  const existing = topology.virtualNetworks.filter(
    ({ existingId }) => existingId !== undefined,
  );
  if (existing.length === 0) return [];
  const keys = listOf(existing.map(({ key }) => key));
  const tables = topology.routeTables.filter(
    ({ virtualNetwork, subnets }) =>
      subnets.length === 0 &&
      existing.some(({ key }) => key === virtualNetwork),
  );
  return [
    `${keys}: existing networks. The identity needs \`Microsoft.Network/virtualNetworks/peer/action\` and the rights to write peerings and subnets in them (Network Contributor has them): ${existing
      .map(({ existingId }) => `\`${escapeMarkdown(existingId ?? '')}\``)
      .join(', ')}.`,
    ...tables.map(
      ({ key, virtualNetwork }) =>
        `${virtualNetwork}: its subnets are its owner's. They are inspected once the owner has associated them with the route table \`rt-${
          topology.name
        }-${key}\`, which is built for them (${cite(sources.routing)}).`,
    ),
  ];
}

/** The traffic that firewalls and appliances let through. */
export function trafficRules(
  topology: Topology,
  { iac }: PlannedSpec['delivery'],
): string[] {
  const by = inspectionOf(topology);
  if (!by) return [];
  if (by === 'nva') {
    return [
      '## The appliances',
      '',
      `The route tables lead to ${listOf(
        topology.networkVirtualAppliances.map(
          ({ ipAddress, region }) => `${ipAddress} (${region})`,
        ),
      )}. What answers there is built elsewhere. It must forward: with IP forwarding on its network interface and in its system, and with rules that allow what shall pass. Its subnet must not send its own way out back to it.`,
      '',
    ];
  }
  return [
    '## What the firewalls let through',
    '',
    `The firewall policies allow traffic among these ranges, and nothing else, not the internet either: ${topology.privateRanges.join(
      ', ',
    )}. Add rule collection groups to them ${
      iac.includes('terraform')
        ? 'in a `.tf` file of your own'
        : 'in a Bicep file of your own'
    }; a file that was not generated is left alone when the repository is generated again.`,
    '',
  ];
}
