// Reads the Terraform files below assets/terraform when they are embedded, so that composing them needs no parsing.
//
// A layer is a folder of whole files. A reference to a layer that may be absent is an entry of a module call: an
// element of its `depends_on`, or an argument for which the module has a default. Calls are embedded as tables of
// their entries, each with the layers that declare what it names. Where a call can stand in several subscriptions, the
// same holds for the collection that it repeats over, and for references to it.

/** @typedef {import('./bicep-layers.mjs').Part} Part */

const declared = {
  variable: 'var',
  module: 'module',
  local: 'local',
};

/**
 * @param {Map<string, string>} files - the content of each file by its path below assets/terraform
 */
export function terraformLayers(files) {
  const layersOf = new Map();
  const declare = (name, layer) =>
    layersOf.set(name, [...new Set([...(layersOf.get(name) ?? []), layer])]);
  for (const [path, text] of files) {
    const [, layer, file] = /^([^/]+)\/(.*)$/.exec(path);
    if (!isInRoot(file)) continue;
    for (const [, kind, name] of text.matchAll(
      /^(variable|module) "(\w+)"/gm,
    )) {
      declare(`${declared[kind]}.${name}`, layer);
    }
    for (const [block] of text.matchAll(/^locals \{\n[^]*?^\}/gm)) {
      for (const [, name] of block.matchAll(/^ {2}(\w+) +=/gm)) {
        declare(`local.${name}`, layer);
      }
    }
  }
  const layers = {};
  for (const [path, text] of files) {
    const [, layer, file] = /^([^/]+)\/(.*)$/.exec(path);
    layers[layer] ??= {};
    layers[layer][file] = merged(
      (isInRoot(file) && partsOf(text, layer, layersOf, files)) ||
        (file.endsWith('.tftest.hcl') && mocked(text)) || [text],
    );
  }
  return layers;
}

function isInRoot(file) {
  return file.endsWith('.tf') && !file.includes('/');
}

/** A test, with a mark at its mock of the provider. */
function mocked(text) {
  const mock = 'mock_provider "azurerm" {}\n';
  const [before, ...after] = text.split(mock);
  if (after.length !== 1) throw new Error(`Not one mock: ${text}`);
  return [before + mock, { mocks: true }, after[0]];
}

/** The text of a file, its module calls as tables of their entries. */
function partsOf(text, layer, layersOf, files) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(/^module "(\w+)" \{\n[^]*?^\}\n/gm)) {
    parts.push(...withReads(text.slice(at, match.index)));
    parts.push(callOf(match[0], match[1], layer, layersOf, files));
    at = match.index + match[0].length;
  }
  return [...parts, ...withReads(text.slice(at))];
}

/** Splits a text at its references to module calls: text, and `{ reads }` for each reference. */
function withReads(text) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(
    /(?:\b(in )|(= ))?\bmodule\.(\w+)((?:\.\w+)?)/g,
  )) {
    const [whole, loop, value, call, output] = match;
    const reference = `module.${call}${output}`;
    const start = match.index + whole.length - reference.length;
    parts.push(text.slice(at, start));
    // A collection, or one more entry of a list of them.
    parts.push({ reads: call, output, isEntry: !(loop || value) });
    at = match.index + whole.length;
  }
  return [...parts, text.slice(at)];
}

function callOf(text, name, layer, layersOf, files) {
  const [, source] = /^ {2}source += "\.\/(.*)"$/m.exec(text);
  const [variables] = [...files].flatMap(([path, content]) =>
    path.endsWith(`/${source}/variables.tf`) ? [content] : [],
  );
  const hasDefault = argument =>
    new RegExp(`^variable "${argument}" \\{\n[^]*?^\\}`, 'm')
      .exec(variables)?.[0]
      .includes('\n  default ') ?? false;
  const lines = text.split('\n').slice(0, -1);
  const parts = [];
  let pending = [];
  // The arguments of every call stand before the first empty line.
  let bodyAt = Infinity;
  for (let index = 1; index < lines.length - 1; ) {
    const block = [lines[index]];
    index += 1;
    while (/^(?: {3}| {2}[)\]}])/.test(lines[index])) {
      block.push(lines[index]);
      index += 1;
    }
    const argument = /^ {2}(\w+) +=/.exec(block[0])?.[1];
    if (argument === undefined) {
      // An empty line, or a comment, belongs to the next argument.
      pending.push(...block);
      if (block[0] === '') bodyAt = Math.min(bodyAt, parts.length);
      continue;
    }
    const before = [...pending, ''].join('\n');
    pending = [];
    const code = `${block.join('\n')}\n`;
    const collection =
      /^ {2}(?:for_each|peerings) += ((?:local|var)\.\w+)\n$/.exec(code);
    if (argument === 'depends_on' && block.length > 1) {
      parts.push({
        before: `${before}${block[0]}\n`,
        entries: block
          .slice(1, -1)
          .map(line => optional(withReads(`${line}\n`), line)),
        after: `${block.at(-1)}\n`,
      });
    } else if (argument === 'depends_on' || hasDefault(argument)) {
      parts.push(optional([before, ...withReads(code)], code));
    } else if (collection) {
      const start = code.slice(0, code.length - collection[1].length - 1);
      parts.push(before + start, { share: collection[1] }, '\n');
    } else {
      parts.push(before, ...withReads(code));
    }
  }
  return {
    call: name,
    head: merged(parts.slice(0, bodyAt)),
    body: merged(parts.slice(bodyAt)),
  };

  function optional(found, code) {
    const needs = [
      ...new Set(
        (code.match(/\b(?:var|local|module)\.\w+/g) ?? [])
          .map(each => layersOf.get(each))
          .filter(each => each && !each.includes(layer))
          .map(each => each.join('|'))
          .filter(each => each !== 'core'),
      ),
    ];
    return needs.length > 0 ? { needs, parts: found } : { parts: found };
  }
}

/** Consecutive texts merged into one. */
function merged(parts) {
  const found = [];
  for (const part of parts.flatMap(each =>
    each.parts && !each.needs ? each.parts : [each],
  )) {
    if (part === '') continue;
    if (typeof part === 'string' && typeof found.at(-1) === 'string') {
      found.push(found.pop() + part);
    } else if (part.entries) {
      found.push({ ...part, entries: merged(part.entries) });
    } else if (part.needs) {
      found.push({ ...part, parts: merged(part.parts) });
    } else {
      found.push(part);
    }
  }
  return found;
}
