import { interconnectPatterns } from 'backstage-plugin-vnet-connectivity-common';
import ts from 'typescript';

/** A place in a source that knows a pattern by its name. */
export interface NamedPattern {
  /** Line, from 1. */
  readonly line: number;
  readonly text: string;
}

const names: ReadonlySet<string> = new Set(interconnectPatterns);
/** A name that is also a way to on-premises, so that it counts only where it is said to be a pattern. */
const alsoWays: ReadonlySet<string> = new Set(['expressroute']);

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/**
 * The places in a source that know a pattern by its name: texts and keys that are the name of one, and a `switch` over
 * patterns with a `default`, which would take a pattern for another without a word.
 */
export function patternNamesIn(source: string): NamedPattern[] {
  const file = ts.createSourceFile(
    'source.tsx',
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: NamedPattern[] = [];
  const add = (node: ts.Node) =>
    found.push({
      line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
      text: node.getText(file).split('\n')[0],
    });
  const visit = (node: ts.Node): void => {
    if (isNameOfPattern(node)) add(node);
    if (ts.isDefaultClause(node) && isPattern(node.parent.parent.expression)) {
      add(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isNameOfPattern(node: ts.Node): boolean {
  const name =
    ts.isStringLiteralLike(node) ||
    (ts.isIdentifier(node) &&
      ts.isPropertyAssignment(node.parent) &&
      node.parent.name === node)
      ? node.text
      : undefined;
  if (name === undefined || !names.has(name)) return false;
  return !alsoWays.has(name) || isSaidOfPattern(node);
}

function isSaidOfPattern(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    const other = parent.left === node ? parent.right : parent.left;
    return comparisons.has(parent.operatorToken.kind) && isPattern(other);
  }
  if (ts.isCaseClause(parent))
    return isPattern(parent.parent.parent.expression);
  return (
    ts.isPropertyAssignment(parent) &&
    parent.initializer === node &&
    parent.name.getText() === 'pattern'
  );
}

/** True if the name of an expression is that of a pattern: `pattern`, `interconnect.pattern`, `patternOf(form)`. */
function isPattern(expression: ts.Expression): boolean {
  return /(?:^|\.)pattern(?:Of\([^()]*\))?$/.test(expression.getText());
}
