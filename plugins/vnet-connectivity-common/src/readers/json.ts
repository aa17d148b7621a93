/** A document that is too large, or nested too deeply, to be read. @public */
export class DocumentTooLarge extends Error {}

const mostCharacters = 256 * 1024 * 1024;
/** Templates in templates are nested most deeply; real ones stay under forty levels. */
const deepest = 200;

/**
 * The data of a text that is JSON; undefined where it is not.
 *
 * @throws DocumentTooLarge where it is larger or nested more deeply than anything of Azure is
 */
export function jsonOf(text: string): unknown {
  checkSize(text);
  return isJson(text) ? parsedJson(text) : undefined;
}

/** The data of a text that is JSON, or of a part of one that was read; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Without the byte order mark that PowerShell writes. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/**
 * Follows the brackets of JSON outside of texts, so that nothing is read that would not fit.
 *
 * @throws DocumentTooLarge where the text is larger, or JSON that is nested more deeply, than anything of Azure is
 */
function checkSize(text: string): void {
  if (text.length > mostCharacters) {
    throw new DocumentTooLarge(
      `The document has ${text.length} characters; ${mostCharacters} are read at most.`,
    );
  }
  if (!isJson(text)) return;
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isText) {
      if (sign === 0x5c) at += 1;
      else if (sign === 0x22) isText = false;
    } else if (sign === 0x22) isText = true;
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1;
      if (depth > deepest) {
        throw new DocumentTooLarge(
          `The document is nested more than ${deepest} levels deep; no document of Azure is.`,
        );
      }
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1;
  }
}
