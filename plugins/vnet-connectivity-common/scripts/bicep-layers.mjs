// Reads the Bicep files below assets/bicep when they are embedded, so that composing them needs no parsing.
//
// A layer is a file of whole declarations, assets/bicep/<layer>.bicep. Declarations are never cut: a reference to a
// layer that may be absent is an entry of a module call, that is, an element of its `dependsOn` or a parameter for
// which the module has a default. Calls are embedded as tables of their entries, each with the layers that declare
// what it names.

/** @typedef {string | { needs: string[], parts: Part[] } | { before: string, entries: Part[], after: string }} Part */

const withoutStrings = text =>
  text.replace(/'(?:[^'\\]|\\.)*'/g, "''").replace(/\/\/.*/g, '');

/** The top-level declarations of a file, each with its comments and decorators. */
export function declarationsOf(text) {
  const declarations = [];
  let lines = [];
  let depth = 0;
  for (const line of text.trimEnd().split('\n')) {
    if (line === '' && depth === 0) {
      if (lines.length > 0) declarations.push(lines.join('\n'));
      lines = [];
      continue;
    }
    lines.push(line);
    const code = withoutStrings(line);
    depth += (code.match(/[([{]/g) ?? []).length;
    depth -= (code.match(/[)\]}]/g) ?? []).length;
  }
  return [...declarations, lines.join('\n')];
}

const kinds = {
  metadata: 'head',
  targetScope: 'head',
  import: 'head',
  param: 'parameters',
  var: 'variables',
  module: 'modules',
  output: 'outputs',
};

const head = new RegExp(`^(${Object.keys(kinds).join('|')})\\b\\s*(\\S*)`, 'm');

/**
 * @param {Map<string, string>} files - the content of each file by its path below assets/bicep
 */
export function bicepLayers(files) {
  const fragments = [...files].filter(
    ([path]) => /^[\w-]+\.bicep$/.test(path) && path !== 'types.bicep',
  );
  const layersOf = new Map();
  for (const [path, text] of fragments) {
    for (const [, kind, name] of text.matchAll(/^(param|var|module) (\w+)/gm)) {
      if (kind) {
        layersOf.set(name, [
          ...(layersOf.get(name) ?? []),
          path.replace('.bicep', ''),
        ]);
      }
    }
  }
  const types = typesOf(files.get('types.bicep'));
  return {
    types: types.embedded,
    layers: Object.fromEntries(
      fragments.map(([path, text]) => {
        const layer = path.replace('.bicep', '');
        const declarations = { head: [], parameters: [], variables: [] };
        declarations.modules = [];
        declarations.outputs = [];
        for (const declaration of declarationsOf(text)) {
          const found = head.exec(declaration);
          if (!found) throw new Error(`${path}: ${declaration}`);
          declarations[kinds[found[1]]].push(
            found[1] === 'module'
              ? callOf(declaration, layer, layersOf, files)
              : [declaration],
          );
        }
        const modules = modulesOf(text, '', files);
        const named = [
          ...withoutStrings(text).matchAll(/\btypes\.(\w+)/g),
          ...modules.flatMap(module => importedTypes(files.get(module))),
        ].map(([, name]) => name);
        return [
          layer,
          {
            ...Object.fromEntries(
              Object.entries(declarations).map(([kind, all]) => [
                kind,
                all.map(merged),
              ]),
            ),
            files: modules,
            types: types.closureOf(named),
          },
        ];
      }),
    ),
  };
}

/** The files that are used by one, directly or through others. */
function modulesOf(text, folder, files) {
  const used = [
    ...text.matchAll(/^(?:module \w+|import .* from) '([^']+)'/gm),
  ].map(([, reference]) =>
    new URL(reference, `file:///${folder}`).pathname.slice(1),
  );
  return [
    ...new Set(
      used
        .filter(path => path !== 'types.bicep')
        .flatMap(path => [path, ...modulesOf(files.get(path), path, files)]),
    ),
  ].sort();
}

function importedTypes(text) {
  return [
    ...text.matchAll(/^import \{ (.*) \} from '\.\.\/types\.bicep'/gm),
  ].flatMap(([, names]) =>
    names.split(', ').map(name => ['', name.split(' as ')[0]]),
  );
}

