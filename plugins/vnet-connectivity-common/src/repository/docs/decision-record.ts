import { latencySource, roundTripLatencyMs } from '../../azure';
import type { Finding } from '../../findings';
import type { Topology } from '../../topology';
import { count, escapeMarkdown, listOf, markdownTable } from '../markdown';
import { cite } from './cite';
import { consequences } from './decision-consequences';
import { rejectedEntries, rejectedPatterns } from './decision-options';
import { reasons } from './decision-reasons';
import { connectedSites, describeNetwork, spokesOf } from './describe';
import { failureKinds } from './failure-kinds';
import { pairNames } from './failure-words';
import type { FailureGroup, FailureStudy } from './failures';

import { duration, durationSources, scope } from './what-if';

/** Above this number of regions the pairs are too many to list. */
const readablePairs = 5;

/** The decision record of the network: context, decision, rejected options and consequences. */
export function decisionRecord(
  topology: Topology,
  findings: readonly Finding[],
  study: FailureStudy,
): string {
  const entries = rejectedEntries(topology);
  return [
    '# 1. How the regions and on-premises are connected',
    '',
    'Status: accepted. The date and the people are those of the commit that added this file.',
    '',
    '## Context',
    '',
    context(topology),
    '',
    ...latency(topology),
    '## Decision',
    '',
    describeNetwork(topology),
    '',
    ...reasons(topology).map(reason => `- ${reason}`),
    '',
    '## Options that were not chosen',
    '',
    markdownTable(
      ['Option', 'Gains', 'Why not here'],
      rejectedPatterns(topology),
    ),
    '',
    ...(entries.length > 0
      ? [
          markdownTable(
            ['Way to on-premises', 'Gains', 'Why not here'],
            entries,
          ),
          '',
        ]
      : []),
    '## What happens when something fails',
    '',
    'Worked out by the routing engine of the generator for every single failure. Element by element, with the new ways: [what if something fails](../what-if.md).',
    ...scope(study),
    '',
    markdownTable(
      ['What fails', 'What is lost', 'What takes another way', 'How long'],
      failureRows(study),
    ),
    '',
    `Everything else stays as it is. What is lost comes back with the element that has failed. ${durationSources(
      study,
    )}`,
    '',
    ...notConnected(study),
    '## Consequences',
    '',
    ...consequences(topology).map(line => `- ${line}`),
    ...warnings(findings),
    '',
  ].join('\n');
}

function context(topology: Topology): string {
  const spokes = spokesOf(topology).length;
  const sites = connectedSites(topology);
  return [
    `Virtual networks in ${count(
      topology.regions.length,
      'region',
    )} must reach each other`,
    spokes > 0 ? `, with ${count(spokes, 'spoke network')} behind them` : '',
    sites.length > 0
      ? `, and ${count(sites.length, 'on-premises site')} (${listOf(
          sites.map(({ key }) => key),
        )}) must reach them.`
      : '.',
  ].join('');
}

function latency({ regions }: Topology): string[] {
  if (regions.length > readablePairs) return [];
  const rows = regions.flatMap((a, index) =>
    regions.slice(index + 1).map(b => {
      const ms = roundTripLatencyMs(a.location, b.location);
      return [
        `${a.key} – ${b.key}`,
        ms === undefined ? 'not published' : `${ms} ms`,
      ];
    }),
  );
  return rows.length === 0
    ? []
    : [
        `Round trip between the regions over Azure's backbone, P95 (${cite(
          latencySource,
        )}):`,
        '',
        markdownTable(['Regions', 'Round trip'], rows),
        '',
      ];
}

/** One row for each kind of element and loss; whatever of the kind takes another way stands in the same row. */
function failureRows({ groups }: FailureStudy): string[][] {
  const rows = new Map<string, FailureGroup[]>();
  for (const group of groups) {
    const key = JSON.stringify([group.kind, group.failures[0].lost]);
    rows.set(key, [...(rows.get(key) ?? []), group]);
  }
  return [...rows.values()].map(alike => {
    const [{ kind, failures, total }] = alike;
    const number = alike.reduce((sum, group) => sum + group.failures.length, 0);
    const moved = alike.find(group => group.failures[0].rerouted);
    return [
      number === total
        ? failureKinds[kind]
        : `${failureKinds[kind]}, ${number} of ${total}`,
      failures[0].lost || 'nothing',
      moved?.failures[0].rerouted ?? 'nothing',
      duration((moved ?? alike[0]).failures[0].failover),
    ];
  });
}

function notConnected({ apart }: FailureStudy): string[] {
  return apart.length === 0
    ? []
    : [
        `Not connected in this design: ${listOf(
          pairNames(apart),
        )}. Peering is not transitive, and two networks that use the same gateway do not reach each other through it.`,
        '',
      ];
}

function warnings(findings: readonly Finding[]): string[] {
  return findings.length === 0
    ? []
    : [
        '',
        'The design was accepted with these warnings:',
        '',
        ...findings.map(
          ({ rule, message }) => `- \`${rule}\`: ${escapeMarkdown(message)}`,
        ),
      ];
}
