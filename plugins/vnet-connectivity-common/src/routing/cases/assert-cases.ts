import { formatPath } from '../../findings';
import { networkFindings } from '../../rules/network-findings';
import { shapeIssues } from '../../readers/topology/issues';
import { readYaml, parseTopologyData } from '../../readers/topology/parse';
import { graphOfDocument } from '../../readers/topology/graph-of-document';
import { buildGraphNetwork, withFailures } from '../network';
import type { Network } from '../state';
import type { Case } from './case';
import { caseSchema } from './case';
import type { Problem } from './problem';
import { contradictsFlow } from './expected-flow';
import { contradictsRefusal } from './expected-refusal';

/** One case and whether it holds. @public */
export interface CaseResult {
  readonly id: string;
  readonly ok: boolean;
  /** Empty where the case holds; else what contradicts it, with the path. */
  readonly why: string;
  /** The gaps on which it depends whether the case holds; absent where it holds, and where something contradicts it. */
  readonly unknown?: readonly string[];
}

/** The results of a file of cases. @public */
export interface AssertResult {
  readonly passed: number;
  readonly failed: number;
  readonly cases: readonly CaseResult[];
}

/** The cases, or why the text is no list of cases. @public */
export type AssertedCases = AssertResult | { readonly problem: string };

/** Runs a file of cases in the format of `docs/routing.md`. Never throws for what it is given. @public */
export function assertCases(text: string): AssertedCases {
  const read = readYaml(text);
  if ('problem' in read) return { problem: read.problem };
  if (!Array.isArray(read.data)) {
    return { problem: 'the document is no list of cases' };
  }
  const cases = read.data.map(runCase);
  const passed = cases.filter(({ ok }) => ok).length;
  return { passed, failed: cases.length - passed, cases };
}

function runCase(data: unknown, index: number): CaseResult {
  const parsed = caseSchema.safeParse(data);
  if (!parsed.success) {
    const [{ path, message }] = shapeIssues(parsed.error);
    const id =
      typeof data === 'object' && data !== null && 'id' in data
        ? String(data.id)
        : `case ${index + 1}`;
    return {
      id,
      ok: false,
      why: `not a case: ${formatPath(path) || 'the case'}: ${message}`,
    };
  }
  const problems = attempt(parsed.data);
  const isUnknown =
    problems.length > 0 && problems.every(({ unknown }) => unknown);
  return {
    id: parsed.data.id,
    ok: problems.length === 0,
    why: problems.map(({ why }) => why).join('\n'),
    ...(isUnknown
      ? {
          unknown: [
            ...new Set(problems.flatMap(({ unknown = [] }) => unknown)),
          ],
        }
      : {}),
  };
}

/** A case that cannot be worked out fails by itself, not the others with it. */
function attempt(each: Case): Problem[] {
  try {
    return problemsOf(each);
  } catch (error) {
    return [
      {
        why: `the case cannot be worked out: ${
          error instanceof Error ? error.message : String(error)
        }`,
      },
    ];
  }
}

function problemsOf(each: Case): Problem[] {
  const { document, findings: shape } = parseTopologyData(each.topology);
  if (!document) return shape.map(({ message }) => ({ why: message }));
  const graph = graphOfDocument(document);
  const findings = [...shape, ...networkFindings(graph)];
  const network = stateOf(buildGraphNetwork(graph), each);
  if (typeof network === 'string') return [{ why: network }];
  const problems = each.expect.flatMap((expected): Problem[] => {
    if (!('refused' in expected)) {
      const problem = contradictsFlow(network, expected);
      return problem ? [problem] : [];
    }
    const why = contradictsRefusal(expected, graph, findings, network);
    return why === undefined ? [] : [{ why }];
  });
  if (problems.every(({ unknown }) => unknown)) return problems;
  // Unknown keys and names that nothing has may be the cause.
  const unread = findings.filter(
    ({ rule }) => rule === 'topology-schema' || rule === 'topology-reference',
  );
  return [...problems, ...unread.map(({ message }) => ({ why: message }))];
}

function stateOf(base: Network, { failure = [] }: Case): Network | string {
  const result = withFailures(base, [failure].flat());
  return 'network' in result
    ? result.network
    : `nothing is named ${result.unknown.join(', ')}`;
}
