import type { Finding } from '../findings';
import { describeIssue } from './parse/describe-issue';
import { schemaFinding, syntaxFinding } from './parse/findings';
import { readText } from './parse/read-text';
import { placesIn } from './parse/places';
import { sizeFindings } from './parse/size-findings';
import { textFindings } from './parse/text-findings';
import type { SpecLimits } from './limits';
import { defaultSpecLimits } from './limits';
import type { ConnectivitySpec } from './schema';
import { connectivitySpecSchema } from './schema';

/** The spec if its shape is right, and the errors if it is not. @public */
export interface ParsedSpec {
  readonly spec?: ConnectivitySpec;
  readonly findings: readonly Finding[];
}

/**
 * Reads a spec from YAML or JSON text, or from data. Never throws for what it is given.
 *
 * @param limits - sizes above which nothing is read
 * @public
 */
export function parseSpec(
  input: unknown,
  limits: SpecLimits = defaultSpecLimits,
): ParsedSpec {
  const read =
    typeof input === 'string' ? readText(input, limits) : { data: input };
  if ('findings' in read) return read;
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
  const places = placesIn(read.data);
  const sizes = sizeFindings(read.data, places, limits);
  if (sizes.length > 0) return { findings: sizes };
  const parsed = connectivitySpecSchema.safeParse(read.data);
  const findings = listed([
    ...textFindings(places),
    ...(parsed.error?.issues ?? []).flatMap(issue =>
      describeIssue(issue, read.data),
    ),
  ]);
  return parsed.success && findings.length === 0
    ? { spec: parsed.data, findings }
    : { findings };
}

/** Findings about the shape that are listed one by one; a file of another kind has thousands. */
const mostListed = 100;

function listed(findings: readonly Finding[]): readonly Finding[] {
  const rest = findings.length - mostListed;
  if (rest <= 0) return findings;
  const more = `${rest} more ${
    rest === 1 ? 'place has' : 'places have'
  } a wrong shape. They are listed once those before them are put right.`;
  return [...findings.slice(0, mostListed), schemaFinding([], more, more)];
}
