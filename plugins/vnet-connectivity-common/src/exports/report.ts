import type { Finding } from '../findings';
import type { NetworkGraph } from '../network/graph';
import type { ReadingNotes } from '../read-network-document';
import { count, escapeMarkdown, markdownTable } from '../repository/markdown';
import type { FailureRow, Network, ReachSurvey } from '../routing';
import { reachAnswer, surveyFailures, surveyReach } from '../routing';
import type { Steps } from '../steps';
import { partOfSteps } from '../steps';
import { naturalOrder, withVisibleCharacters } from '../text';
import { elementLabels } from './element-labels';

/** The network that a report is about. */
export interface ReportInput {
  /** Its name, such as that of the file. */
  readonly title: string;
  readonly graph: NetworkGraph;
  readonly network: Network;
  readonly findings: readonly Finding[];
  readonly notes?: ReadingNotes;
}

/** Ends of flows of which every pair has a cell; of more, each end has a line with numbers. */
const mostInMatrix = 25;
/** Failures that are listed, those that stop most first. */
const mostFailures = 200;
/** Gaps, notes and findings of each kind that are listed. */
const mostNotes = 500;

/** Shares of the work after which the flows, and all failures, are worked out. */
const shareOfReach = 0.4;

/**
 * A report about a network as Markdown: what was read, what is not known, what was found, who reaches whom, and what every
 * failure does. Everything that a document says is escaped.
 *
 * @public
 */
export function* networkReport(input: ReportInput): Steps<string> {
  const { title, graph, network, findings } = input;
  const reach = yield* partOfSteps(surveyReach(network), 0, shareOfReach);
  const failures = yield* partOfSteps(
    surveyFailures(network, 1),
    shareOfReach,
    1,
  );
  return `${[
    `# Network of ${said(title)}`,
    'Worked out from the document alone, as Azure documents its routing. Nothing was measured.',
    '## What was read',
    list(contents(graph)),
    '## What is not known',
    list(gaps(input), 'Nothing that an answer depends on is missing.'),
    '## Findings',
    list(findings.map(findingLine), 'No rule has anything against it.'),
    '## Who reaches whom',
    reachSection(reach),
    '## What every failure does',
    failureSection(
      failures.flows,
      failures.rows,
      elementLabels(graph, network),
    ),
  ].join('\n\n')}\n`;
}

/** Text of a document, literally and on one line. */
function said(text: string): string {
  return escapeMarkdown(withVisibleCharacters(text.replace(/\s+/g, ' ')));
}

function list(lines: readonly string[], none = ''): string {
  if (lines.length === 0) return none;
  const more = lines.length - mostNotes;
  return [
    ...lines.slice(0, mostNotes).map(line => `- ${line}`),
    ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : []),
  ].join('\n');
}

function contents(graph: NetworkGraph): string[] {
  const hubs = graph.virtualWans.flatMap(wan => Object.keys(wan.hubs));
  const networks = Object.values(graph.vnets);
  return (
    [
      [networks.length, 'virtual network'],
      [networks.flatMap(({ gateways }) => gateways).length, 'gateway'],
      [graph.peerings.length, 'half of peerings', 'halves of peerings'],
      [hubs.length, 'virtual hub'],
      [graph.connections.length, 'connection'],
      [Object.keys(graph.sites).length, 'site'],
      [
        Object.keys(graph.circuits).length,
        'ExpressRoute circuit',
        'ExpressRoute circuits',
      ],
      [graph.routeTables.length, 'route table'],
      [graph.nvas.length, 'appliance'],
      [graph.routeServers.length, 'Route Server'],
      [
        graph.networkManagers.length,
        'configuration of Network Manager',
        'configurations of Network Manager',
      ],
    ] as const
  ).flatMap(([found, one, several]) => {
    if (found === 0) return [];
    return several !== undefined && found !== 1
      ? [`${number(found)} ${several}`]
      : [count(found, one)];
  });
}

function gaps({ graph, notes }: ReportInput): string[] {
  return [
    ...new Set([
      ...graph.unknown.map(({ what }) => said(what)),
      ...(notes?.notModelled ?? []).map(
        ({ address, reason }) => `${said(address)}: ${said(reason)}`,
      ),
      ...(notes?.inferred ?? []).map(
        ({ address, argument, target }) =>
          `${said(address)}: ${said(argument)} is taken to be ${said(target)}`,
      ),
    ]),
  ];
}

function findingLine({ severity, rule, path, message, docs }: Finding): string {
  const place = path === '' ? '' : ` at ${said(path)}`;
  return `**${severity}**${place}: ${said(message)} ([${said(
    rule,
  )}](<${docs}>))`;
}

function reachSection(reach: ReachSurvey): string {
  const { ends, counts } = reach;
  const order = ends
    .map(({ id }, index) => ({ id, index }))
    .sort((a, b) => naturalOrder(a.id, b.id));
  const all = counts.yes + counts.no + counts.some + counts.unknown;
  const sentence = `Of ${count(all, 'flow')} ${number(
    counts.yes,
  )} work, ${number(counts.no)} do not, ${number(
    counts.some,
  )} work for a part of their ends, and of ${number(
    counts.unknown,
  )} it is not known. A flow is opened at one end, and its reply has to come back.`;
  if (order.length < 2) return sentence;
  const table =
    order.length <= mostInMatrix
      ? markdownTable(
          ['From', ...order.map(({ id }) => said(id))],
          order.map(from => [
            said(from.id),
            ...order.map(to => reachAnswer(reach, from.index, to.index) ?? ''),
          ]),
        )
      : markdownTable(
          ['From', 'yes', 'no', 'some', 'unknown'],
          order.map(({ id, index }) => [
            said(id),
            ...(['y', 'n', 's', 'u'] as const).map(letter =>
              number(reach.rows[index].split(letter).length - 1),
            ),
          ]),
        );
  return `${sentence}\n\n${table}`;
}

function failureSection(
  flows: number,
  rows: readonly FailureRow[],
  labelOf: (failure: string) => string,
): string {
  const order = rows
    .filter(({ failed }) => failed.length === 1)
    .sort(
      (a, b) =>
        b.lost - a.lost ||
        b.unknown - a.unknown ||
        b.rerouted - a.rerouted ||
        naturalOrder(a.failed[0], b.failed[0]),
    );
  const more = order.length - mostFailures;
  const sentence = `${count(flows, 'flow')} ${
    flows === 1 ? 'works' : 'work'
  } when nothing has failed. Each line is one failure.`;
  if (order.length === 0) return sentence;
  return [
    sentence,
    markdownTable(
      ['Failure', 'Flows lost', 'Not known any more', 'Another way'],
      order
        .slice(0, mostFailures)
        .map(({ failed, lost, unknown, rerouted }) => [
          said(labelOf(failed[0])),
          number(lost),
          number(unknown),
          number(rerouted),
        ]),
    ),
    ...(more > 0
      ? [`${number(more)} more failures stop as much as the last line or less.`]
      : []),
  ].join('\n\n');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
