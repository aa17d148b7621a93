import { isMap, parseDocument } from 'yaml';

/** The file of a repository that holds the spec it was generated from. */
export const specPath = 'connectivity.yaml';

/**
 * The spec as a person wrote it, with comments and order, and what the generated one says beyond it: the addresses
 * and ASNs that were allocated have to be written down, so that a region added later leaves them as they are.
 */
export function completeSpecText(written: string, generated: string): string {
  const document = parseDocument(written);
  const fill = (path: readonly string[], value: unknown) => {
    if (!document.hasIn(path)) {
      document.setIn(path, document.createNode(value));
    } else if (isRecord(value) && isMap(document.getIn(path))) {
      for (const [key, child] of Object.entries(value)) {
        fill([...path, key], child);
      }
    }
  };
  for (const [key, value] of Object.entries(
    parseDocument(generated).toJS() ?? {},
  )) {
    fill([key], value);
  }
  return document.toString({ lineWidth: 0 });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
