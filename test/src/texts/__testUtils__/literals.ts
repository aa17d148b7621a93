import ts from 'typescript';

/** A text in the source of a component that no translation reaches. */
export interface Literal {
  readonly line: number;
  readonly text: string;
}

/** Attributes whose value people see or hear. */
const visible = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'description',
  'detailsLabel',
  'emptyText',
  'help',
  'helperText',
  'label',
  'noOptionsText',
  'placeholder',
  'removeLabel',
  'subtitle',
  'summary',
  'takenText',
  'title',
]);

/** The texts of a component that are written in its source: between tags, and in attributes like `label`. */
export function literalsIn(source: string): Literal[] {
  const file = ts.createSourceFile(
    'component.tsx',
    source,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const literals: Literal[] = [];
  const report = (node: ts.Node, text: string) => {
    if (!/\p{L}/u.test(withoutEntities(text))) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    literals.push({ line: line + 1, text: text.trim() });
  };

  /** Reports the values that an expression may have, but not the arguments of functions. */
  const reportValue = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) report(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      report(node, node.head.text);
      for (const { expression, literal } of node.templateSpans) {
        reportValue(expression);
        report(literal, literal.text);
      }
    } else if (ts.isConditionalExpression(node)) {
      reportValue(node.whenTrue);
      reportValue(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (!isComparison(kind)) {
        // What stands before `&&` decides only.
        if (kind !== ts.SyntaxKind.AmpersandAmpersandToken) {
          reportValue(node.left);
        }
        reportValue(node.right);
      }
    } else if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) {
      if (node.expression) reportValue(node.expression);
    }
  };

  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      reportValue(node);
    } else if (
      ts.isJsxAttribute(node) &&
      visible.has(node.name.getText()) &&
      node.initializer
    ) {
      reportValue(node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return literals;
}

/** `&nbsp;` and the like are no words. */
function withoutEntities(text: string): string {
  return text.replace(/&\w+;/g, '');
}

function isComparison(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.LessThanToken ||
    kind === ts.SyntaxKind.GreaterThanToken ||
    kind === ts.SyntaxKind.LessThanEqualsToken ||
    kind === ts.SyntaxKind.GreaterThanEqualsToken ||
    kind === ts.SyntaxKind.InKeyword
  );
}