/** The declarations of types.bicep, and which of them others need. */
function typesOf(text) {
  const declared = declarationsOf(text).map(declaration => ({
    name: /^type (\w+)/m.exec(declaration)?.[1],
    text: declaration,
  }));
  const byName = new Map(declared.map(type => [type.name, type]));
  const used = name =>
    [...new Set(withoutStrings(byName.get(name).text).match(/\w+/g))].filter(
      other => other !== name && other !== undefined && byName.has(other),
    );
  // A property may have the name of a type; only names that are used as a type count.
  const typesIn = name =>
    used(name).filter(other =>
      new RegExp(`[:=] *\\(?(${other})\\b(?!:)`).test(byName.get(name).text),
    );
  const closureOf = (names, found = new Set()) => {
    for (const name of names) {
      if (!byName.has(name)) throw new Error(`There is no type ${name}.`);
      if (found.has(name)) continue;
      found.add(name);
      closureOf(
        typesIn(name).filter(other => !found.has(other)),
        found,
      );
    }
    return [...found];
  };
  return {
    embedded: declared.map(({ name, text: declaration }) => [
      name ?? '',
      declaration,
    ]),
    closureOf: names => closureOf(names).sort(),
  };
}

/**
 * A module call as text and entries.
 *
 * @returns {Part[]}
 */
function callOf(declaration, layer, layersOf, files) {
  const module = files.get(/^module \w+ '(.*)'/m.exec(declaration)[1]);
  const withDefault = name =>
    new RegExp(`^param ${name} (.* = |.*\\?$)`, 'm').test(module);
  const lines = declaration.split('\n');
  const loop = lines.some(line => /^ {2}for /.test(line));
  const indent = loop ? '    ' : '  ';
  // Names of loops and lambdas, which may be those of a declaration elsewhere.
  const inner = new Set(
    [...declaration.matchAll(/for \(?(\w+)(?:, (\w+)\))? in |(\w+) =>/g)]
      .flatMap(([, ...names]) => names)
      .filter(Boolean),
  );
  const parts = [];
  let index = 0;
  const take = count => `${lines.slice(index, (index += count)).join('\n')}\n`;
  while (index < lines.length) {
    const line = lines[index];
    if (line === `${indent}params: {`) {
      parts.push(take(1));
      parts.push(...entries(`${indent}}`, withDefault));
    } else if (line === `${indent}dependsOn: [`) {
      const before = take(1);
      const found = entries(`${indent}]`, () => true);
      parts.push({ before, entries: found, after: take(1) });
    } else {
      parts.push(take(1));
    }
  }
  // The last line has no end of its own.
  const last = parts.pop();
  return [...parts, last.replace(/\n$/, '')];

  /** For each name that other layers declare: the layers of which one must be present. */
  function needsOf(value) {
    const code = value
      // Only the interpolations of a string count.
      .replace(/'(?:[^'\\]|\\.)*'/g, string =>
        [...string.matchAll(/\$\{([^}]*)\}/g)].map(match => match[1]).join(' '),
      )
      .replace(/\.\??\w+/g, '');
    return [
      ...new Set(
        (code.match(/\w+/g) ?? [])
          .filter(name => !inner.has(name))
          .map(name => layersOf.get(name))
          .filter(found => found && !found.includes(layer))
          .map(found => found.join('|')),
      ),
    ].filter(found => found !== 'core');
  }

  /** The entries up to a closing line, which is not consumed. Some are optional. */
  function entries(end, isOptional) {
    const found = [];
    while (lines[index] !== end) {
      let count = 1;
      // A comment belongs to the next line; deeper lines and closing brackets belong to the entry before.
      while (
        lines[index + count] !== end &&
        (/^\s*\/\//.test(lines[index + count - 1]) ||
          /^[\s)\]}]/.test(lines[index + count].slice(indent.length + 2)))
      ) {
        count += 1;
      }
      const text = take(count);
      const [, name, value] = /^\s*(?:(\w+):)?([^]*)$/.exec(text);
      const needs = isOptional(name) ? needsOf(value) : [];
      found.push(needs.length > 0 ? { needs, parts: [text] } : text);
    }
    return found;
  }
}

/** Consecutive texts merged into one. */
function merged(parts) {
  const found = [];
  for (const part of parts) {
    if (typeof part === 'string' && typeof found.at(-1) === 'string') {
      found.push(found.pop() + part);
    } else {
      found.push(
        part.entries ? { ...part, entries: merged(part.entries) } : part,
      );
    }
  }
  return found;
}
