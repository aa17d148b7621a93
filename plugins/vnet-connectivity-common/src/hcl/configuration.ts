import { groupedBy } from '../grouped-by';
import type { Scope } from './evaluate';
import { evaluate, withinSteps } from './evaluate';
import { guarded } from './guarded';
import { ignoredOf, isProtected, metaArguments, valuesOf } from './blocks';
import { lazyObject } from './lazy-object';
import type { Move } from './moves';
import { movesIn } from './moves';
import { isOverrideFile, withOverrides } from './overrides';
import { parseHcl } from './parse';
import type { Block, Body, Expression } from './syntax';
import { HclError } from './tokens';
import type { Value, ValueObject } from './values';
import {
  entriesOf,
  isList,
  ownOf,
  ResourceValue,
  textOf,
  Unknown,
} from './values';
import { variableOf } from './variables';

/** A resource that a configuration has. */
export interface ResourceInstance {
  /** As Terraform writes it, such as `module.peering.azurerm_virtual_network_peering.this["neu/weu"]`. */
  readonly address: string;
  readonly type: string;
  /** Attributes, and blocks as lists of objects; null where an attribute is not set. */
  readonly values: ValueObject;
  /** Names of attributes that the configuration leaves to others (`ignore_changes`). */
  readonly ignored: readonly string[];
  /** Alias of its provider; undefined for the default one. */
  readonly provider?: string;
}

/** A configuration with its values, as far as they are known before an apply. */
export interface EvaluatedConfiguration {
  readonly resources: readonly ResourceInstance[];
  readonly moves: readonly Move[];
  /** Addresses of the resources that no plan may destroy (`prevent_destroy`), without the keys of instances. */
  readonly protectedAddresses: ReadonlySet<string>;
}

/** Expressions that are evaluated at most: some hundred times those of a network of 50 regions, and seconds. */
const mostSteps = 10_000_000;
/** Levels of modules in modules; a module that calls itself would have no end. */
const mostLevels = 16;
/** Copies of a block that a count makes at most. */
const mostCopies = 10_000;

/**
 * The resources of a Terraform configuration, evaluated offline.
 *
 * @param files - by path; modules of other origin than a folder among them are not read
 * @param variables - values of the variables of the root module
 * @param root - folder of the root module, such as `terraform`
 * @throws HclError where something is not in the part of the language that is read here
 */
export function evaluateConfiguration(
  files: ReadonlyMap<string, string>,
  variables: ValueObject,
  root: string,
): EvaluatedConfiguration {
  return guarded(() =>
    withinSteps(mostSteps, () => evaluateRoot(files, variables, root)),
  );
}

function evaluateRoot(
  files: ReadonlyMap<string, string>,
  variables: ValueObject,
  root: string,
): EvaluatedConfiguration {
  const bodies = new Map<string, Body>();
  const bodyOf = (folder: string): Body => {
    const known = bodies.get(folder);
    if (known) return known;
    const body = bodyOfFolder(files, folder);
    bodies.set(folder, body);
    return body;
  };
  const found: Found = { resources: [], protectedAddresses: new Set() };
  const module = moduleOf(
    { folder: root, address: '', inputs: variables, providers: {} },
    bodyOf,
    found,
  );
  module.evaluateAll();
  return {
    resources: found.resources.sort((a, b) => (a.address < b.address ? -1 : 1)),
    moves: movesIn(bodyOf(root)),
    protectedAddresses: found.protectedAddresses,
  };
}

function bodyOfFolder(
  files: ReadonlyMap<string, string>,
  folder: string,
): Body {
  const inFolder = [...files].filter(
    ([path]) =>
      path.endsWith('.tf') &&
      path.slice(0, Math.max(path.lastIndexOf('/'), 0)) === folder,
  );
  if (inFolder.length === 0) {
    throw new HclError(`The folder ${folder} has no file of Terraform`);
  }
  const read = ([path, content]: readonly [string, string]) => {
    try {
      return parseHcl(content);
    } catch (error) {
      if (!(error instanceof HclError)) throw error;
      throw new HclError(`${path}: ${error.message}`);
    }
  };
  const isOverride = ([path]: readonly [string, string]) =>
    isOverrideFile(path);
  return {
    attributes: {},
    blocks: withOverrides(
      inFolder
        .filter(file => !isOverride(file))
        .flatMap(file => read(file).blocks),
      inFolder
        .filter(isOverride)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(read),
    ),
  };
}

const argumentsOfCalls: ReadonlySet<string> = new Set([
  ...metaArguments,
  'source',
  'version',
  'providers',
]);

interface ModuleCall {
  readonly folder: string;
  /** With the dot at its end; empty for the root module. */
  readonly address: string;
  readonly inputs: ValueObject;
  /** Aliases by the name that the module has for its provider. */
  readonly providers: Readonly<Record<string, string>>;
}

/** The parts of a configuration that its evaluation comes upon. */
interface Found {
  readonly resources: ResourceInstance[];
  readonly protectedAddresses: Set<string>;
}

interface Module {
  readonly outputs: ValueObject;
  evaluateAll(): void;
}

