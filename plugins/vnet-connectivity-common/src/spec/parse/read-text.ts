import type { Finding } from '../../findings';
import {
  isNestedTooDeeply,
  parseYaml,
  problemOfSize,
  shortened,
  withShortWords,
} from '../../text';
import type { SpecLimits } from '../limits';
import { sizeFinding, syntaxFinding } from './findings';

type Read =
  | { readonly data: unknown }
  | { readonly findings: readonly Finding[] };

/** Errors of a text that are listed: after the first, most follow from it. */
const mostErrors = 20;

/** The reason why a text is no document: for readers who write YAML, and in plain words for those who do not. */
interface Problem {
  readonly message: string;
  readonly plain: string;
}

/** The data of a YAML or JSON text, or the reasons why it has none. */
export function readText(text: string, limits: SpecLimits): Read {
  const { characters, ...counts } = limits;
  const size = problemOfSize(text, {
    characters,
    entries: Math.max(...Object.values(counts)),
  });
  if (size !== undefined) {
    return {
      findings: [
        // Nobody asks for a higher limit of levels.
        text.length <= characters && isNestedTooDeeply(text)
          ? syntaxFinding(
              `The document ${size}: look for brackets, dashes or indentation that were repeated by mistake.`,
              `The text ${size}: look for brackets, hyphens or spaces that were repeated by mistake.`,
            )
          : sizeFinding(
              [],
              `The document ${size}. Split the network, or ask the owner of the portal for a higher limit (vnetConnectivity.limits).`,
              `The text ${size}. Split the network, or ask the owner of the portal for a higher limit.`,
            ),
      ],
    };
  }
  const read = parsedText(text);
  return 'problems' in read
    ? {
        findings: read.problems
          .slice(0, mostErrors)
          .map(({ message, plain }) => syntaxFinding(message, plain)),
      }
    : read;
}

function parsedText(
  text: string,
): { readonly data: unknown } | { readonly problems: readonly Problem[] } {
  try {
    const document = parseYaml(text, {
      // Warnings of the parser are not printed: the schema refuses such documents.
      logLevel: 'error',
    });
    return document.errors.length > 0
      ? {
          problems: document.errors.map(({ code, message, linePos }) =>
            code === 'MULTIPLE_DOCS'
              ? {
                  message:
                    'The text holds several YAML documents. Keep one and remove the others, with the --- between them.',
                  plain:
                    'The text holds several networks. Keep one, and remove the others together with the lines of three hyphens between them.',
                }
              : {
                  message: `The document is no valid YAML: ${shortMessage(
                    message,
                  )}.`,
                  plain: `The text cannot be read${
                    linePos ? ` from line ${linePos[0].line} on` : ''
                  }: look there for a missing quote, bracket or colon, or for a line that is indented too far or not far enough.`,
                },
          ),
        }
      : // The limit stops documents that grow without bound when their aliases are resolved.
        { data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    const reason = shortened(
      error instanceof Error ? error.message : String(error),
    );
    return {
      problems: [
        {
          message: `The document cannot be read: ${reason}.`,
          plain: `The text cannot be read: ${reason}.`,
        },
      ],
    };
  }
}

/** The first line of an error of the parser, which may repeat what was written. */
function shortMessage(message: string): string {
  const [line] = message.split('\n');
  const [what, ...where] = line.replace(/[:.]$/, '').split(/(?= at line \d+)/);
  return [withShortWords(what), ...where].join('');
}
