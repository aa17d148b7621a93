import type { NetworkFinding } from '../../rules/network-rule';
import type { NetworkGraph } from '../../network/graph';
import { reachability } from '../questions/reachability';
import type { Network } from '../state';
import type { ExpectedRefusal } from './case';

/** The reason why a refusal that a case expects does not come; undefined where it comes. */
export function contradictsRefusal(
  expected: ExpectedRefusal,
  graph: NetworkGraph,
  findings: readonly NetworkFinding[],
  network: Network,
): string | undefined {
  const kind = expected.kind ?? 'api-error';
  const eligible = findings.filter(
    ({ rule, severity }) =>
      rule !== 'topology-schema' &&
      (kind !== 'api-error' || severity === 'error'),
  );
  const found = eligible.filter(
    finding =>
      sameCode(expected, finding) &&
      sameText(expected, finding) &&
      sameElement(expected, graph, finding),
  );
  if (found.length > 0) return undefined;
  // An unsupported design, or an unmet requirement, may show as a flow that does not work.
  if (
    kind !== 'api-error' &&
    reachability(network).flows.some(({ reachable }) => !reachable)
  ) {
    return undefined;
  }
  const said =
    findings.length > 0
      ? findings
          .map(
            ({ severity, rule, errorCode, message }) =>
              `${severity} ${errorCode ?? rule}: ${message}`,
          )
          .join(' ')
      : 'nothing';
  return `expected a refusal (${String(
    expected.refused,
  )}), but what was found is: ${said}`;
}

function sameCode(
  { errorCode }: ExpectedRefusal,
  finding: NetworkFinding,
): boolean {
  return (
    errorCode === undefined ||
    finding.errorCode === undefined ||
    finding.errorCode === errorCode
  );
}

/** A quoted error text and a finding about the same thing share most of their words. */
function sameText(
  { errorText }: ExpectedRefusal,
  { message, errorCode }: NetworkFinding,
): boolean {
  if (errorText === undefined || errorCode !== undefined) return true;
  const words = wordsOf(errorText);
  const said = new Set(wordsOf(message));
  const shared = words.filter(word => said.has(word)).length;
  return shared >= Math.min(3, words.length);
}

function wordsOf(text: string): string[] {
  return [
    ...new Set(
      (text.toLowerCase().match(/[a-z]+/g) ?? []).filter(
        word => word.length > 2,
      ),
    ),
  ];
}

/** The names of the topology that the refused element holds must be those of the finding. */
function sameElement(
  { refusedElement }: ExpectedRefusal,
  graph: NetworkGraph,
  { element, message, path }: NetworkFinding,
): boolean {
  if (refusedElement === undefined) return true;
  const names = [
    ...Object.keys(graph.vnets),
    ...Object.keys(graph.sites),
    ...Object.keys(graph.circuits),
    ...graph.connections.map(({ id }) => id),
    ...graph.nvas.map(({ id }) => id),
  ];
  const has = (text: string, name: string) =>
    text.split(/[^\w.-]+|->|(?<=\w)-(?=\w)/).includes(name) ||
    text.split(/[^\w.-]+/).includes(name);
  const mentioned = names.filter(name => has(refusedElement, name));
  const said = `${element ?? ''} ${path} ${message}`;
  return mentioned.every(name => has(said, name));
}
