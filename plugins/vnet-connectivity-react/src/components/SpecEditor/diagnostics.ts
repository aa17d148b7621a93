import type { Diagnostic } from '@codemirror/lint';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { isNestedTooDeeply } from 'backstage-plugin-vnet-connectivity-common';
import { parseDocument } from 'yaml';
import { locator } from './locate';

/** Findings of a text at the places that they are about, with their fixes as actions. */
export function diagnosticsOf(
  text: string,
  findings: readonly Finding[],
  onFix?: (finding: Finding) => void,
): Diagnostic[] {
  const locate = locator(text);
  const places = syntaxErrors(text);
  return findings.map(finding => {
    const { rule, severity, message, path, fix } = finding;
    // A syntax error has no path; the parser states the line at which it stopped.
    const range =
      (rule === 'spec-syntax' ? places.shift() : undefined) ?? locate(path);
    return {
      from: Math.min(range.from, text.length),
      to: Math.min(range.to, text.length),
      severity,
      source: rule,
      message,
      actions:
        fix && onFix
          ? [{ name: fix.title, apply: () => onFix(finding) }]
          : undefined,
    };
  });
}

function syntaxErrors(text: string) {
  if (isNestedTooDeeply(text)) return [];
  return parseDocument(text, { logLevel: 'silent' }).errors.map(
    ({ pos: [from, to] }) => ({ from, to: Math.max(from, to) }),
  );
}
