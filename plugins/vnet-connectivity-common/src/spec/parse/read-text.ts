import { parseDocument } from 'yaml';
import { deepestYaml, isNestedTooDeeply } from '../../text';

type Read =
  | { readonly data: unknown }
  | { readonly problems: readonly Problem[] };

/** The reason why a text is no document: for readers who write YAML, and in plain words for those who do not. */
interface Problem {
  readonly message: string;
  readonly plain: string;
}

/** The data of a YAML or JSON text, or the reasons why it has none. */
export function readText(text: string): Read {
  if (isNestedTooDeeply(text)) {
    const nested = `is nested more than ${deepestYaml} levels deep, and no network is`;
    return {
      problems: [
        {
          message: `The document ${nested}: look for brackets, dashes or indentation that were repeated by mistake.`,
          plain: `The text ${nested}: look for brackets, hyphens or spaces that were repeated by mistake.`,
        },
      ],
    };
  }
  try {
    const document = parseDocument(text, {
      prettyErrors: true,
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
                  message: `The document is no valid YAML: ${message
                    .split('\n')[0]
                    .replace(/[:.]$/, '')}.`,
                  plain: `The text cannot be read${
                    linePos ? ` from line ${linePos[0].line} on` : ''
                  }: look there for a missing quote, bracket or colon, or for a line that is indented too far or not far enough.`,
                },
          ),
        }
      : // The limit stops documents that grow without bound when their aliases are resolved.
        { data: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
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
