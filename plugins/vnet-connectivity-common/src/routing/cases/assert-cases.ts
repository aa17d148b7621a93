import type { Finding } from '../../findings';
import { formatPath } from '../../findings';
import type { NetworkGraph } from '../../network';
import { isRecord } from '../../records';
import { networkFindings } from '../../rules/network-findings';
import { shapeIssues } from '../../readers/topology/issues';
import { readYaml, parseTopologyData } from '../../readers/topology/parse';
import { graphOfDocument } from '../../readers/topology/graph-of-document';
import { buildGraphNetwork, withFailures } from '../network';
import type { Network } from '../state';
import type { Case } from './case';
import { caseSchema, expectationsSchema } from './case';
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

/** A document that a case names. @public */
export type DocumentOfCase =
  | {
      readonly network: Network;
      readonly graph: NetworkGraph;
      readonly findings: readonly Finding[];
    }
  /** The reason why it is no network. */
  | { readonly problem: string };

/** The files that cases are in and are about. @public */
export interface FilesOfCases {
  /** Path of the file of the cases. */
  readonly file?: string;
  /** The document of a path, as {@link documentsOfCases} lists it. */
  readonly document?: (path: string) => DocumentOfCase | undefined;
}

/** The paths of documents that cases name, relative to their file; each once. @public */
export function documentsOfCases(text: string, file?: string): string[] {
  const read = casesOf(text, file);
  return 'problem' in read
    ? []
    : [
        ...new Set(
          read.cases.flatMap(each =>
            isRecord(each) && typeof each.network === 'string'
              ? [each.network]
              : [],
          ),
        ),
      ];
}

/**
 * Runs a file of cases, or of expectations of one document, in the formats of `docs/routing.md`. Never throws for what it
 * is given.
 *
 * @public
 */
export function assertCases(
  text: string,
  files: FilesOfCases = {},
): AssertedCases {
  const read = casesOf(text, files.file);
  if ('problem' in read) return read;
  const cases = read.cases.map((each, index) => runCase(each, index, files));
  const passed = cases.filter(({ ok }) => ok).length;
  return { passed, failed: cases.length - passed, cases };
}

/** The cases of a list, or the one case that expectations of a document are. */
function casesOf(
  text: string,
  file: string | undefined,
): { readonly cases: readonly unknown[] } | { readonly problem: string } {
  const read = readYaml(text);
  if ('problem' in read) return read;
  const { data } = read;
  if (Array.isArray(data)) return { cases: data };
  if (!isRecord(data) || !('flows' in data)) {
    return {
      problem:
        'the document is no list of cases, and has no flows that are expected of a network beside it',
    };
  }
  const parsed = expectationsSchema.safeParse(data);
  if (!parsed.success) {
    const [{ path, message }] = shapeIssues(parsed.error);
    return { problem: `${formatPath(path) || 'the document'}: ${message}` };
  }
  const { flows, failure, network = documentBeside(file) } = parsed.data;
  return network === undefined
    ? {
        problem:
          'it does not say which document it is about: give its path as network, or name the file NAME.expect.yaml for NAME.json',
      }
    : { cases: [{ id: network, network, failure, expect: flows }] };
}

/** `NAME.json` for `NAME.expect.yaml`, in the same folder. */
function documentBeside(file = ''): string | undefined {
  const [, name] = /([^/\\]+)\.expect\.ya?ml$/i.exec(file) ?? [];
  return name === undefined ? undefined : `${name}.json`;
}

function runCase(
  data: unknown,
  index: number,
  files: FilesOfCases,
): CaseResult {
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
  const problems = attempt(parsed.data, files);
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
function attempt(each: Case, files: FilesOfCases): Problem[] {
  try {
    return problemsOf(each, files);
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

/** The network of a case, and the findings about it; in words where there is none. */
function subjectOf(
  { topology, network: path }: Case,
  { document: documentAt }: FilesOfCases,
): DocumentOfCase {
  if (path !== undefined) {
    const found = documentAt?.(path) ?? { problem: 'it cannot be read here' };
    return 'problem' in found
      ? { problem: `${path}: ${found.problem}` }
      : found;
  }
  const { document, findings: shape } = parseTopologyData(topology);
  if (!document) {
    return { problem: shape.map(({ message }) => message).join('\n') };
  }
  const graph = graphOfDocument(document);
  return {
    network: buildGraphNetwork(graph),
    graph,
    findings: [...shape, ...networkFindings(graph)],
  };
}

function problemsOf(each: Case, files: FilesOfCases): Problem[] {
  const subject = subjectOf(each, files);
  if ('problem' in subject) return [{ why: subject.problem }];
  const { graph, findings } = subject;
  const network = stateOf(subject.network, each);
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
