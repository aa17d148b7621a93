import type {
  ElementChange,
  FieldChange,
  FlowChange,
  FlowState,
  NetworkDifference,
  NetworkDocument,
  RouteChange,
  RouteTarget,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  comparableNetworks,
  differenceOfNetworks,
  finish,
  hasErrors,
  losesFlows,
  withVisibleCharacters,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import { parseQuestion, toJsonFinding } from './command';
import type { Command } from './command';
import { count, printFindings, printJson, printNotes } from './print';
import { readNetwork } from './read-network';

const nothing: NetworkDifference = { flows: [], elements: [], routes: [] };

/** `diff BEFORE AFTER`: the flows, elements and routes in which two networks differ. */
export const diff: Command = {
  question: questions.diff,
  async run(args, { read, print, printError }) {
    const {
      inputs: [before, after],
      values,
    } = parseQuestion(questions.diff, args);
    const was = readNetwork(await read(before));
    const is = readNetwork(await read(after));
    const networks = comparableNetworks(was, is);
    const difference = networks
      ? finish(differenceOfNetworks(networks.before, networks.after))
      : nothing;
    const ok =
      networks !== undefined &&
      !hasErrors([...was.findings, ...is.findings]) &&
      !losesFlows(difference);
    if (values.json) {
      printJson(
        { ok, ...difference, before: aboutOf(was), after: aboutOf(is) },
        print,
      );
      return ok ? 0 : 2;
    }
    for (const [file, { findings, notes }] of [
      [before, was],
      [after, is],
    ] as const) {
      if (findings.length > 0) {
        print(withVisibleCharacters(`${file}:`));
        printFindings(findings, print);
      }
      if (notes) printNotes(notes, printError);
    }
    if (networks) {
      for (const line of lines(difference)) print(withVisibleCharacters(line));
    }
    return ok ? 0 : 2;
  },
};

function aboutOf({ form, findings, notes }: NetworkDocument) {
  return {
    ...(form === undefined ? {} : { form }),
    findings: findings.map(toJsonFinding),
    ...notes,
  };
}

function lines({ flows, elements, routes }: NetworkDifference): string[] {
  return [
    ...titled('Elements', elements.flatMap(elementLines)),
    ...titled('Routes', routes.map(routeLine)),
    ...titled('Flows', flows.flatMap(flowLines)),
    summaryOf(flows, elements, routes),
  ];
}

function titled(title: string, body: readonly string[]): string[] {
  return body.length > 0 ? [title, ...body, ''] : [];
}

function elementLines({
  id,
  kind,
  change,
  seen,
  was,
  fields,
}: ElementChange): string[] {
  return [
    [
      `  ${change.replace('-', ' ').padEnd(8)}  ${id} (${kind})`,
      ...(was === undefined ? [] : [`was ${was}`]),
      ...(seen === undefined
        ? []
        : [`in the network ${seen} only; the other document is incomplete`]),
    ].join(', '),
    ...fields.map(({ name, before, after }) =>
      [`    ${name}:`, fieldText(before), '->', fieldText(after)].join(' '),
    ),
  ];
}

function fieldText(value: FieldChange['before']): string {
  if (value === null) return 'none';
  if (typeof value !== 'object') return String(value);
  return value.length > 0 ? value.join(', ') : 'none';
}

function routeLine({ network, prefix, change, before, after }: RouteChange) {
  return `  ${change.padEnd(5)}  ${network}  ${prefix}: ${[before, after]
    .flatMap(target => (target ? [targetText(target)] : []))
    .join(' -> ')}`;
}

function targetText({ nextHop, source }: RouteTarget): string {
  return `${nextHop} (${source})`;
}

function flowLines({
  from,
  to,
  change,
  partly,
  moved,
  symmetry,
  before,
  after,
}: FlowChange): string[] {
  const notes = [
    ...(partly ? ['partly'] : []),
    ...(moved && moved !== 'both' ? [`only the way ${moved}`] : []),
    ...(symmetry === 'lost' ? ['the way back differs now'] : []),
    ...(symmetry === 'gained' ? ['the way back is the same now'] : []),
  ];
  return [
    `  ${change.replace('-', ' ')}  ${from} -> ${to}${
      notes.length > 0 ? ` (${notes.join('; ')})` : ''
    }`,
    `    before: ${stateText(before)}`,
    `    after:  ${stateText(after)}`,
  ];
}

function stateText(state: FlowState | null): string {
  if (!state) return 'not there';
  const { reachable, some, unknown, path, returnPath, symmetric, reason } =
    state;
  if (reachable === null) {
    return `unknown, because ${(unknown ?? []).join('; ')}`;
  }
  if (!reachable) {
    return some
      ? `only ${some.map(each => `${each.from} -> ${each.to}`).join(', ')}`
      : `no${reason === undefined ? '' : `, ${reason}`}`;
  }
  return symmetric
    ? path.join(' -> ')
    : `${path.join(' -> ')}; back ${returnPath.join(' -> ')}`;
}

function summaryOf(
  flows: readonly FlowChange[],
  elements: readonly ElementChange[],
  routes: readonly RouteChange[],
): string {
  if (flows.length + elements.length + routes.length === 0) {
    return 'No difference.';
  }
  const counts = new Map<string, number>();
  for (const { change } of flows) {
    const word = change.replace('-', ' ');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [
    count(flows.length, 'flow'),
    ...(counts.size > 0
      ? [`(${[...counts].map(([word, of]) => `${of} ${word}`).join(', ')})`]
      : []),
    `differ; ${count(elements.length, 'element')} and ${count(
      routes.length,
      'route',
    )} changed.`,
  ].join(' ');
}