function moduleOf(
  { folder, address, inputs, providers }: ModuleCall,
  bodyOf: (folder: string) => Body,
  found: Found,
): Module {
  const { blocks } = bodyOf(folder);
  for (const block of blocks) {
    if (block.type === 'resource' && isProtected(block)) {
      found.protectedAddresses.add(
        withoutKeys(address + block.labels.join('.')),
      );
    }
  }
  const named = (type: string) =>
    new Map(
      blocks
        .filter(block => block.type === type)
        .map(block => [block.labels.at(-1) ?? '', block]),
    );
  const submodules: Module[] = [];
  // Everything is evaluated when it is asked for, so that the order of declarations has no meaning.
  const names = new Map<string, Value>([
    ['path', { module: folder, root: folder, cwd: folder }],
    ['terraform', { workspace: 'default' }],
  ]);
  const scope: Scope = name => names.get(name);

  const call = (name: string, block: Block, instance: string, each: Scope) => {
    const source = textOf(evaluate(block.attributes.source, scope));
    if (!source.startsWith('.')) {
      throw new HclError(`The module ${name} is not in the repository`);
    }
    if (address.split('module.').length > mostLevels) {
      throw new HclError(`The module ${name} is in too many modules`);
    }
    const module = moduleOf(
      {
        folder: joinPath(folder, source),
        address: `${address}module.${name}${instance}.`,
        inputs: valuesOf(block, each, argumentsOfCalls),
        providers: providersOf(block.attributes.providers, providers),
      },
      bodyOf,
      found,
    );
    submodules.push(module);
    return module.outputs;
  };
  const declare = (
    { labels: [type, name], ...block }: Block,
    instance: string,
    each: Scope,
  ) => {
    const own = `${address}${type}.${name}${instance}`;
    const values = valuesOf(block, each, metaArguments);
    const provider = providers[providerOf(block.attributes.provider)];
    found.resources.push({
      address: own,
      type,
      values,
      ignored: ignoredOf(block),
      ...(provider === undefined ? {} : { provider }),
    });
    return new ResourceValue(own, '', values);
  };

  names.set(
    'var',
    lazyObject(named('variable'), (name, block) =>
      variableOf(name, block, ownOf(inputs, name)),
    ),
  );
  const locals = blocks.filter(({ type }) => type === 'locals');
  names.set(
    'local',
    lazyObject(
      new Map(locals.flatMap(({ attributes }) => Object.entries(attributes))),
      (_, expression) => evaluate(expression, scope),
    ),
  );
  const modules = lazyObject(named('module'), (name, block) =>
    repeated(block, scope, (instance, each) =>
      call(name, block, instance, each),
    ),
  );
  names.set('module', modules);
  names.set(
    'data',
    lazyObject(
      new Map(
        blocks.flatMap(({ type, labels: [of] }) =>
          type === 'data' ? [[of, of] as const] : [],
        ),
      ),
      of => new Unknown(`${address}data.${of}`, []),
    ),
  );
  const ofTypes = groupedBy(
    blocks.filter(({ type }) => type === 'resource'),
    ({ labels }) => labels[0],
  );
  const declared = [...ofTypes].map(([type, ofType]) => {
    const byName = lazyObject(
      new Map(ofType.map(block => [block.labels[1], block])),
      (_, block) =>
        repeated(block, scope, (instance, each) =>
          declare(block, instance, each),
        ),
    );
    names.set(type, byName);
    return byName;
  });

  return {
    outputs: lazyObject(named('output'), (_, { attributes }) =>
      evaluate(attributes.value, scope),
    ),
    evaluateAll() {
      for (const ofType of declared) Object.values(ofType);
      Object.values(modules);
      // Modules are added while they are evaluated.
      for (const module of submodules) module.evaluateAll();
    },
  };
}

/** An address without the keys of instances. */
export function withoutKeys(address: string): string {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');
}

/** The instances of a block by its `for_each` or `count`: one, a list, or an object. */
function repeated<T extends Value>(
  { attributes: { for_each: forEach, count } }: Block,
  scope: Scope,
  make: (instance: string, each: Scope) => T,
): Value {
  if (count) {
    const times = evaluate(count, scope);
    if (typeof times !== 'number') throw new HclError('A count is not known');
    if (!Number.isInteger(times) || times < 0 || times > mostCopies) {
      throw new HclError(`${times} is no count`);
    }
    return Array.from({ length: times }, (_, index) =>
      make(`[${index}]`, name => (name === 'count' ? { index } : scope(name))),
    );
  }
  if (!forEach) return make('', scope);
  const collection = evaluate(forEach, scope);
  if (collection instanceof Unknown) {
    throw new HclError('What for_each repeats over is not known');
  }
  return Object.fromEntries(
    entriesOf(collection).map(([at, member]) => {
      // Members of a set are their own keys.
      const key = textOf(isList(collection) ? member : at);
      return [
        key,
        make(`[${JSON.stringify(key)}]`, name =>
          name === 'each' ? { key, value: member } : scope(name),
        ),
      ];
    }),
  );
}

/** The alias in `azurerm.other`; `azurerm` for the default provider. */
function providerOf(expression: Expression | undefined): string {
  if (!expression) return 'azurerm';
  return expression.kind === 'attribute' ? expression.name : 'azurerm';
}

function providersOf(
  expression: Expression | undefined,
  inherited: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (expression?.kind !== 'object') return inherited;
  return Object.fromEntries(
    expression.entries.flatMap(({ key, value }) =>
      key.kind === 'literal' && value.kind === 'attribute'
        ? [[String(key.value), value.name]]
        : [],
    ),
  );
}

function joinPath(folder: string, relative: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
