/**
 * Reads sources of which some blocks are there for some repositories only.
 *
 * A source is a file of its language as it lies there, with every block. Two comments enclose a block: `# begin: <name>`
 * and `# end: <name>`. What cannot stand beside its alternative, such as another value of the same key, is a file of its
 * own, which `# insert: <path>` names; it is indented as the mark is.
 */

/** The parts of a text: texts, and what needs a block to be there. */
export function markedBlocks(path, text, fileOf) {
  const root = { parts: [] };
  const open = [root];
  for (const line of text.split(/(?<=\n)/)) {
    const [, indent, mark, name] =
      /^([ \t]*)# (begin|end|insert): (\S+)\n$/.exec(line) ?? [];
    const parts = open[open.length - 1].parts;
    switch (mark) {
      case undefined:
        add(parts, line);
        break;
      case 'begin': {
        const block = { needs: [name], parts: [] };
        parts.push(block);
        open.push(block);
        break;
      }
      case 'end':
        if (open.pop().needs?.[0] !== name) {
          throw new Error(`${path}: the end of ${name} has no beginning.`);
        }
        break;
      default: {
        const inserted = fileOf(name);
        if (inserted === undefined) {
          throw new Error(`${path}: there is no ${name} to insert.`);
        }
        add(parts, inserted.replace(/^(?=.)/gm, indent));
      }
    }
  }
  if (open.length > 1) {
    throw new Error(`${path}: ${open[1].needs[0]} has no end.`);
  }
  return root.parts;
}

function add(parts, text) {
  const last = parts.length - 1;
  if (typeof parts[last] === 'string') parts[last] += text;
  else if (text) parts.push(text);
}
