import type { FailoverClass } from '../../routing';
import { count, escapeMarkdown, listOf, markdownTable } from '../markdown';
import { cite } from './cite';
import { failureKinds } from './failure-kinds';
import { pairNames } from './failure-words';
import type { Failure, FailureGroup, FailureStudy } from './failures';

/** Number of elements that are named of those that fail alike. */
const namedElements = 3;

/** Every single failure: summed up by what it does, and each for itself. */
export function whatIf(study: FailureStudy): string {
  const { groups, failures, pairs } = study;
  return [
    '# What if something fails',
    '',
    `Worked out by the routing engine of the generator for every single failure, of the state after routes have converged. ${count(
      pairs,
      'pair',
    )} of networks and sites reach each other when nothing has failed.`,
    ...scope(study),
    ...notConnected(study),
    '',
    '## By what is lost',
    '',
    markdownTable(
      [
        'What fails',
        'Which',
        'What is lost',
        'What takes another way',
        'How long',
      ],
      groups.map(group => [
        failureKinds[group.kind],
        which(group),
        group.failures[0].lost || 'nothing',
        group.failures[0].rerouted || 'nothing',
        duration(group.failures[0].failover),
      ]),
    ),
    '',
    durationSources(study),
    '',
    '## Each failure',
    '',
    'The last column is the new way of one of the flows that take another.',
    '',
    markdownTable(
      ['Element', 'Pairs lost', 'For example by'],
      failures.map(failure => [
        elementName(failure),
        failure.lostPairs.toString(),
        exampleOf(failure),
      ]),
    ),
    '',
  ].join('\n');
}

/** Lines that say which part of the network the table is about; none where it is the whole network. */
export function scope({ whole, topology }: FailureStudy): string[] {
  return whole
    ? []
    : [
        '',
        `The network is too large for this page. It was worked out for a part that stands for it: ${listOf(
          topology.virtualNetworks.map(({ key }) => escapeMarkdown(key)),
        )}${
          topology.sites.length > 0
            ? ` with ${listOf(
                topology.sites.map(({ key }) => escapeMarkdown(key)),
              )}`
            : ''
        }. The others are built in the same way. For all of them: \`vnet-connectivity what-if connectivity.yaml\`.`,
      ];
}

function notConnected({ apart }: FailureStudy): string[] {
  return apart.length === 0
    ? []
    : [
        '',
        `Not connected by design: ${listOf(
          pairNames(apart).map(escapeMarkdown),
        )}.`,
      ];
}

function which({ failures, total }: FailureGroup): string {
  if (failures.length === total) {
    return total === 1 ? elementName(failures[0]) : `each of ${total}`;
  }
  const named = failures.slice(
    0,
    failures.length > namedElements ? namedElements - 1 : namedElements,
  );
  const more = failures.length - named.length;
  return listOf([
    ...named.map(elementName),
    ...(more > 0 ? [`${more} more`] : []),
  ]);
}

function elementName({ kind, id }: Failure): string {
  return kind === 'vpn-gateway-instance' || kind === 'circuit-link'
    ? `one of \`${id}\``
    : `\`${id}\``;
}

function exampleOf({ example = [] }: Failure): string {
  return example.map(id => `\`${id}\``).join(' → ');
}

/** The documented class of a failover, in words. */
export function duration(failover: FailoverClass | undefined): string {
  return failover?.duration ?? '';
}

/** A sentence with the sources of the durations of these failures. */
export function durationSources({ failures }: FailureStudy): string {
  const found = new Set(
    failures.flatMap(({ failover }) => failover?.source ?? []),
  );
  return [
    'How long another way takes is what Microsoft documents for such a failure',
    found.size > 0 ? ` (${cite(...found)})` : '',
    '. Where nothing is documented, nothing is said.',
  ].join('');
}
