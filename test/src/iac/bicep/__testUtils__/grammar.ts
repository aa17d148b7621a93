import { readFileSync } from 'node:fs';
import { Language, Node, Parser } from 'web-tree-sitter';
import { tokenize, Token } from './lexer';
import { problemAt } from './problems';

/**
 * An independent opinion on the syntax: the grammar of tree-sitter for Bicep. It does not know spreads, indexes from the
 * end and the statements of parameters files, which are therefore written differently before it reads them.
 */
let loading: Promise<Parser> | undefined;

async function load(): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  // Given a path, it would load by a dynamic import, which Jest does not have.
  const wasm = require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  parser.setLanguage(await Language.load(Uint8Array.from(readFileSync(wasm))));
  return parser;
}

/** @throws BicepError where the text is not even made of tokens */
export async function grammarProblems(
  file: string,
  text: string,
): Promise<string[]> {
  loading ??= load();
  const parser = await loading;
  const tree = parser.parse(inOlderWords(text, tokenize(file, text)));
  const wrong = tree ? firstError(tree.rootNode) : undefined;
  tree?.delete();
  if (wrong === undefined) return [];
  const position = { file, line: wrong.row + 1, column: wrong.column + 1 };
  return [
    problemAt(position, 'the grammar of tree-sitter does not accept this'),
  ];
}

function firstError(node: Node): { row: number; column: number } | undefined {
  if (!node.hasError) return undefined;
  for (const child of node.children) {
    const found = child && firstError(child);
    if (found) return found;
  }
  return node.startPosition;
}

/** The same text, place by place, in words that the grammar knows. */
function inOlderWords(text: string, tokens: readonly Token[]): string {
  const characters = [...text.split('')];
  const write = (offset: number, word: string) => {
    for (let index = 0; index < word.length; index++)
      characters[offset + index] = word[index];
  };
  const visit = (list: readonly Token[]) => {
    const brackets: string[] = [];
    list.forEach((token, index) => {
      const before = list[index - 1];
      if (token.kind === 'string') {
        token.parts.forEach(part => typeof part !== 'string' && visit(part));
        return;
      }
      if (
        token.kind === 'identifier' &&
        brackets.length === 0 &&
        (index === 0 || before.kind === 'newline')
      ) {
        const [, second, third] = list.slice(index);
        if (token.text === 'param' && third?.text === '=')
          write(token.offset, 'var  ');
        if (token.text === 'using' && second?.kind === 'string') {
          write(
            token.offset,
            ' '.repeat(second.offset + second.text.length - token.offset),
          );
        }
      }
      if (token.kind !== 'punctuation') return;
      if ('([{'.includes(token.text)) brackets.push(token.text);
      if (')]}'.includes(token.text)) brackets.pop();
      if (token.text === '...')
        write(
          token.offset,
          brackets[brackets.length - 1] === '{' ? '_: ' : '   ',
        );
      if (token.text === '^') write(token.offset, ' ');
    });
  };
  visit(tokens);
  return characters.join('');
}
