import type { Finding } from '../findings';
import { describeIssue } from './parse/describe-issue';
import { syntaxFinding } from './parse/findings';
import { readText } from './parse/read-text';
import { textFindings } from './parse/text-findings';
import type { ConnectivitySpec } from './schema';
import { connectivitySpecSchema } from './schema';

/** The spec if its shape is right, and the errors if it is not. @public */
export interface ParsedSpec {
  readonly spec?: ConnectivitySpec;
  readonly findings: readonly Finding[];
}

/** Reads a spec from YAML or JSON text, or from data. Never throws for what it is given. @public */
export function parseSpec(input: unknown): ParsedSpec {
  const read = typeof input === 'string' ? readText(input) : { data: input };
  if ('problems' in read) {
    return {
      findings: read.problems.map(({ message, plain }) =>
        syntaxFinding(message, plain),
      ),
    };
  }
  if (read.data === null || read.data === undefined) {
    return {
      findings: [
        syntaxFinding(
          'The document is empty. Start with apiVersion: vnet-connectivity/v1, kind: ConnectivitySpec, metadata, regions and interconnect.',
          'There is nothing here yet. Give the network a name, add regions and say how they connect, or open a document that you have.',
        ),
      ],
    };
  }
  const parsed = connectivitySpecSchema.safeParse(read.data);
  const findings = [
    ...textFindings(read.data),
    ...(parsed.error?.issues ?? []).flatMap(issue =>
      describeIssue(issue, read.data),
    ),
  ];
  return parsed.success && findings.length === 0
    ? { spec: parsed.data, findings }
    : { findings };
}
